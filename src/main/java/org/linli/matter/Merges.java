package org.linli.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.journal.ClientTransactions;
import org.linli.matter.MatterQueries.Row;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 并案之门 — the door for matters about the same: what looks like it nearby, merge, split, and the
/// trail of both; transactions live here.
@Component
public class Merges {

  /// The most that one act merges.
  public static final int MOST = 20;

  private static final int LOOKED_THROUGH = 40;

  /// 像是同一件 — an open matter nearby that may be the same; no words and nothing of who reported it.
  ///
  /// @param reporters how many said so
  public record Likely(
      String number,
      Category.Name category,
      String placeName,
      MatterState state,
      Instant openedAt,
      int reporters) {}

  /// 并案一笔 — one merge as one of the two sees it.
  ///
  /// @param number of the other one
  /// @param leads the other one leads
  /// @param joined the reporter said himself that it is the same
  /// @param splitAt when they went their own ways again; null = they are together
  public record Together(
      String number,
      MatterState state,
      boolean leads,
      boolean joined,
      Instant at,
      @Nullable Instant splitAt) {}

  private final Desk desk;
  private final Merging merging;
  private final MatterStore store;
  private final MergeStore merges;
  private final MatterQueries queries;
  private final Nearby nearby;
  private final Names names;
  private final ClientTransactions once;
  private final Transactions transactions;

  Merges(
      Desk desk,
      Merging merging,
      MatterStore store,
      MergeStore merges,
      MatterQueries queries,
      Nearby nearby,
      Names names,
      ClientTransactions once,
      Transactions transactions) {
    this.desk = desk;
    this.merging = merging;
    this.store = store;
    this.merges = merges;
    this.queries = queries;
    this.nearby = nearby;
    this.names = names;
    this.once = once;
    this.transactions = transactions;
  }

  /// Open matters of the same class of categories in the same place or as near as the category
  /// says, those of the category itself first: "this is mine too".
  public List<Likely> similar(String county, String path, String category, int limit) {
    return transactions.read(
        Scope.nothing(county),
        () -> {
          Where where = new Where("i", county).notAboutPersons();
          var rows = queries.items(nearby.narrow(where, county, path, category), LOOKED_THROUGH);
          return likely(
              county,
              distinct(rows).stream()
                  .sorted(Comparator.comparing(r -> !r.item().category().equals(category)))
                  .limit(limit)
                  .toList());
        });
  }

  /// Merges matters into a leading one, for one reason; the same `tx` again does nothing.
  ///
  /// @throws Invalid when a number is none, or the reason is missing
  /// @throws Refusal when one of them cannot be merged now: then none is
  /// @throws NotFound when one of them lies outside the scope
  public void merge(Actor actor, String leading, List<String> numbers, String reason, UUID tx) {
    if (numbers.isEmpty() || numbers.size() > MOST) {
      throw new Invalid("numbers", numbers.isEmpty() ? "web.required" : "matter.error.merge.most");
    }
    MatterId first = desk.id(actor.county(), leading);
    List<MatterId> others = numbers.stream().distinct().map(n -> id(actor, n)).toList();
    transactions.run(
        actor.scope(),
        () -> {
          var held = lock(actor, first, others);
          once.once(
              actor,
              tx,
              ClientTransactions.digest("merge", leading, String.join(" ", numbers), reason),
              () -> {
                var leads = held(held, first).matter();
                others.forEach(
                    id -> merging.merge(actor, held(held, id), leads, Brought.reason(reason)));
                return leading;
              });
        });
  }

  /// Lets a matter go its own way again, for a reason; the same `tx` again does nothing.
  public void split(Actor actor, String number, String reason, UUID tx) {
    MatterId id = desk.id(actor.county(), number);
    transactions.run(
        actor.scope(),
        () -> {
          var held = desk.lock(actor, id);
          once.once(
              actor,
              tx,
              ClientTransactions.digest("split", number, reason),
              () -> {
                merging.split(actor, held, Brought.reason(reason));
                return number;
              });
        });
  }

  /// Every merge the matter had a part in, the oldest first; for whoever may read it.
  public List<Together> of(String county, MatterId id) {
    return transactions.read(
        Scope.nothing(county).with(id.value()),
        () ->
            merges.of(county, id).stream()
                .map(
                    each -> {
                      boolean leads = each.matter().equals(id);
                      MatterId other = leads ? each.leading() : each.matter();
                      Matter matter = store.byId(county, other).orElseThrow(NotFound::new);
                      return new Together(
                          matter.number(),
                          matter.state(),
                          leads,
                          each.joined(),
                          each.at(),
                          each.splitAt());
                    })
                .toList());
  }

  private static Moving.Held held(Map<MatterId, Moving.Held> held, MatterId id) {
    return Objects.requireNonNull(held.get(id));
  }

  private MatterId id(Actor actor, String number) {
    return store
        .idOf(actor.county(), number)
        .orElseThrow(() -> new Invalid("numbers", "matter.error.merge.number"));
  }

  // in one order, so that nobody waits for somebody who waits for him
  private Map<MatterId, Moving.Held> lock(Actor actor, MatterId first, List<MatterId> others) {
    Map<MatterId, Moving.Held> held = new HashMap<>();
    Stream.concat(Stream.of(first), others.stream())
        .distinct()
        .sorted(Comparator.comparing(MatterId::value))
        .forEach(id -> held.put(id, desk.lock(actor, id)));
    return held;
  }

  private static List<Row> distinct(List<Row> rows) {
    Map<MatterId, Row> first = new LinkedHashMap<>();
    rows.forEach(row -> first.putIfAbsent(row.matter().id(), row));
    return new ArrayList<>(first.values());
  }

  private List<Likely> likely(String county, List<Row> rows) {
    var places = names.places(county, rows.stream().map(r -> r.matter().placePath()).toList());
    var reporters = merges.reporters(county, rows.stream().map(r -> r.matter().id()).toList());
    return rows.stream()
        .map(
            row ->
                new Likely(
                    row.matter().number(),
                    names.category(county, row.item().category()),
                    places.getOrDefault(row.matter().placePath(), ""),
                    row.item().state(),
                    row.matter().openedAt(),
                    reporters.getOrDefault(row.matter().id().value(), 1)))
        .toList();
  }
}
