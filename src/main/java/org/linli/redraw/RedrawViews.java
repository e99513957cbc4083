package org.linli.redraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 重划视图 — gathers what the pages of a redraw show.
@Component
class RedrawViews {

  private static final int MOST_TARGETS = 500;
  private static final int NEW_GRIDS = 3;

  private final Places places;
  private final Planner planner;
  private final GridNames names;
  private final RedrawStore store;

  RedrawViews(Places places, Planner planner, GridNames names, RedrawStore store) {
    this.places = places;
    this.planner = planner;
    this.names = names;
    this.store = store;
  }

  /// The page with nothing looked at yet.
  RedrawPages.Show show(Actor actor, PlaceId id, RedrawForm form) {
    Place place = planner.place(actor, id);
    RedrawKind kind = form.kindOf().filter(each -> each.fits(place.kind())).orElse(null);
    boolean grid = kind == RedrawKind.SPLIT || kind == RedrawKind.MERGE;
    String around = Paths.parent(place.path()).orElse(place.path());
    return new RedrawPages.Show(
        spot(place),
        RedrawKind.of(place.kind()),
        kind,
        form,
        FieldErrors.none(),
        kind == RedrawKind.SPLIT ? spots(places.children(actor.county(), place.path())) : List.of(),
        kind == RedrawKind.MOVE ? targets(actor, place) : List.of(),
        grid ? spots(beside(actor, place, around)) : List.of(),
        kind == RedrawKind.SPLIT ? suggested(place, around) : List.of(),
        null,
        "",
        kind != null && Redraws.carriesOut(actor, kind, place),
        Id.fresh());
  }

  /// A preview as a page shows it, with what has changed since it was seen last.
  RedrawPages.Outlook outlook(Preview preview, List<Preview.Difference> differences) {
    Plan plan = preview.plan();
    Map<String, String> full =
        places.fullNames(
            plan.place().county(),
            plan.moves().stream().map(move -> Paths.parent(move.to()).orElseThrow()).toList());
    List<RedrawPages.Route> routes = new ArrayList<>();
    for (Redrawing.Move move : plan.moves()) {
      String parent = Paths.parent(move.to()).orElseThrow();
      String under =
          plan.opens().stream()
              .filter(grid -> grid.path().equals(parent))
              .map(Plan.NewGrid::name)
              .findFirst()
              .orElseGet(() -> full.getOrDefault(parent, parent));
      routes.add(new RedrawPages.Route(move.place().name(), move.from(), move.to(), under));
    }
    return new RedrawPages.Outlook(
        lines(preview.counts()),
        routes,
        plan.opens().stream().map(Plan.NewGrid::name).toList(),
        differences.stream()
            .map(d -> new RedrawPages.Line(d.what(), d.before(), d.now(), false))
            .toList(),
        preview.hindrance().isPresent(),
        preview.seen());
  }

  /// What was redrawn; outside the actor's area: not found.
  RedrawPages.Done done(Actor actor, UUID id) {
    RedrawStore.Done done = store.find(actor.county(), id).orElseThrow(NotFound::new);
    Place place = places.find(actor.scope(), done.place());
    return done(done, place, store.counts(actor.county(), id));
  }

  /// What can be redrawn at a place and what was; empty for who keeps no places.
  Optional<RedrawPages.Around> around(Actor actor, PlaceId id) {
    if (!actor.part().isDesk()) {
      return Optional.empty();
    }
    Place place = places.find(actor.scope(), id);
    List<RedrawKind> kinds = place.retired() ? List.of() : RedrawKind.of(place.kind());
    List<RedrawPages.Done> done =
        store.at(actor.county(), id.value()).stream()
            .map(each -> done(each, place, List.of()))
            .toList();
    return kinds.isEmpty() && done.isEmpty()
        ? Optional.empty()
        : Optional.of(new RedrawPages.Around(id.value(), kinds, done));
  }

  private RedrawPages.Done done(RedrawStore.Done done, Place place, List<MovesAlong.Count> counts) {
    return new RedrawPages.Done(
        done.id(), done.kind(), spot(place), done.reason(), done.at(), lines(counts));
  }

  // where it could hang, in the same street: grids, for what hangs under grids; communities for a
  // grid
  private List<Page.Option> targets(Actor actor, Place place) {
    String street = Paths.street(place.path()).orElse(place.path());
    Set<PlaceKind> kinds =
        place.kind() == PlaceKind.GRID
            ? Set.of(PlaceKind.COMMUNITY, PlaceKind.VILLAGE)
            : Set.of(PlaceKind.GRID);
    String parent = Paths.parent(place.path()).orElse("");
    Predicate<Place> other = each -> !each.path().equals(parent);
    List<Place> found = new ArrayList<>();
    for (PlaceKind kind : kinds) {
      places.subtree(actor.scope(), street, kind, "", MOST_TARGETS).stream()
          .filter(other)
          .forEach(found::add);
    }
    Map<String, String> full =
        places.fullNames(actor.county(), found.stream().map(Place::path).toList());
    return found.stream()
        .map(each -> new Page.Option(each.id().toString(), full.getOrDefault(each.path(), "")))
        .toList();
  }

  private List<Place> beside(Actor actor, Place grid, String community) {
    return places.children(actor.county(), community).stream()
        .filter(each -> each.kind() == PlaceKind.GRID && !each.id().equals(grid.id()))
        .toList();
  }

  private List<String> suggested(Place grid, String community) {
    Set<String> taken = names.taken(grid.county(), community);
    List<String> suggested = new ArrayList<>();
    for (int i = 0; i < NEW_GRIDS; i++) {
      String next = GridNames.next(grid, taken);
      taken.add(next);
      suggested.add(next);
    }
    return suggested;
  }

  private List<RedrawPages.Spot> spots(List<Place> found) {
    return found.stream()
        .map(
            each ->
                new RedrawPages.Spot(
                    each.id().value(), each.name(), each.kind().name(), each.path(), each.name()))
        .toList();
  }

  private RedrawPages.Spot spot(Place place) {
    return new RedrawPages.Spot(
        place.id().value(),
        place.name(),
        place.kind().name(),
        place.path(),
        places.fullName(place.county(), place.path()));
  }

  private static List<RedrawPages.Line> lines(List<MovesAlong.Count> counts) {
    return counts.stream()
        .map(each -> new RedrawPages.Line(each.what(), -1, each.number(), each.hinders()))
        .toList();
  }
}
