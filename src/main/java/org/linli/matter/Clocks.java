package org.linli.matter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 时钟之门 — for the module that stops and lengthens clocks: how an item stands, its due time counted
/// again, and the voiding a second person approved.
///
/// Whatever writes runs in the caller's transaction, in which the matter was locked here before.
@Component
public class Clocks {

  private static final Set<MatterPart> MAY_ASK =
      Set.of(MatterPart.HOLDER, MatterPart.DESK, MatterPart.UPPER_DESK);

  /// 在办的一件 — an item and its clock as one actor finds them.
  ///
  /// @param post who holds it, a post or an organisation, or nobody
  /// @param entered since when its clock runs
  /// @param due null = nobody owes anything any more
  /// @param holds the actor holds it or is a desk of its place
  /// @param reporter the actor reported it
  /// @param voidable it may still be struck out
  public record Standing(
      MatterId matter,
      String number,
      String placePath,
      int item,
      String category,
      MatterState state,
      Rung rung,
      @Nullable UUID post,
      @Nullable UUID organisation,
      Instant entered,
      @Nullable Instant due,
      boolean holds,
      boolean reporter,
      boolean voidable) {}

  /// The kind of words said about clocks.
  private static final String SAID = "RESPITE";

  private final MatterStore store;
  private final MatterWords words;
  private final MatterClock clock;
  private final Desk desk;
  private final Transactions transactions;

  Clocks(
      MatterStore store,
      MatterWords words,
      MatterClock clock,
      Desk desk,
      Transactions transactions) {
    this.store = store;
    this.words = words;
    this.clock = clock;
    this.desk = desk;
    this.transactions = transactions;
  }

  /// The matter behind a number; [NotFound] when there is none.
  public MatterId id(String county, String number) {
    return desk.id(county, number);
  }

  /// The items of a matter as this actor finds them; [NotFound] when he may not read it.
  public List<Standing> of(Actor actor, MatterId id) {
    return transactions.read(
        actor.scope().with(id.value()),
        () -> {
          Matter matter = store.byId(actor.county(), id).orElseThrow(NotFound::new);
          var items = store.items(actor.county(), id);
          boolean mine = words.isOf(actor, id);
          if (!MatterParts.mayRead(actor, matter, items, mine)) {
            throw new NotFound();
          }
          return items.stream().map(item -> standing(actor, matter, item, mine)).toList();
        });
  }

  /// Locks the matter and gives one item as this actor finds it; [NotFound] when he may not read it
  /// or there is no such item.
  public Standing lock(Actor actor, MatterId id, int item) {
    var held = desk.lock(actor, id);
    return held.items().stream()
        .filter(each -> each.item() == item)
        .findFirst()
        .map(each -> standing(actor, held.matter(), each, held.mine()))
        .orElseThrow(NotFound::new);
  }

  /// Seals words about a clock beside all others of the matter and gives their number.
  public int say(String county, Standing at, String text) {
    return say(county, at, SAID, text);
  }

  /// The same for words of another kind, which the module that says them names.
  public int say(String county, Standing at, String kind, String text) {
    Matter matter = store.byId(county, at.matter()).orElseThrow(NotFound::new);
    return words.add(matter, at.item(), kind, text, clock.now());
  }

  /// Everything said about clocks of a matter, by number, where the scope shows it.
  public Map<Integer, String> said(Scope scope, MatterId id) {
    return said(scope, id, SAID);
  }

  /// The same for words of another kind.
  public Map<Integer, String> said(Scope scope, MatterId id, String kind) {
    return transactions.read(
        scope.with(id.value()),
        () ->
            words.of(scope.county(), id).stream()
                .filter(text -> text.kind().equals(kind))
                .collect(Collectors.toMap(MatterWords.Text::seq, MatterWords.Text::text)));
  }

  /// Counts the due time of an item again, and the promise of its matter.
  ///
  /// @param asked somebody asked in time for more of it and waits for the answer
  /// @param pausedUntil until when it stands still; null = it runs
  public void retime(String county, Standing at, boolean asked, @Nullable Instant pausedUntil) {
    store.items(county, at.matter()).stream()
        .filter(item -> item.item() == at.item() && item.dueAt() != null)
        .forEach(item -> store.update(item.timed(clock.due(item), asked, pausedUntil)));
    promise(county, at.matter());
  }

  /// Counts the promise to the resident again.
  public void promise(String county, MatterId id) {
    Matter matter = store.byId(county, id).orElseThrow(NotFound::new);
    Instant from = matter.promisedFrom();
    if (from != null) {
      store.promise(county, id, from, clock.promise(matter));
    }
  }

  /// Strikes an item out as whoever approves what another one asked for.
  public void voided(Actor approver, Standing at, String reason) {
    desk.voided(approver, at.matter(), at.item(), reason);
  }

  /// Since when the clock of each item runs.
  public Map<Integer, Instant> entered(String county, MatterId id) {
    return store.items(county, id).stream()
        .filter(item -> item.dueAt() != null)
        .collect(Collectors.toMap(MatterItem::item, MatterItem::enteredAt));
  }

  private static Standing standing(Actor actor, Matter matter, MatterItem item, boolean mine) {
    var parts = MatterParts.of(actor, matter, item, mine);
    return new Standing(
        matter.id(),
        matter.number(),
        matter.placePath(),
        item.item(),
        item.category(),
        item.state(),
        item.rung(),
        item.holder().post(),
        item.holder().organisation(),
        item.enteredAt(),
        item.dueAt(),
        parts.stream().anyMatch(MAY_ASK::contains),
        parts.contains(MatterPart.REPORTER),
        MatterLifecycle.MATTER.move(item.state(), MatterAction.VOID).isPresent());
  }
}
