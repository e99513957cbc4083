package org.linli.redraw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.PlaceMoves;
import org.linli.place.Places;
import org.linli.redraw.Redrawing.Closing;
import org.linli.redraw.Redrawing.Move;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 拟定方案 — turns what was chosen into what would be done; [Invalid] names the field that is wrong.
/// What lies outside the actor's area is answered like what does not exist.
@Component
class Planner {

  private static final int LONGEST_REASON = 100;

  private final Places places;
  private final PlaceMoves moving;
  private final GridNames names;

  Planner(Places places, PlaceMoves moving, GridNames names) {
    this.places = places;
    this.moving = moving;
    this.names = names;
  }

  /// The place a redraw is about; retired ones are refused.
  Place place(Actor actor, PlaceId id) {
    Place place = places.find(actor.scope(), id);
    if (place.retired()) {
      throw RedrawRefused.closedAlready();
    }
    return place;
  }

  Plan plan(Actor actor, Wanted wanted) {
    Place place = place(actor, wanted.place());
    if (!wanted.kind().fits(place.kind())) {
      throw new Invalid("kind", "redraw.error.kind");
    }
    String reason = wanted.reason();
    if (reason.isEmpty()) {
      throw new Invalid("reason", "web.required");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Invalid("reason", "web.tooLong");
    }
    if (reason.chars().anyMatch(Character::isISOControl)) {
      throw new Invalid("reason", "redraw.error.signs");
    }
    return switch (wanted.kind()) {
      case MOVE -> move(actor, place, wanted);
      case SPLIT -> split(actor, place, wanted);
      case MERGE -> merge(actor, place, wanted);
      case RENAME -> rename(place, wanted);
      case CLOSE ->
          new Plan(
              place, List.of(), List.of(), List.of(new Closing(place, null)), place.name(), reason);
    };
  }

  private Plan move(Actor actor, Place place, Wanted wanted) {
    Place to = inUse(actor, wanted.to(), "to");
    String parent = Paths.parent(place.path()).orElse("");
    if (to.path().equals(parent)) {
      throw new Invalid("to", "redraw.error.same");
    }
    // a door of a stairwell goes nowhere without it
    boolean loose = parent.length() <= Paths.GRID;
    String path =
        moving
            .destination(place, to.path(), Set.of())
            .filter(any -> loose)
            .orElseThrow(() -> new Invalid("to", "redraw.error.fits"));
    List<Move> moves = List.of(new Move(place, path));
    return new Plan(place, List.of(), moves, List.of(), place.name(), wanted.reason());
  }

  private Plan split(Actor actor, Place grid, Wanted wanted) {
    String community = Paths.parent(grid.path()).orElseThrow();
    List<Place> children = places.children(grid.county(), grid.path());
    if (wanted.parts().isEmpty()) {
      throw new Invalid("into", "redraw.error.none");
    }
    Set<String> planned = new HashSet<>();
    Set<PlaceId> gone = new HashSet<>();
    Set<String> taken = names.taken(grid.county(), community);
    List<Plan.NewGrid> opens = new ArrayList<>();
    List<Move> moves = new ArrayList<>();
    for (Wanted.Part part : wanted.parts()) {
      String path =
          moving
              .nextFree(grid.county(), community, PlaceKind.GRID, planned)
              .orElseThrow(() -> new Invalid("into", "place.error.full"));
      planned.add(path);
      opens.add(new Plan.NewGrid(path, names.given(grid, part, taken)));
      for (PlaceId id : part.places()) {
        Place child =
            children.stream()
                .filter(each -> each.id().equals(id) && gone.add(id))
                .findFirst()
                .orElseThrow(() -> new Invalid("into", "redraw.error.into"));
        moves.add(new Move(child, destination(child, path, planned, "into")));
      }
    }
    if (gone.size() == children.size()) {
      throw new Invalid("into", "redraw.error.all");
    }
    if (!actor.scope().covers(community)) {
      throw new NotFound();
    }
    return new Plan(grid, opens, moves, List.of(), grid.name(), wanted.reason());
  }

  private Plan merge(Actor actor, Place grid, Wanted wanted) {
    if (wanted.from().isEmpty()) {
      throw new Invalid("from", "redraw.error.none");
    }
    Set<String> planned = new HashSet<>();
    List<Move> moves = new ArrayList<>();
    List<Closing> closings = new ArrayList<>();
    for (PlaceId id : wanted.from().stream().distinct().toList()) {
      Place other = inUse(actor, id, "from");
      boolean beside =
          other.kind() == PlaceKind.GRID
              && !other.id().equals(grid.id())
              && Paths.parent(other.path()).equals(Paths.parent(grid.path()));
      if (!beside) {
        throw new Invalid("from", "redraw.error.from");
      }
      for (Place child : places.children(other.county(), other.path())) {
        moves.add(new Move(child, destination(child, grid.path(), planned, "from")));
      }
      closings.add(new Closing(other, grid));
    }
    return new Plan(grid, List.of(), moves, closings, grid.name(), wanted.reason());
  }

  private static Plan rename(Place place, Wanted wanted) {
    PlaceMoves.wrongName(wanted.name())
        .ifPresent(
            key -> {
              throw new Invalid("name", key);
            });
    if (wanted.name().equals(place.name())) {
      throw new Invalid("name", "redraw.error.sameName");
    }
    return new Plan(place, List.of(), List.of(), List.of(), wanted.name().strip(), wanted.reason());
  }

  private String destination(Place child, String under, Set<String> planned, String field) {
    String path =
        moving
            .destination(child, under, planned)
            .orElseThrow(() -> new Invalid(field, "place.error.full"));
    planned.add(path);
    return path;
  }

  private Place inUse(Actor actor, @Nullable PlaceId id, String field) {
    if (id == null) {
      throw new Invalid(field, "web.required");
    }
    try {
      Place place = places.find(actor.scope(), id);
      if (!place.retired()) {
        return place;
      }
    } catch (NotFound e) {
      // told like one that is closed
    }
    throw new Invalid(field, "redraw.error." + field);
  }
}
