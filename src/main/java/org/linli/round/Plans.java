package org.linli.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 计划之门 — the door to what comes round: plans are made, changed and ended; their rounds follow.
@Component
public class Plans {

  private static final int FEW = 2000;

  private final PlanStore store;
  private final RoundStore rounds;
  private final Deriving deriving;
  private final Sources sources;
  private final Places places;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  Plans(
      PlanStore store,
      RoundStore rounds,
      Deriving deriving,
      Sources sources,
      Places places,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.store = store;
    this.rounds = rounds;
    this.deriving = deriving;
    this.sources = sources;
    this.places = places;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
  }

  /// Sees to it that a plan stands: made when there was never one of its code, left alone
  /// otherwise, whatever it says by now. Its rounds are derived within a minute, or by [#derive].
  public void standing(String county, NewPlan wanted) {
    transactions.run(
        Scope.county(county),
        () -> {
          if (store.find(county, wanted.code()).isEmpty()) {
            Plan plan = plan(county, wanted, 0);
            if (store.insert(county, plan)) {
              events.publishEvent(new PlanChanged(plan, "MAKE", Actor.system(county)));
            }
          }
        });
  }

  /// The names of all plans of the county by their code, those that ended among them.
  public Map<String, Rounded.Choice> names(String county) {
    Map<String, Rounded.Choice> names = new LinkedHashMap<>();
    store
        .latest(county)
        .forEach(
            plan ->
                names.put(
                    plan.code(),
                    new Rounded.Choice(plan.code(), plan.says().zh(), plan.says().en())));
    return names;
  }

  /// What plans choose among, by kind and selector such as `PLACE/HOUSEHOLD`.
  public Map<String, Rounded.Choice> subjects(String county) {
    Map<String, Rounded.Choice> all = new LinkedHashMap<>();
    for (Rounded source : sources.all()) {
      source
          .selectors(county)
          .forEach(choice -> all.put(source.kind() + "/" + choice.code(), choice));
    }
    return all;
  }

  /// Derives the rounds of every plan that was made or changed, a community at a time: each is
  /// whole or as it was before, and nobody waits longer than for one of them.
  public void derive(String county) {
    List<Plan> stale = transactions.read(Scope.county(county), () -> store.stale(county));
    stale.forEach(plan -> derive(county, plan));
  }

  /// Derives the rounds of all plans as far ahead as they stand, as every day does.
  void deriveAll(String county) {
    transactions
        .read(Scope.county(county), () -> store.holding(county, ""))
        .forEach(plan -> derive(county, plan));
  }

  /// Derives what posts below a place owe, or (`all`) everything below it.
  void deriveBelow(String county, String path, boolean all) {
    List<Plan> plans =
        transactions.read(Scope.county(county), () -> store.holding(county, "")).stream()
            .filter(plan -> all || plan.says().owed() == Owed.POST)
            .filter(
                plan -> plan.says().area().startsWith(path) || path.startsWith(plan.says().area()))
            .toList();
    plans.forEach(plan -> in(county, plan, path));
  }

  /// Makes a plan, changes it from today on or, when `seen` is its version, sets it right.
  ///
  /// @throws Invalid names the field that is wrong
  /// @throws Stale when somebody else was faster
  Plan save(Actor actor, PlanForm form, UUID tx) {
    NewPlan wanted = form.plan(actor.county(), sources, deriving.today());
    Place area = place(actor, wanted.area());
    int seen = form.version();
    var outcome =
        once.once(
            actor,
            tx,
            form.digest(),
            () -> {
              Optional<Plan> held = store.find(actor.county(), wanted.code());
              boolean holds = held.isPresent() && held.get().until() == null;
              if (seen < 0 && holds) {
                throw new Invalid("code", "round.error.code.taken");
              }
              if (seen >= 0 && (held.isEmpty() || held.get().version() != seen)) {
                throw new Stale();
              }
              if (holds) {
                mayChange(actor, held.get());
                store.end(actor.county(), wanted.code(), deriving.today(), seen);
              }
              int version = held.map(plan -> plan.version() + 1).orElse(0);
              Plan plan = new Plan(Id.fresh(), wanted, area.id().value(), null, true, version);
              if (!store.insert(actor.county(), plan)) {
                throw new Stale();
              }
              events.publishEvent(new PlanChanged(plan, holds ? "CHANGE" : "MAKE", actor));
              return plan.code();
            });
    derive(actor.county());
    return find(actor, outcome.reference());
  }

  /// Ends a plan today: what is due by it falls away, what ended stays.
  void end(Actor actor, String code, int seen, UUID tx) {
    Plan plan = find(actor, code);
    mayChange(actor, plan);
    once.once(
        actor,
        tx,
        ClientTransactions.digest("round-plan end", code, String.valueOf(seen)),
        () -> {
          store.end(actor.county(), code, deriving.today(), seen);
          events.publishEvent(new PlanChanged(plan, "END", actor));
          return code;
        });
    derive(actor.county());
  }

  /// A plan in its latest version; what comes round is no secret inside the county.
  Plan find(Actor actor, String code) {
    return store.find(actor.county(), code).orElseThrow(NotFound::new);
  }

  /// The versions of a plan, the latest first.
  List<Plan> versions(Actor actor, String code) {
    find(actor, code);
    return store.versions(actor.county(), code);
  }

  /// The plans of the county, those that ended among them.
  List<Plan> all(Actor actor) {
    return store.latest(actor.county());
  }

  boolean may(Actor actor, Plan plan) {
    return actor.scope().covers(plan.says().area());
  }

  private void mayChange(Actor actor, Plan plan) {
    if (!may(actor, plan)) {
      throw new NotFound();
    }
  }

  private Place place(Actor actor, String path) {
    return places
        .hold(actor.county(), path)
        .filter(place -> !place.retired() && actor.scope().covers(place.path()))
        .orElseThrow(() -> new Invalid("area", "round.error.area"));
  }

  private Plan plan(String county, NewPlan wanted, int version) {
    Place area = places.byPath(county, wanted.area());
    return new Plan(Id.fresh(), wanted, area.id().value(), null, true, version);
  }

  private void derive(String county, Plan plan) {
    if (plan.until() != null) {
      transactions.run(
          Scope.county(county),
          () -> {
            rounds.takeTurn(county, deriving.today());
            deriving.clear(county, plan);
            store.derived(county, plan.id());
          });
      return;
    }
    for (String path : parts(county, plan.says().area())) {
      in(county, plan, path);
    }
    transactions.run(Scope.county(county), () -> store.derived(county, plan.id()));
  }

  private void in(String county, Plan plan, String path) {
    sources
        .named(plan.says().kind())
        .ifPresent(
            source ->
                transactions.run(
                    Scope.county(county),
                    () -> {
                      rounds.takeTurn(county, deriving.today());
                      deriving.derive(county, plan, source, new Extent.Area(path));
                    }));
  }

  // by communities where there is much: they cover all of a county
  private List<String> parts(String county, String area) {
    int places =
        this.places.counts(Scope.of(county, area), area).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
    if (area.length() >= Paths.COMMUNITY || places < FEW) {
      return List.of(area);
    }
    return this.places.children(county, area).stream()
        .flatMap(child -> parts(county, child.path()).stream())
        .toList();
  }
}
