package org.linli.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.category.Category;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 旁注之门 — for modules that keep something beside a matter: how one reader stands to it, and words
/// that lie sealed with all others of it.
@Component
public class Asides {

  /// The kind of words that stay in the house: no reporter reads them, and no copy of everything
  /// held about him has them.
  public static final String INTERNAL = "REMARK";

  /// 所见 — a matter as one who works here finds it.
  ///
  /// @param inside he is a desk of its place or holds or handled something of it, and did not
  ///   report it himself
  public record Seen(
      MatterId matter,
      String number,
      String placePath,
      Category.Name category,
      MatterState state,
      boolean inside) {}

  private final MatterStore store;
  private final MatterWords words;
  private final Names names;
  private final Desk desk;
  private final MatterClock clock;
  private final Transactions transactions;

  Asides(
      MatterStore store,
      MatterWords words,
      Names names,
      Desk desk,
      MatterClock clock,
      Transactions transactions) {
    this.store = store;
    this.words = words;
    this.names = names;
    this.desk = desk;
    this.clock = clock;
    this.transactions = transactions;
  }

  /// The matter behind a number; [NotFound] when he may not read it.
  public Seen of(Actor actor, String number) {
    return of(actor, desk.id(actor.county(), number));
  }

  /// The matter; [NotFound] when he may not read it.
  public Seen of(Actor actor, MatterId id) {
    return find(actor, id).orElseThrow(NotFound::new);
  }

  /// The matter, when he may read it.
  public Optional<Seen> find(Actor actor, MatterId id) {
    return transactions.read(
        actor.scope().with(id.value()),
        () ->
            store
                .byId(actor.county(), id)
                .flatMap(
                    matter -> {
                      var items = store.items(actor.county(), id);
                      boolean mine = words.isOf(actor, id);
                      return MatterParts.mayRead(actor, matter, items, mine)
                          ? Optional.of(seen(actor, matter, items, mine))
                          : Optional.empty();
                    }));
  }

  /// Locks the matter; [NotFound] when he may not read it. Runs in the caller's transaction.
  public Seen lock(Actor actor, MatterId id) {
    var held = desk.lock(actor, id);
    return seen(actor, held.matter(), held.items(), held.mine());
  }

  /// Seals words beside the matter, which is locked, and gives their number.
  public int say(Seen seen, String kind, String text) {
    Matter matter = store.byId(county(seen), seen.matter()).orElseThrow(NotFound::new);
    return words.add(matter, 0, kind, text, clock.now());
  }

  /// The words of one kind by number, where the scope shows them.
  public Map<Integer, String> said(Scope scope, MatterId id, String kind) {
    return transactions.read(
        scope.with(id.value()),
        () ->
            words.of(scope.county(), id).stream()
                .filter(text -> text.kind().equals(kind))
                .collect(Collectors.toMap(MatterWords.Text::seq, MatterWords.Text::text)));
  }

  private static String county(Seen seen) {
    return seen.placePath().substring(0, 6);
  }

  private Seen seen(Actor actor, Matter matter, List<MatterItem> items, boolean mine) {
    boolean desk = actor.part().isDesk() && actor.scope().covers(matter.placePath());
    boolean hands =
        items.stream()
            .anyMatch(
                item ->
                    MatterParts.holds(actor, item.holder())
                        || MatterParts.holds(actor, item.handler()));
    return new Seen(
        matter.id(),
        matter.number(),
        matter.placePath(),
        names.category(matter.county(), matter.category()),
        matter.state(),
        (desk || hands) && !mine);
  }
}
