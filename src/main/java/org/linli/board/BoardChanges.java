package org.linli.board;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 公示板变更 — puts boards up and says what became of them; every act is one entry in the journal.
@Component
class BoardChanges {

  /// How many boards one submit may name.
  private static final int MOST = 500;

  private final BoardStore store;
  private final Places places;
  private final ClientTransactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BoardChanges(
      BoardStore store,
      Places places,
      ClientTransactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Puts a board up; see [Boards#putUp(Actor, PlaceId, String, UUID)].
  String putUp(Actor actor, PlaceId place, String paper, UUID tx) {
    Place at = places.find(actor.scope(), place);
    Paper chosen = Paper.named(paper).orElseThrow(() -> new Invalid("paper", "board.error.paper"));
    byte[] digest = ClientTransactions.digest("board", at.id().value().toString(), paper);
    return transactions.once(actor, tx, digest, () -> hang(actor, at, chosen)).reference();
  }

  /// Says of boards that they hang, are damaged or were taken down. Each stands for itself: one of
  /// which it cannot be said now (it was never printed, or it is gone) is left out and stops no
  /// other. An unknown code: not found; no code or too many: invalid, field "code".
  ///
  /// @param action MOUNT, REPORT_DAMAGE or TAKE_DOWN; not found otherwise
  BoardPages.Marked mark(Actor actor, List<String> codes, String action, UUID tx) {
    BoardAction wanted =
        BoardAction.named(action).filter(BoardChanges::marks).orElseThrow(NotFound::new);
    Set<String> all = checked(codes);
    byte[] digest =
        ClientTransactions.digest("boards " + action, String.join(" ", new TreeSet<>(all)));
    String reference =
        transactions
            .once(actor, tx, digest, () -> mark(actor, all, wanted) + "/" + all.size())
            .reference();
    int[] counts = Arrays.stream(reference.split("/")).mapToInt(Integer::parseInt).toArray();
    return new BoardPages.Marked(counts[0], counts[1] - counts[0]);
  }

  /// The codes as a set; [Invalid] when there are none or too many.
  static Set<String> checked(List<String> codes) {
    var all = new LinkedHashSet<>(codes);
    all.remove("");
    if (all.isEmpty()) {
      throw new Invalid("code", "board.error.nothing");
    }
    if (all.size() > MOST) {
      throw new Invalid("code", "board.error.tooMany");
    }
    return all;
  }

  private static boolean marks(BoardAction action) {
    return switch (action) {
      case MOUNT, REPORT_DAMAGE, TAKE_DOWN -> true;
      case PUT_UP, DRAW, CANCEL, PRINT -> false;
    };
  }

  private int mark(Actor actor, Set<String> codes, BoardAction action) {
    List<Board> found = store.lock(actor.scope(), codes);
    if (found.size() < codes.size()) {
      throw new NotFound();
    }
    Instant now = clock.instant();
    int done = 0;
    for (Board board : found) {
      if (may(board, action)) {
        switch (action) {
          case MOUNT -> store.mounted(board.county(), board.id(), now);
          case REPORT_DAMAGE -> store.damaged(board.county(), board.id(), now);
          case TAKE_DOWN -> store.takenDown(board.county(), board.id(), Time.day(now));
          case PUT_UP, DRAW, CANCEL, PRINT -> throw new IllegalArgumentException(action.name());
        }
        events.publishEvent(new BoardChanged(board, action, actor));
        done++;
      }
    }
    return done;
  }

  // what was never printed can neither hang nor be damaged
  private static boolean may(Board board, BoardAction action) {
    boolean printed = board.printedAt() != null;
    return board.takenDown() == null && (printed || action == BoardAction.TAKE_DOWN);
  }

  private String hang(Actor actor, Place seen, Paper paper) {
    Place at =
        places
            .hold(seen.county(), seen.id())
            .filter(held -> actor.scope().covers(held.path()))
            .orElseThrow(NotFound::new);
    Instant now = clock.instant();
    var board =
        new Board(
            Id.fresh(),
            at.county(),
            BoardCode.fresh(at.county()),
            at.id().value(),
            at.path(),
            Time.day(now),
            paper,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    store.add(board);
    events.publishEvent(new BoardChanged(board, BoardAction.PUT_UP, actor));
    return board.code();
  }
}
