package org.linli.figure;

/// 现状 — what is open now, counted from open due times.
///
/// @param open items somebody owes a move on
/// @param soon of those, due soon
/// @param overdue of those, late
public record Present(long open, long soon, long overdue) {

  /// Nothing is open.
  public static final Present NONE = new Present(0, 0, 0);
}
