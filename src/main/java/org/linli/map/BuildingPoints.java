package org.linli.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.PlacePoint;
import org.linli.place.PlacePoints;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.web.FieldErrors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/// 楼栋坐标 — says where a building stands, and shows it among its neighbours.
@Component
class BuildingPoints {

  private final Places places;
  private final PlacePoints points;
  private final BoundaryStore store;
  private final MapViews maps;
  private final ClientTransactions once;

  BuildingPoints(
      Places places,
      PlacePoints points,
      BoundaryStore store,
      MapViews maps,
      ClientTransactions once) {
    this.places = places;
    this.points = points;
    this.store = store;
    this.maps = maps;
    this.once = once;
  }

  /// The building with this id whose point the actor may set; [NotFound] for anything else.
  Place building(Actor actor, UUID id) {
    Place place = places.find(actor.scope(), new PlaceId(id));
    if (place.kind() != PlaceKind.BUILDING || place.retired() || !actor.part().isDesk()) {
      throw new NotFound();
    }
    return place;
  }

  /// Puts it where the form says; the same `tx` again writes nothing.
  void put(Actor actor, Place building, PointForm form) {
    PlacePoint point = form.read().orElse(null);
    byte[] digest =
        ClientTransactions.digest(
            "map/point", building.id().toString(), form.text(), "" + form.seen());
    once.once(
        actor,
        form.transaction(),
        digest,
        () -> {
          points.put(actor, building.id(), point, form.seen());
          return building.id().toString();
        });
  }

  /// The page as it stands.
  MapPages.Standing fresh(Actor actor, Place building, boolean saved) {
    String text = at(building).map(at -> "%.6f,%.6f".formatted(at.x, at.y)).orElse("");
    var form = new PointForm(text, "" + building.version(), Id.fresh());
    return page(actor, building, form, FieldErrors.none(), false, saved);
  }

  /// The page with what was typed.
  ///
  /// @param stale somebody else changed the building meanwhile
  MapPages.Standing page(
      Actor actor,
      Place building,
      PointForm form,
      FieldErrors errors,
      boolean stale,
      boolean saved) {
    Optional<Plot> area = area(building);
    Optional<Coordinate> at = at(building);
    return new MapPages.Standing(
        building.id().value(),
        building.name(),
        places.fullName(building.county(), building.path()),
        maps.chain(actor, building),
        canvas(building, area, at),
        form.text(),
        stale ? building.version() : form.seen(),
        form.transaction(),
        errors,
        stale,
        saved,
        outside(area, at));
  }

  /// Its place on the map, for the page of the building; null where there is nothing to show.
  MapPages.@Nullable Canvas canvas(Place building) {
    Optional<Coordinate> at = at(building);
    return at.isEmpty() ? null : canvas(building, area(building), at);
  }

  /// The buildings of an estate on the map; null where none has a point.
  MapPages.@Nullable Canvas estate(Place estate) {
    String county = estate.county();
    Set<UUID> own =
        places.buildingsOf(county, estate.id()).stream()
            .map(building -> building.id().value())
            .collect(Collectors.toSet());
    String around = Paths.community(estate.path()).orElse(county);
    List<Dot> dots =
        store.dots(county, around).stream().filter(dot -> own.contains(dot.id())).toList();
    if (dots.isEmpty()) {
      return null;
    }
    List<Geometry> shown = new ArrayList<>();
    Optional<Plot> area = area(estate);
    area.ifPresent(plot -> shown.add(plot.shape()));
    dots.forEach(dot -> shown.add(Outline.FACTORY.createPoint(dot.at())));
    Drawing drawing = Drawing.around(shown);
    area.ifPresent(plot -> drawing.add(plot.shape(), "held", null, plot.name(), ""));
    dots.forEach(dot -> drawing.add(dot, "/work/" + county + "/places/" + dot.id()));
    return maps.done(drawing);
  }

  private Optional<Coordinate> at(Place building) {
    return points
        .at(building.county(), building.id())
        .map(point -> new Coordinate(point.longitude(), point.latitude()));
  }

  // the smallest area above that is drawn
  private Optional<Plot> area(Place building) {
    return places.chain(building.county(), building.path()).reversed().stream()
        .filter(above -> Plot.isArea(above.kind()))
        .flatMap(
            above ->
                store.current(above.county(), above.id()).stream()
                    .map(held -> Boundaries.plot(above, held.shape())))
        .findFirst();
  }

  private MapPages.@Nullable Canvas canvas(
      Place building, Optional<Plot> area, Optional<Coordinate> at) {
    String around = Paths.gridOrCommunity(building.path());
    List<Dot> dots = store.dots(building.county(), around);
    List<Geometry> shown = new ArrayList<>();
    area.ifPresent(plot -> shown.add(plot.shape()));
    dots.forEach(dot -> shown.add(Outline.FACTORY.createPoint(dot.at())));
    if (shown.isEmpty()) {
      return null;
    }
    Drawing drawing = Drawing.around(shown);
    area.ifPresent(plot -> drawing.add(plot.shape(), "held", null, plot.name(), ""));
    dots.stream()
        .filter(dot -> !dot.id().equals(building.id().value()))
        .forEach(dot -> drawing.add(dot, null));
    at.ifPresent(drawing::mark);
    return maps.done(drawing);
  }

  // what the building should stand in and does not
  private static String outside(Optional<Plot> area, Optional<Coordinate> at) {
    return area.filter(
            plot -> at.isPresent() && !plot.shape().covers(Outline.FACTORY.createPoint(at.get())))
        .map(Plot::name)
        .orElse("");
  }
}
