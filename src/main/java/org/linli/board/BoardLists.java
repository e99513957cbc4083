package org.linli.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 公示板清单 — the boards of an area page by page, those to be printed apart.
@Component
class BoardLists {

  private static final int PAGE = 50;
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final BoardStore store;
  private final Places places;
  private final BoardViews views;

  BoardLists(BoardStore store, Places places, BoardViews views) {
    this.store = store;
    this.places = places;
    this.views = views;
  }

  /// One page of the boards under a place (empty = everything the actor sees).
  ///
  /// @param after `path_id` of the last board seen, empty for the first page
  BoardPages.Listing page(Actor actor, String under, boolean dueOnly, String after) {
    String root = under.isEmpty() ? actor.county() : under;
    if (!under.isEmpty() && !actor.scope().covers(under)) {
      throw new NotFound();
    }
    String[] cursor = after.split("_", 2);
    boolean valid = cursor.length == 2 && UUID_FORM.matcher(cursor[1]).matches();
    @Nullable String afterPath = valid ? cursor[0] : null;
    @Nullable UUID afterId = valid ? UUID.fromString(cursor[1]) : null;
    List<Board> found = store.page(actor.scope(), root, dueOnly, afterPath, afterId, PAGE + 1);
    List<Board> shown = found.subList(0, Math.min(PAGE, found.size()));
    Map<String, String> names =
        places.fullNames(actor.county(), shown.stream().map(Board::placePath).distinct().toList());
    return new BoardPages.Listing(
        actor.county(),
        under,
        under.isEmpty() ? "" : places.fullName(actor.county(), under),
        dueOnly,
        views.mayPrint(),
        store.counts(actor.scope(), root),
        shown.stream()
            .map(b -> new BoardPages.Line(b, names.getOrDefault(b.placePath(), b.placePath())))
            .toList(),
        found.size() > PAGE ? next(under, dueOnly, shown.getLast()) : null);
  }

  private static String next(String under, boolean dueOnly, Board last) {
    return "under=" + under + "&due=" + dueOnly + "&after=" + last.placePath() + "_" + last.id();
  }
}
