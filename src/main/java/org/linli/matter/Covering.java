package org.linli.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.linli.matter.MatterItem.Hands;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.Post;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.redraw.Redrawing;
import org.springframework.stereotype.Component;

/// 责任覆盖 — whether somebody who holds or handled an item still answers for the place it lies at.
/// Departments and property companies were called, wherever the place lies; nobody covers every
/// place.
@Component
class Covering {

  private final Posts posts;
  private final Organisations organisations;

  Covering(Posts posts, Organisations organisations) {
    this.posts = posts;
    this.organisations = organisations;
  }

  /// The question as it stands once a redraw is done, whether its paths have been changed already
  /// or not; what it has looked up once it knows.
  BiPredicate<Hands, String> after(Redrawing redrawing) {
    String county = redrawing.county();
    Map<UUID, List<String>> areas = new HashMap<>();
    return (hands, path) -> {
      UUID post = hands.post();
      UUID organisation = hands.organisation();
      if (post == null && organisation == null) {
        return true;
      }
      List<String> covered =
          post != null
              ? areas.computeIfAbsent(post, id -> ofPost(redrawing, id))
              : areas.computeIfAbsent(
                  Objects.requireNonNull(organisation), id -> ofOrganisation(county, id));
      return covered.stream().map(redrawing::after).anyMatch(path::startsWith);
    };
  }

  private List<String> ofPost(Redrawing redrawing, UUID id) {
    Post post = posts.find(redrawing.county(), new PostId(id));
    boolean gone = post.retired() || redrawing.closes(post.placePath());
    return gone ? List.of() : List.of(post.placePath());
  }

  private List<String> ofOrganisation(String county, UUID id) {
    var found = organisations.find(county, new OrganisationId(id));
    boolean desk =
        found.kind() == OrganisationKind.COMMUNITY_DESK
            || found.kind() == OrganisationKind.STREET_DESK
            || found.kind() == OrganisationKind.COUNTY_DESK;
    return desk ? organisations.areas(county, found.id()) : List.of(county);
  }
}
