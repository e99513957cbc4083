package org.linli.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.delegation.Delegations;
import org.linli.matter.MatterState;
import org.linli.matter.Matters;
import org.linli.message.Messages;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.shared.AccountPart;
import org.springframework.stereotype.Component;

/// 收件账号 — the accounts behind a holder or a desk, and who stands in for them today.
@Component
class Addressees {

  private static final int MOST = 200;
  private static final List<OrganisationKind> DESKS =
      List.of(
          OrganisationKind.COMMUNITY_DESK,
          OrganisationKind.STREET_DESK,
          OrganisationKind.COUNTY_DESK);
  private static final Set<MatterState> DESK_OWES =
      EnumSet.of(MatterState.REPORTED, MatterState.ACCEPTED, MatterState.AWAITING_CHECK);

  private final Accounts accounts;
  private final Posts posts;
  private final Organisations organisations;
  private final Delegations delegations;

  Addressees(Accounts accounts, Posts posts, Organisations organisations, Delegations delegations) {
    this.accounts = accounts;
    this.posts = posts;
    this.organisations = organisations;
    this.delegations = delegations;
  }

  /// Whoever owes the next move of an item.
  List<Messages.To> owing(String county, Matters.Holder held) {
    return DESK_OWES.contains(held.state())
        ? desk(county, held.placePath(), null)
        : holder(county, held);
  }

  /// Whoever holds an item.
  List<Messages.To> holder(String county, Matters.Holder held) {
    UUID post = held.post();
    if (post == null) {
      return held.organisation() == null
          ? desk(county, held.placePath(), null)
          : organisation(county, held.organisation());
    }
    UUID person = posts.find(county, new PostId(post)).person();
    return person == null
        ? List.of()
        : accounts.ofPerson(county, person).stream()
            .flatMap(line -> withStandIns(county, line.id()))
            .toList();
  }

  /// The people of an organisation.
  List<Messages.To> organisation(String county, UUID organisation) {
    return accounts.inside(county, "", organisation, MOST).stream()
        .flatMap(line -> withStandIns(county, line.id()))
        .toList();
  }

  /// The nearest desk that answers for a place.
  ///
  /// @param below only a desk above this part; null = any
  List<Messages.To> desk(String county, String path, @Nullable AccountPart below) {
    int first = below != null && below.isDesk() ? DESKS.indexOf(kind(below)) + 1 : 0;
    return DESKS.stream()
        .skip(first)
        .flatMap(kind -> deskAt(county, path, kind).stream())
        .findFirst()
        .map(found -> organisation(county, found.id().value()))
        .orElse(List.of());
  }

  /// The desk of one level that answers for a place.
  Optional<Organisation> deskAt(String county, String path, OrganisationKind level) {
    return organisations.deskOf(county, path, level);
  }

  /// The part in which an account acts; null for guests and the system.
  @Nullable AccountPart part(String county, UUID account) {
    return accounts.actorOf(county, account).map(actor -> actor.part()).orElse(null);
  }

  /// The administrators of a county who look after what could not be sent.
  List<Messages.To> administrators(String county) {
    List<Messages.To> found = new ArrayList<>();
    accounts.administrators(county).forEach(id -> found.add(new Messages.To(id, null)));
    return found;
  }

  private Stream<Messages.To> withStandIns(String county, UUID account) {
    return Stream.concat(
        Stream.of(new Messages.To(account, null)),
        delegations.standIns(county, account).stream()
            .map(delegate -> new Messages.To(delegate, account)));
  }

  private static OrganisationKind kind(AccountPart desk) {
    return OrganisationKind.valueOf(desk.name());
  }
}
