package org.linli.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.Accounts;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 代办视图 — turns delegations into what pages show.
@Component
class DelegationViews {

  private final Delegations delegations;
  private final Giving giving;
  private final Accounts accounts;

  DelegationViews(Delegations delegations, Giving giving, Accounts accounts) {
    this.delegations = delegations;
    this.giving = giving;
    this.accounts = accounts;
  }

  DelegationPages.Listing listing(Actor actor, DelegationForm typed, Words words) {
    boolean own = actor.behalf() == null;
    List<Page.Option> colleagues = new ArrayList<>();
    if (own) {
      for (Accounts.Line each : giving.colleagues(actor)) {
        colleagues.add(
            new Page.Option(
                each.id().toString(),
                each.displayName() + " · " + words.t("access.part." + each.part().name())));
      }
    }
    String since = DelegationForm.text(typed.since());
    var form =
        new DelegationPages.Form(
            DelegationForm.text(typed.delegate()),
            since.isEmpty() ? giving.today().toString() : since,
            DelegationForm.text(typed.until()),
            colleagues);
    return new DelegationPages.Listing(rows(actor), form, own, Id.fresh().toString());
  }

  List<DelegationPages.Row> rows(Actor actor) {
    List<Delegation> found = delegations.of(actor);
    Map<UUID, String> names =
        accounts.names(
            actor.county(),
            found.stream()
                .flatMap(row -> Stream.of(row.absent(), row.delegate()))
                .distinct()
                .toList());
    return found.stream().map(row -> row(actor, row, names)).toList();
  }

  private DelegationPages.Row row(Actor actor, Delegation row, Map<UUID, String> names) {
    boolean given = row.absent().equals(actor.id());
    return new DelegationPages.Row(
        row.id().toString(),
        given,
        row.absent().toString(),
        names.getOrDefault(given ? row.delegate() : row.absent(), ""),
        row.since().toString(),
        row.until().toString(),
        row.state(giving.today()).name(),
        Id.fresh().toString());
  }
}
