package org.linli.redraw;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.shared.Actor;

/// 重划方案 — what one redraw moves and what it closes, as the modules are told whose rows lie there.
///
/// @param reason why, in words that may be shown
public record Redrawing(Actor by, String reason, List<Move> moves, List<Closing> closings) {

  // no code of a path is as small: the span from a path to itself with this sign holds nothing else
  private static final String ALONE = "!";

  /// 迁移 — a place with all below it, as it stood before, goes to another path.
  public record Move(Place place, String to) {

    /// The path it leaves.
    public String from() {
      return place.path();
    }
  }

  /// 关闭 — a place, as it stood before, closes with whatever is left below it.
  ///
  /// @param into the place that takes in what lies at the closing one itself, or null
  public record Closing(Place place, @Nullable Place into) {

    /// The path of the place that closes.
    public String path() {
      return place.path();
    }
  }

  /// 路径段 — half-open spans of paths, the n-th from the n-th start to the n-th end; for
  /// `unnest(?::text[], ?::text[])`.
  public record Spans(String[] starts, String[] ends) {

    static Spans of(Stream<String> subtrees, Stream<String> alone) {
      List<String> below = subtrees.toList();
      List<String> single = alone.toList();
      return new Spans(
          Stream.concat(below.stream(), single.stream()).toArray(String[]::new),
          Stream.concat(below.stream().map(Paths::end), single.stream().map(path -> path + ALONE))
              .toArray(String[]::new));
    }
  }

  /// The county everything belongs to.
  public String county() {
    return by.county();
  }

  /// Where rows that move lie before: below places that move, and at places that are taken in.
  public Spans leaving() {
    return Spans.of(moves.stream().map(Move::from), taken().map(Closing::path));
  }

  /// The places that move, without those that are only taken in.
  public Spans moving() {
    return Spans.of(moves.stream().map(Move::from), Stream.of());
  }

  /// Where rows that moved lie afterwards.
  public Spans arriving() {
    return Spans.of(
        moves.stream().map(Move::to),
        closings.stream().map(Closing::into).filter(p -> p != null).map(Place::path).distinct());
  }

  /// What comes to its end with nobody to take it in.
  public Spans ending() {
    return Spans.of(
        closings.stream().filter(c -> c.into() == null).map(Closing::path), Stream.of());
  }

  /// What closes in the end, whatever becomes of what lay there: once the paths have been changed,
  /// only what did not move is left below.
  public Spans closing() {
    return Spans.of(
        closings.stream().filter(c -> c.into() == null).map(Closing::path),
        taken().map(Closing::path));
  }

  /// Where something that lay at a path lies afterwards; the same path when it stays.
  public String after(String path) {
    for (Move move : moves) {
      if (path.startsWith(move.from())) {
        return move.to() + path.substring(move.from().length());
      }
    }
    for (Closing closing : closings) {
      Place into = closing.into();
      if (into != null && path.equals(closing.path())) {
        return into.path();
      }
    }
    return path;
  }

  /// True when what stands at the path itself comes to its end.
  public boolean closes(String path) {
    return closings.stream()
        .anyMatch(c -> path.equals(c.path()) || c.into() == null && path.startsWith(c.path()));
  }

  private Stream<Closing> taken() {
    return closings.stream().filter(c -> c.into() != null);
  }
}
