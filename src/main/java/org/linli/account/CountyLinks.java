package org.linli.account;

import org.linli.access.Setup;
import org.linli.division.Divisions;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 县区设置链接 — who keeps the house asks for the link by which another county gets its three
/// administrators; asking is an act in that county.
@Component
class CountyLinks {

  private final Setup setup;
  private final Divisions divisions;
  private final Places places;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  CountyLinks(
      Setup setup,
      Divisions divisions,
      Places places,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.setup = setup;
    this.divisions = divisions;
    this.places = places;
    this.transactions = transactions;
    this.events = events;
  }

  /// True when the county is open, has no accounts yet, and who asks may have a link for it.
  boolean offers(Actor actor, String county) {
    return divisions.keeps(actor)
        && county.matches("[0-9]{6}")
        && !places.chain(county, county).isEmpty()
        && setup.vacant(county);
  }

  /// The path of a new link; [NotFound] when there is none to be had.
  String offer(Actor actor, String county) {
    if (!offers(actor, county)) {
      throw new NotFound();
    }
    transactions.run(
        Scope.nothing(county),
        () -> events.publishEvent(new LinkOffered(Id.fresh(), county, actor)));
    return "/setup/" + setup.offer(county);
  }
}
