package org.linli.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.Matters;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 登记之门 — the door: one report that somebody else writes down; transactions live here.
@Component
public class Intakes {

  private final Matters matters;
  private final EntryStore entries;
  private final Transactions transactions;
  private final Clock clock;

  Intakes(Matters matters, EntryStore entries, Transactions transactions, Clock clock) {
    this.matters = matters;
    this.entries = entries;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Begins a matter that somebody told; the same `tx` again answers the same.
  ///
  /// @throws Invalid when a field is wrong
  public Reported take(Actor actor, Report report, UUID tx) {
    return take(actor, report, false, null, false, tx);
  }

  /// As [#take(Actor, Report, UUID)].
  ///
  /// @param callback the reporter wants to be called back; only with a phone
  /// @param joins number of the open matter this one is the same as
  /// @param stops [Matters.LooksTheSame] when it is right and new
  Reported take(
      Actor actor,
      Report report,
      boolean callback,
      @Nullable String joins,
      boolean stops,
      UUID tx) {
    if (callback && (report.phone() == null || report.anonymous())) {
      throw phoneless(actor, report);
    }
    return transactions.write(
        actor.scope(),
        () -> {
          Reported reported = matters.report(actor, report, joins, stops, tx);
          if (actor.part().isStaff()) {
            entries.keep(
                actor.county(),
                new Entry(reported.id().value(), actor.id(), callback, clock.instant()));
          }
          return reported;
        });
  }

  // named together with everything else that is wrong
  private Invalid phoneless(Actor actor, Report report) {
    Map<String, String> fields = new HashMap<>();
    try {
      matters.check(actor, report);
    } catch (Invalid others) {
      fields.putAll(others.fields());
    }
    fields.putIfAbsent("phone", "intake.error.callback");
    return new Invalid(fields);
  }
}
