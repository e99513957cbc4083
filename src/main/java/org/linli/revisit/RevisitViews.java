package org.linli.revisit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.category.Categories;
import org.linli.matter.Asides;
import org.linli.matter.MatterId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 回访视图 — revisits of one matter, of an area, and how many wait, as pages and programs see them.
@Component
class RevisitViews {

  private static final int PAGE = 50;
  private static final int DONE = 20;
  private static final int COUNTED = 1000;
  private static final Duration RECENT = Duration.ofDays(30);
  private static final UUID FIRST = new UUID(0, 0);

  private final RevisitStore store;
  private final Revisits revisits;
  private final Asides asides;
  private final Accounts accounts;
  private final Categories categories;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  RevisitViews(
      RevisitStore store,
      Revisits revisits,
      Asides asides,
      Accounts accounts,
      Categories categories,
      Places places,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.revisits = revisits;
    this.asides = asides;
    this.accounts = accounts;
    this.categories = categories;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The latest revisit of a matter; not found where the reader may not read it.
  RevisitPages.Around around(Actor actor, String number) {
    return around(actor, asides.of(actor, number));
  }

  RevisitPages.Around around(Actor actor, MatterId id) {
    return around(actor, asides.of(actor, id));
  }

  /// What is to be asked in the reader's area, and what came of asking.
  ///
  /// @param after cursor of the page before, empty for the first
  RevisitPages.Listing listing(Actor actor, String after, Words words) {
    Instant now = clock.instant();
    Optional<Map.Entry<Instant, UUID>> cursor = cursor(after);
    return transactions.read(
        actor.scope(),
        () -> {
          List<Revisit> due =
              store.due(
                  actor.scope(),
                  now,
                  cursor.map(Map.Entry::getKey).orElse(null),
                  cursor.map(Map.Entry::getValue).orElse(FIRST),
                  PAGE + 1);
          List<Revisit> shown = due.stream().limit(PAGE).toList();
          List<Revisit> done =
              cursor.isPresent() ? List.of() : store.done(actor.scope(), now.minus(RECENT), DONE);
          String next = due.size() > PAGE ? shown.getLast().due() + "_" + shown.getLast().id() : "";
          return new RevisitPages.Listing(
              lines(actor, shown, words),
              next,
              cursor.isPresent() ? List.of() : store.counts(actor.scope(), now.minus(RECENT)),
              lines(actor, done, words));
        });
  }

  /// How many are to be asked now in a desk's area, counted up to 1000.
  int waiting(Actor actor) {
    return actor.part().isDesk()
        ? transactions.read(
            actor.scope(), () -> store.countDue(actor.scope(), clock.instant(), COUNTED))
        : 0;
  }

  private RevisitPages.Around around(Actor actor, Asides.Seen seen) {
    return transactions.read(
        actor.scope().with(seen.matter().value()),
        () ->
            store
                .latest(actor.county(), seen.matter())
                .map(revisit -> shown(actor, seen, revisit))
                .orElseGet(() -> none(seen)));
  }

  private RevisitPages.Around shown(Actor actor, Asides.Seen seen, Revisit r) {
    boolean open = r.state() == RevisitState.DUE;
    RevisitResult result = r.result();
    return new RevisitPages.Around(
        seen.number(),
        r.state().name(),
        r.from(),
        r.due(),
        open && r.due().isBefore(clock.instant()),
        r.confirmed(),
        r.rated(),
        r.tries(),
        actor.part().isDesk(),
        open && actor.part().isDesk() ? revisits.barred(actor, seen, r) : "",
        result == null ? "" : result.name(),
        r.stars(),
        r.doneAt(),
        name(names(actor, List.of(r)), r.doneBy()));
  }

  private static RevisitPages.Around none(Asides.Seen seen) {
    return new RevisitPages.Around(
        seen.number(), "", null, null, false, false, false, 0, false, "", "", null, null, "");
  }

  private List<RevisitPages.Line> lines(Actor actor, List<Revisit> all, Words words) {
    String county = actor.county();
    var where =
        all.isEmpty()
            ? Map.<String, String>of()
            : places.fullNames(county, all.stream().map(Revisit::placePath).distinct().toList());
    var names = names(actor, all);
    Instant now = clock.instant();
    return all.stream()
        .flatMap(
            r ->
                asides.find(actor, r.matter()).stream()
                    .map(
                        seen ->
                            line(
                                r, seen, where.getOrDefault(r.placePath(), ""), names, now, words)))
        .toList();
  }

  private RevisitPages.Line line(
      Revisit r,
      Asides.Seen seen,
      String place,
      Map<UUID, String> names,
      Instant now,
      Words words) {
    RevisitResult result = r.result();
    return new RevisitPages.Line(
        seen.number(),
        categories.name(r.county(), r.category()),
        place,
        r.state().name(),
        r.closedAt(),
        r.due(),
        words.length(Duration.between(now, r.due())),
        r.due().isBefore(now),
        r.tries(),
        result == null ? "" : result.name(),
        r.stars(),
        r.doneAt(),
        name(names, r.doneBy()));
  }

  private Map<UUID, String> names(Actor actor, Collection<Revisit> all) {
    List<UUID> ids = all.stream().flatMap(r -> Stream.ofNullable(r.doneBy())).distinct().toList();
    return ids.isEmpty() ? Map.of() : accounts.names(actor.county(), ids);
  }

  private static String name(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? "" : Objects.requireNonNullElse(names.get(id), "");
  }

  // what cannot be read begins at the first page
  private static Optional<Map.Entry<Instant, UUID>> cursor(String after) {
    String[] parts = after.split("_", 2);
    try {
      return parts.length == 2
          ? Optional.of(Map.entry(Instant.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
