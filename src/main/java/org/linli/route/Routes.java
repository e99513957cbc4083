package org.linli.route;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.journal.ClientTransactions;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 派单规则之门 — what the rules of a county say about a matter.
@Component
public class Routes {

  /// 去处 — whom a rule names: the rung of the place, or one organisation.
  public record Target(Rung rung, @Nullable UUID organisation) {}

  private final RouteStore store;
  private final RouteChecks checks;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;

  Routes(
      RouteStore store,
      RouteChecks checks,
      ClientTransactions once,
      ApplicationEventPublisher events) {
    this.store = store;
    this.checks = checks;
    this.once = once;
    this.events = events;
  }

  /// Whom today's rules name for a matter of the category at the place, the most exact first; where
  /// none of them is there, the ladder says who gets it.
  public List<Target> targets(String county, Category category, String path) {
    return store.valid(county, checks.today()).stream()
        .filter(rule -> rule.fits(category, path))
        .sorted(RouteRule.EXACT)
        .map(rule -> new Target(rule.rung(), rule.organisation()))
        .toList();
  }

  /// What a desk that covers the place ruled once holds from today on: matters of the category at
  /// or below the place go to this organisation. Part of the act that calls it.
  ///
  /// @throws org.linli.shared.Invalid at `target` for an organisation that nobody may call
  public void ruled(Actor actor, String category, String path, UUID organisation) {
    if (!actor.part().isDesk() || !actor.scope().covers(path)) {
      throw new NotFound();
    }
    RouteRule rule = checks.read(actor, RouteForm.ruled(category, path, organisation, actor));
    store.insert(actor.county(), rule);
    events.publishEvent(new RouteChanged(rule, "ADD", actor));
  }

  /// Makes a rule hold, in place of another one where `replaced` is given.
  void save(Actor actor, RouteForm form, @Nullable UUID replaced, UUID tx) {
    mayChange(actor);
    RouteRule rule = checks.read(actor, form);
    byte[] digest =
        ClientTransactions.digest(
            "route",
            String.valueOf(replaced),
            rule.category(),
            rule.placePath(),
            String.valueOf(rule.weight()),
            RouteForm.text(form.target()),
            rule.owner(),
            rule.from().toString());
    once.once(
        actor,
        tx,
        digest,
        () -> {
          if (replaced != null) {
            end(actor, replaced, rule.from());
          }
          store.insert(actor.county(), rule);
          events.publishEvent(new RouteChanged(rule, "ADD", actor));
          return rule.id().toString();
        });
  }

  /// Ends a rule today.
  void end(Actor actor, UUID id, UUID tx) {
    mayChange(actor);
    once.once(
        actor,
        tx,
        ClientTransactions.digest("route end", id.toString()),
        () -> {
          end(actor, id, checks.today());
          return id.toString();
        });
  }

  private void end(Actor actor, UUID id, LocalDate day) {
    RouteRule rule = store.lock(actor.county(), id).orElseThrow(NotFound::new);
    LocalDate last = day.isBefore(rule.from()) ? rule.from() : day;
    if (!store.end(actor.county(), id, last)) {
      throw new Stale();
    }
    events.publishEvent(new RouteChanged(rule, "END", actor));
  }

  private static void mayChange(Actor actor) {
    if (actor.part() != AccountPart.COUNTY_DESK) {
      throw new NotFound();
    }
  }
}
