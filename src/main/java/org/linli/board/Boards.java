package org.linli.board;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 公示板总册 — the door: find a board by its code, put one up, say that it was printed.
@Component
public class Boards {

  private final BoardStore store;
  private final Places places;
  private final ClientTransactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Boards(
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

  /// The board with this code that still hangs; empty for an unknown code and for a text that is no
  /// code.
  public Optional<Board> byCode(String code) {
    return BoardCode.isCode(code) ? store.byCode(BoardCode.county(code), code) : Optional.empty();
  }

  /// The boards that hang at a place.
  public List<Board> at(String county, String path) {
    return store.at(county, path);
  }

  /// Puts a board up at a place of the actor's area and gives its code; the same `tx` again answers
  /// the same code.
  public String putUp(Actor actor, PlaceId place, UUID tx) {
    Place at = places.find(actor.scope(), place);
    byte[] digest = ClientTransactions.digest("board", at.id().value().toString());
    return transactions.once(actor, tx, digest, () -> hang(actor, at)).reference();
  }

  /// Says that the board was printed just now: what hangs there is up to date again.
  public void printed(Actor actor, String code, UUID tx) {
    Board board = inScope(actor, code);
    byte[] digest = ClientTransactions.digest("print board", code);
    transactions.once(
        actor,
        tx,
        digest,
        () -> {
          store.printed(board.county(), board.id(), Instant.now(clock));
          events.publishEvent(new BoardChanged(board, BoardAction.PRINT, actor));
          return code;
        });
  }

  /// The board with this code in the actor's area; [NotFound] otherwise.
  Board inScope(Actor actor, String code) {
    return byCode(code)
        .filter(b -> b.county().equals(actor.county()))
        .filter(b -> actor.scope().covers(b.placePath()))
        .orElseThrow(NotFound::new);
  }

  private String hang(Actor actor, Place seen) {
    Place at =
        places
            .hold(seen.county(), seen.id())
            .filter(held -> actor.scope().covers(held.path()))
            .orElseThrow(NotFound::new);
    Board board =
        new Board(
            Id.fresh(),
            at.county(),
            BoardCode.fresh(at.county()),
            at.id().value(),
            at.path(),
            Time.day(Instant.now(clock)),
            null,
            null);
    store.add(board);
    events.publishEvent(new BoardChanged(board, BoardAction.PUT_UP, actor));
    return board.code();
  }
}
