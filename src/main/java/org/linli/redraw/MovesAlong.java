package org.linli.redraw;

import java.util.List;

/// 随迁 — a bean of a module whose rows lie at places: it says what a redraw would move of them, and
/// does what must happen in the same transaction. Paths of rows are changed for it, in every table
/// that `db/tables.txt` declares.
public interface MovesAlong {

  /// 数目 — how much of one thing is concerned.
  ///
  /// @param what names the words `redraw.count.<what>`
  /// @param hinders while there is any, the redraw is refused
  record Count(String what, int number, boolean hinders) {

    /// What moves or changes with the redraw.
    public static Count of(String what, int number) {
      return new Count(what, number, false);
    }

    /// What must not be there any more.
    public static Count hindering(String what, int number) {
      return new Count(what, number, true);
    }
  }

  /// What is concerned, in the order in which it is shown; nothing has been changed yet. Runs under
  /// the scope of the whole county.
  List<Count> counts(Redrawing redrawing);

  /// What a new name of the place concerns, such as what is printed with it.
  default List<Count> renamed(String county, Redrawing.Spans spans) {
    return List.of();
  }

  /// The paths have been changed, places that close are still in use. Runs in the transaction of
  /// the redraw, under the scope of the whole county.
  void moved(Redrawing redrawing);
}
