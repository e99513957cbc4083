package org.linli.round;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 轮次所示 — what a worker owes, and how the rounds of an area stand.
@Component
class RoundViews {

  private static final int LISTED = 50;
  private static final Set<String> STATES = Set.of("", "OVERDUE", "DONE", "MISSED", "EXCUSED");

  private final Rounds rounds;
  private final RoundQueries queries;
  private final Sources sources;
  private final Deriving deriving;
  private final Places places;
  private final Transactions transactions;

  RoundViews(
      Rounds rounds,
      RoundQueries queries,
      Sources sources,
      Deriving deriving,
      Places places,
      Transactions transactions) {
    this.rounds = rounds;
    this.queries = queries;
    this.sources = sources;
    this.deriving = deriving;
    this.places = places;
    this.transactions = transactions;
  }

  /// 所求 — which rounds of an area somebody asked for.
  record Asked(
      @Nullable String path,
      @Nullable String state,
      @Nullable String plan,
      @Nullable String from,
      @Nullable String to,
      @Nullable String after) {}

  /// What the reader owes now, at most fifty at once.
  RoundPages.Mine mine(Actor actor, String after) {
    LocalDate today = deriving.today();
    // by who owes it: a guardian may live elsewhere than whom he looks after
    return transactions.read(
        Scope.county(actor.county()),
        () -> {
          Map<String, Integer> counts = queries.countsOf(actor, today);
          List<Round> owed = queries.mine(actor, today, after(after), LISTED + 1);
          return new RoundPages.Mine(
              counts.getOrDefault("OVERDUE", 0),
              counts.getOrDefault("TODAY", 0),
              counts.getOrDefault("SOON", 0),
              lines(actor, shown(owed)),
              next(owed));
        });
  }

  /// How many rounds the reader owes now, overdue ones first.
  Map<String, Integer> counts(Actor actor) {
    return transactions.read(
        Scope.county(actor.county()), () -> queries.countsOf(actor, deriving.today()));
  }

  /// The rounds of an area of the reader's; [NotFound] outside of it.
  RoundPages.Listing listing(Actor actor, Asked asked, Words words) {
    String path = path(actor, asked.path());
    RoundQueries.Filter filter =
        new RoundQueries.Filter(
            path,
            STATES.contains(text(asked.state())) ? text(asked.state()) : "",
            text(asked.plan()),
            day("from", asked.from()),
            day("to", asked.to()));
    return transactions.read(
        actor.scope(),
        () -> {
          List<Round> found =
              queries.area(
                  actor.scope(), filter, deriving.today(), after(text(asked.after())), LISTED + 1);
          return new RoundPages.Listing(
              path,
              places.fullName(actor.county(), path),
              filter.state(),
              filter.plan(),
              text(asked.from()),
              text(asked.to()),
              queries.plans(actor.county()).values().stream()
                  .map(plan -> new Page.Option(plan.code(), name(plan, words)))
                  .toList(),
              lines(actor, shown(found)),
              next(found));
        });
  }

  /// What is due below a place now, as far as the reader sees it.
  Map<String, Integer> below(Actor actor, String path) {
    return transactions.read(
        actor.scope(), () -> queries.below(actor.county(), path, deriving.today()));
  }

  RoundPages.Show show(Actor actor, UUID id, ExcuseForm typed, FieldErrors errors, String refused) {
    Round round = rounds.seen(actor, id);
    boolean may =
        round.state() == RoundState.DUE
            || round.state() == RoundState.MISSED && actor.part().isDesk();
    return new RoundPages.Show(
        transactions
            .read(Scope.county(actor.county()), () -> lines(actor, List.of(round)))
            .getFirst(),
        round.state() == RoundState.DUE
            && round.form().equals(PlaceRounds.FORM)
            && !deriving.today().isBefore(round.from()),
        may,
        text(typed.reason()),
        text(typed.words()),
        errors,
        refused);
  }

  private List<RoundPages.Line> lines(Actor actor, List<Round> all) {
    Map<String, Plan> plans = queries.plans(actor.county());
    Map<UUID, Rounded.Told> told = sources.told(actor, all);
    Map<String, String> names =
        places.fullNames(actor.county(), all.stream().map(Round::placePath).distinct().toList());
    LocalDate today = deriving.today();
    return all.stream().map(round -> line(round, plans, told, names, today)).toList();
  }

  private static RoundPages.Line line(
      Round round,
      Map<String, Plan> plans,
      Map<UUID, Rounded.Told> told,
      Map<String, String> names,
      LocalDate today) {
    Plan plan = plans.get(round.plan());
    Rounded.Told seen = told.get(round.subject());
    ExcuseReason reason = round.reason();
    boolean overdue = round.state() == RoundState.DUE && round.due().isBefore(today);
    return new RoundPages.Line(
        round.id(),
        plan == null ? round.plan() : plan.says().zh(),
        plan == null ? round.plan() : plan.says().en(),
        seen == null ? "" : seen.name(),
        seen == null || seen.link().isEmpty() || round.state() != RoundState.DUE
            ? ""
            : seen.link() + (seen.link().contains("?") ? "&" : "?") + "round=" + round.id(),
        names.getOrDefault(round.placePath(), ""),
        round.due(),
        round.end(),
        overdue ? "OVERDUE" : round.state().name(),
        ChronoUnit.DAYS.between(today, round.due()),
        round.doneOn(),
        reason == null ? "" : reason.name());
  }

  private String path(Actor actor, @Nullable String typed) {
    String wanted = text(typed);
    if (wanted.isEmpty()) {
      return actor.scope().paths().stream().findFirst().orElseThrow(NotFound::new);
    }
    return places
        .whereabouts(actor.county(), wanted)
        .map(place -> place.path())
        .filter(path -> actor.scope().covers(path))
        .orElseThrow(NotFound::new);
  }

  private static List<Round> shown(List<Round> found) {
    return found.size() > LISTED ? found.subList(0, LISTED) : found;
  }

  private static String next(List<Round> found) {
    if (found.size() <= LISTED) {
      return "";
    }
    Round last = found.get(LISTED - 1);
    return last.due() + "_" + last.placePath() + "_" + last.id();
  }

  private static RoundQueries.@Nullable After after(String typed) {
    try {
      String[] parts = typed.split("_", 3);
      return parts.length < 3
          ? null
          : new RoundQueries.After(LocalDate.parse(parts[0]), parts[1], UUID.fromString(parts[2]));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String field, @Nullable String typed) {
    if (text(typed).isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text(typed));
    } catch (DateTimeParseException e) {
      throw new Invalid(field, "organisation.error.date");
    }
  }

  private static String name(Plan plan, Words words) {
    return words.language().startsWith("zh") ? plan.says().zh() : plan.says().en();
  }

  private static String text(@Nullable String typed) {
    return PlanForm.text(typed);
  }
}
