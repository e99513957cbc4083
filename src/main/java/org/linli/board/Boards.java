package org.linli.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 公示板总册 — the door: find a board by its code, put one up, have boards drawn.
@Component
public class Boards {

  private final BoardStore store;
  private final BoardHears hears;
  private final BoardChanges changes;
  private final Prints prints;

  Boards(BoardStore store, BoardHears hears, BoardChanges changes, Prints prints) {
    this.store = store;
    this.hears = hears;
    this.changes = changes;
    this.prints = prints;
  }

  /// The board with this code that still hangs; empty for an unknown code and for a text that is no
  /// code.
  public Optional<Board> byCode(String code) {
    return found(code).filter(board -> board.takenDown() == null);
  }

  /// The boards that hang at a place.
  public List<Board> at(String county, String path) {
    return store.at(county, path);
  }

  /// Puts a board of the usual paper up; see [#putUp(Actor, PlaceId, String, UUID)].
  public String putUp(Actor actor, PlaceId place, UUID tx) {
    return putUp(actor, place, Paper.A4_PORTRAIT.name(), tx);
  }

  /// Puts a board up at a place of the actor's area and gives its code; the same `tx` again answers
  /// the same code. Another paper than `A4_PORTRAIT` and `A3_LANDSCAPE`: invalid, field "paper".
  public String putUp(Actor actor, PlaceId place, String paper, UUID tx) {
    return changes.putUp(actor, place, paper, tx);
  }

  /// Has the boards of these codes drawn, each on its own paper, and gives the id of the print run
  /// from which the files are fetched. Refused while no public address is set; an unknown code: not
  /// found.
  public UUID print(Actor actor, List<String> codes, String language, UUID tx) {
    return prints.begin(actor, new Prints.Wanted(codes, "", "", ""), language, "", tx);
  }

  /// Counts what the boards of a county say that were written in bulk, in the caller's transaction.
  public void recount(String county) {
    hears.settle(county);
  }

  /// The board with this code in the actor's area, also one taken down; [NotFound] otherwise.
  Board inScope(Actor actor, String code) {
    return found(code)
        .filter(b -> b.county().equals(actor.county()))
        .filter(b -> actor.scope().covers(b.placePath()))
        .orElseThrow(NotFound::new);
  }

  private Optional<Board> found(String code) {
    return BoardCode.isCode(code) ? store.byCode(BoardCode.county(code), code) : Optional.empty();
  }
}
