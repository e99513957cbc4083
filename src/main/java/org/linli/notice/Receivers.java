package org.linli.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.MatterLinks;
import org.linli.delegation.Delegations;
import org.linli.matter.Matters;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.Organisations;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.place.Places;
import org.springframework.stereotype.Component;

/// 收信人 — the phone behind the holder of an item, and a link that opens this matter only.
///
/// Desks have an inbox and get no message. A chief is written to at his private phone, else at the
/// duty phone.
@Component
class Receivers {

  private static final Duration VALID = Duration.ofDays(30);

  private final Posts posts;
  private final Organisations organisations;
  private final Persons persons;
  private final Places places;
  private final Delegations delegations;
  private final Links links;

  Receivers(
      Posts posts,
      Organisations organisations,
      Persons persons,
      Places places,
      Delegations delegations,
      Links links) {
    this.posts = posts;
    this.organisations = organisations;
    this.persons = persons;
    this.places = places;
    this.delegations = delegations;
    this.links = links;
  }

  /// 去向 — one phone, the link for it, the place by name, and the person whose phone it is; null for
  /// the phone of an organisation.
  record Receiver(String phone, String link, String place, @Nullable UUID person) {}

  /// 链接发放 — links end after a month.
  @Component
  static class Links {

    private final MatterLinks links;
    private final Clock clock;

    Links(MatterLinks links, Clock clock) {
      this.links = links;
      this.clock = clock;
    }

    void revoke(String county, UUID matter) {
      links.revoke(county, matter);
    }

    String issue(String county, Matters.Holder held, @Nullable UUID person) {
      return issue(county, held, person, null, clock.instant().plus(VALID));
    }

    String issue(
        String county,
        Matters.Holder held,
        @Nullable UUID person,
        @Nullable UUID behalf,
        Instant until) {
      return links.issue(
          county, held.matter().value(), held.post(), held.organisation(), person, behalf, until);
    }
  }

  /// Ends the links that were sent before: who no longer holds the matter no longer opens it.
  void forget(String county, UUID matter) {
    links.revoke(county, matter);
  }

  /// The receiver for the holder of an item; none for desks, and where no phone is known.
  Optional<Receiver> of(String county, Matters.Holder held) {
    return switch (held.rung()) {
      case STAIRWELL_CHIEF, BUILDING_CHIEF, GRID_CHIEF -> chief(county, held);
      case PROPERTY, DEPARTMENT -> organisation(county, held);
      case COMMUNITY_DESK, STREET_DESK, COUNTY_DESK -> Optional.empty();
    };
  }

  /// Who stands in for a chief on leave: told as well, at his private phone or not at all.
  List<Receiver> deputies(String county, Matters.Holder held) {
    UUID post = held.post();
    UUID person = post == null ? null : posts.find(county, new PostId(post)).person();
    if (person == null) {
      return List.of();
    }
    List<Receiver> told = new ArrayList<>();
    for (Delegations.Deputy deputy : delegations.of(county, person)) {
      persons
          .phoneFor(county, new PersonId(deputy.person()))
          .map(
              phone ->
                  new Receiver(
                      phone,
                      links.issue(county, held, deputy.person(), deputy.absent(), deputy.until()),
                      places.fullName(county, held.placePath()),
                      deputy.person()))
          .ifPresent(told::add);
    }
    return told;
  }

  private Optional<Receiver> chief(String county, Matters.Holder held) {
    if (held.post() == null) {
      return Optional.empty();
    }
    var post = posts.find(county, new PostId(held.post()));
    UUID person = post.person();
    Optional<String> own =
        person == null ? Optional.empty() : persons.phoneFor(county, new PersonId(person));
    return own.or(() -> Optional.ofNullable(post.dutyPhone()))
        .map(phone -> receiver(county, held, phone, person));
  }

  private Optional<Receiver> organisation(String county, Matters.Holder held) {
    return held.organisation() == null
        ? Optional.empty()
        : Optional.ofNullable(
                organisations.find(county, new OrganisationId(held.organisation())).dutyPhone())
            .map(phone -> receiver(county, held, phone, null));
  }

  private Receiver receiver(
      String county, Matters.Holder held, String phone, @Nullable UUID person) {
    return new Receiver(
        phone,
        links.issue(county, held, person),
        places.fullName(county, held.placePath()),
        person);
  }
}
