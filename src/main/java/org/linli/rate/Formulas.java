package org.linli.rate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 公式总册 — which rates hold on a day, and changing them from a day on; what was before stays.
@Component
class Formulas {

  private final FormulaStore store;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Formulas(
      FormulaStore store,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  LocalDate today() {
    return Time.day(clock.instant());
  }

  /// The formulas of a day: the shipped ones in their order, then the county's own.
  List<Formula> on(String county, LocalDate day) {
    return on(said(county), day).stream().filter(formula -> !formula.ended()).toList();
  }

  /// Everything the county ever said, the latest first.
  List<Formula> said(String county) {
    return transactions.read(Scope.nothing(county), () -> store.all(county));
  }

  /// Writes a formula that holds from its day on.
  void save(Actor actor, FormulaForm form, UUID tx) {
    write(
        actor,
        tx,
        form.digest(),
        () -> form.read(today(), on(store.all(actor.county()), LocalDate.MAX)));
  }

  /// The rate is shown no longer from today on.
  void end(Actor actor, String code, UUID tx) {
    write(
        actor,
        tx,
        ClientTransactions.digest("formula end", code),
        () -> {
          Formula now =
              on(store.all(actor.county()), today()).stream()
                  .filter(formula -> formula.code().equals(code))
                  .findFirst()
                  .orElseThrow(NotFound::new);
          if (now.ended()) {
            throw new RateRefused("ended");
          }
          return new Formula(
              code,
              now.nameZh(),
              now.nameEn(),
              now.parts(),
              now.wholes(),
              now.weight(),
              today(),
              true);
        });
  }

  /// 新式 — makes the formula that is to be written.
  private interface Making {
    Formula made();
  }

  private void write(Actor actor, UUID tx, byte[] digest, Making making) {
    transactions.run(
        actor.scope(),
        () -> {
          once.once(
              actor,
              tx,
              digest,
              () -> {
                Formula formula = making.made();
                store.put(actor.county(), formula);
                events.publishEvent(new FormulaChanged(formula, actor));
                return formula.code();
              });
        });
  }

  // of each code the latest that has begun
  private static List<Formula> on(List<Formula> said, LocalDate day) {
    Map<String, Formula> found = new LinkedHashMap<>();
    Formula.SHIPPED.forEach(formula -> found.put(formula.code(), formula));
    List<Formula> earliest = new ArrayList<>(said).reversed();
    for (Formula formula : earliest) {
      LocalDate from = formula.from();
      if (from != null && !from.isAfter(day)) {
        found.put(formula.code(), formula);
      }
    }
    return List.copyOf(found.values());
  }
}
