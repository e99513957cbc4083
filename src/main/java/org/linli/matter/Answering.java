package org.linli.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 回访之门 — for the module that asks reporters afterwards: how a closed matter stands, who had a hand
/// in it, and what a revisit makes of it.
///
/// Whatever writes runs in the caller's transaction.
@Component
public class Answering {

  /// 已办结 — a matter all of whose items are closed out.
  ///
  /// @param confirmed the reporter has said that it is solved
  /// @param solved what was said about this closing, as far as that is known: nothing where it was
  ///   closed out a second time
  public record Closed(
      String category,
      String placePath,
      Instant closedAt,
      boolean confirmed,
      @Nullable Boolean solved) {}

  private static final Set<String> HANDLING =
      Set.of(MatterAction.TAKE.name(), MatterAction.HANDLE.name(), MatterAction.FEED_BACK.name());

  private final MatterStore store;
  private final Desk desk;
  private final Journal journal;
  private final Colleagues colleagues;
  private final Accounts accounts;

  Answering(
      MatterStore store, Desk desk, Journal journal, Colleagues colleagues, Accounts accounts) {
    this.store = store;
    this.desk = desk;
    this.journal = journal;
    this.colleagues = colleagues;
    this.accounts = accounts;
  }

  /// The matter when it is closed out, confirmed or not; empty otherwise.
  public Optional<Closed> closed(String county, MatterId id) {
    return store
        .byId(county, id)
        .flatMap(
            m -> {
              Instant at = m.closedAt();
              return at == null ? Optional.empty() : Optional.of(closed(m, at));
            });
  }

  private static Closed closed(Matter m, Instant at) {
    return new Closed(
        m.category(),
        m.placePath(),
        at,
        m.state() == MatterState.CONFIRMED,
        m.reopened() == 0 ? m.solved() : null);
  }

  /// True when the person behind the actor, or behind whom he stands in for, took it, worked on it
  /// or fed it back.
  public boolean handled(Actor actor, MatterId id) {
    UUID me = colleagues.person(actor);
    Stream<UUID> acted =
        journal.of(actor.scope().with(id.value()), id.value()).stream()
            .filter(entry -> HANDLING.contains(entry.action()))
            .flatMap(Answering::hands);
    Stream<UUID> fedBack =
        store.items(actor.county(), id).stream().flatMap(i -> Stream.ofNullable(i.fedBackBy()));
    List<UUID> all = Stream.concat(acted, fedBack).distinct().toList();
    return all.stream()
        .anyMatch(
            each ->
                colleagues.isSame(actor, each)
                    || each.equals(actor.behalf())
                    || accounts.personOf(actor.county(), each).filter(me::equals).isPresent());
  }

  /// Writes down what a revisit was told.
  ///
  /// @param stars and solved: null where the reporter has said it himself, which nobody overrides
  /// @param words what he said; the reason where it is reopened
  /// @param again it is not solved: the matter is reopened
  public void revisited(
      Actor revisitor,
      MatterId id,
      @Nullable Integer stars,
      @Nullable Boolean solved,
      @Nullable String words,
      boolean again) {
    desk.revisited(
        revisitor, id, new Brought(words, null, null, null, stars, solved, List.of()), again);
  }

  /// The reporter's phone for one call of a revisit, an act of the matter.
  ///
  /// @throws org.linli.shared.Refusal when there is no number
  /// @throws NotFound when he may not read the matter
  public MatterPages.Call call(Actor revisitor, MatterId id) {
    return desk.call(revisitor, desk.lock(revisitor, id).as(MatterPart.REVISITOR));
  }

  private static Stream<UUID> hands(Entry entry) {
    return Stream.concat(Stream.of(entry.actor()), Stream.ofNullable(entry.behalf()));
  }
}
