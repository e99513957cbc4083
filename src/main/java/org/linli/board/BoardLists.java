package org.linli.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.journal.Journal;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.springframework.stereotype.Component;

/// 公示板台账 — the boards of an area page by page and filtered, and the file of one.
@Component
class BoardLists {

  private static final int PAGE = 50;
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final BoardStore store;
  private final Places places;
  private final BoardViews views;
  private final PrintViews prints;
  private final Journal journal;

  BoardLists(
      BoardStore store, Places places, BoardViews views, PrintViews prints, Journal journal) {
    this.store = store;
    this.places = places;
    this.views = views;
    this.prints = prints;
    this.journal = journal;
  }

  /// One page of the boards under a place (empty = everything the actor sees); an unknown filter
  /// shows all.
  ///
  /// @param after `path_id` of the last board seen, empty for the first page
  BoardPages.Listing page(Actor actor, String under, String show, String after) {
    return page(actor, under, show, after, Set.of(), "");
  }

  /// As [#page(Actor, String, String, String)], with what was chosen in a form that came back.
  BoardPages.Listing page(
      Actor actor, String under, String show, String after, Set<String> ticked, String paper) {
    String root = Prints.under(actor, under);
    BoardFilter filter = BoardFilter.named(show).orElse(BoardFilter.ALL);
    String[] cursor = after.split("_", 2);
    boolean valid = cursor.length == 2 && UUID_FORM.matcher(cursor[1]).matches();
    @Nullable String afterPath = valid ? cursor[0] : null;
    @Nullable UUID afterId = valid ? UUID.fromString(cursor[1]) : null;
    List<Board> found = store.page(actor.scope(), root, filter, afterPath, afterId, PAGE + 1);
    List<Board> shown = found.subList(0, Math.min(PAGE, found.size()));
    Map<BoardFilter, Integer> counts = store.counts(actor.scope(), root);
    return new BoardPages.Listing(
        actor.county(),
        under,
        under.isEmpty() ? "" : places.fullName(actor.county(), under),
        filter.name(),
        counts.getOrDefault(filter, 0),
        views.mayPrint(),
        counts.entrySet().stream()
            .map(c -> new BoardPages.Tab(c.getKey().name(), c.getValue()))
            .toList(),
        lines(actor.county(), shown),
        ticked,
        paper,
        Id.fresh().toString(),
        found.size() > PAGE ? next(under, filter, shown.getLast()) : null);
  }

  /// Everything known of one board.
  BoardPages.Card card(Actor actor, Board board) {
    UUID by = board.printedBy();
    return new BoardPages.Card(
        board.county(),
        lines(board.county(), List.of(board)).getFirst(),
        board.takenDown(),
        by == null ? "" : prints.name(actor, by),
        state(board.printed()),
        state(board.shown()),
        views.mayPrint(),
        Id.fresh().toString(),
        journal.of(actor.scope(), board.id()).stream()
            .map(e -> new BoardPages.Happening(e.at(), e.action(), e.part()))
            .toList()
            .reversed());
  }

  /// Boards as lists show them.
  List<BoardPages.Line> lines(String county, Collection<Board> boards) {
    Map<String, String> names =
        places.fullNames(county, boards.stream().map(Board::placePath).distinct().toList());
    return boards.stream()
        .map(
            b ->
                new BoardPages.Line(
                    b.code(),
                    names.getOrDefault(b.placePath(), b.placePath()),
                    b.placePath(),
                    b.paper().name(),
                    b.putUp(),
                    b.printedAt(),
                    b.mountedAt(),
                    b.damagedAt(),
                    b.marks()))
        .toList();
  }

  // as at the foot of the print
  private static String state(@Nullable String digest) {
    return digest == null ? "" : digest.substring(0, Drawing.STATE);
  }

  private static String next(String under, BoardFilter filter, Board last) {
    return "under=" + under + "&show=" + filter + "&after=" + last.placePath() + "_" + last.id();
  }
}
