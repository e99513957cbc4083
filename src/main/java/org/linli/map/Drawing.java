package org.linli.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// 绘图 — gathers outlines and points and makes the drawing of them.
final class Drawing {

  private static final Envelope CHINA = new Envelope(73, 136, 18, 54);

  private final Projection view;
  private final List<MapPages.Shape> shapes = new ArrayList<>();
  private final List<MapPages.Spot> spots = new ArrayList<>();
  private MapPages.@Nullable Mark mark;

  private Drawing(Projection view) {
    this.view = view;
  }

  /// A drawing wide enough for all these; of the whole country when there are none.
  static Drawing around(Collection<Geometry> shown) {
    Envelope box = new Envelope();
    shown.forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
    return new Drawing(Projection.of(box.isNull() ? CHINA : box));
  }

  void add(Geometry shape, String css, @Nullable String href, String title, String label) {
    Coordinate middle = shape.getInteriorPoint().getCoordinate();
    shapes.add(
        new MapPages.Shape(
            view.path(shape), css, href, title, view.x(middle), view.y(middle), label));
  }

  void add(Dot dot, @Nullable String href) {
    spots.add(new MapPages.Spot(dot.name(), href, view.x(dot.at()), view.y(dot.at())));
  }

  void mark(Coordinate at) {
    mark = new MapPages.Mark(view.x(at), view.y(at));
  }

  int x(Coordinate at) {
    return view.x(at);
  }

  int y(Coordinate at) {
    return view.y(at);
  }

  MapPages.Canvas done(Tiles tiles) {
    return new MapPages.Canvas(
        view.width(),
        view.height(),
        "" + view.west(),
        "" + view.top(),
        "" + view.scale(),
        List.copyOf(shapes),
        List.copyOf(spots),
        mark,
        tiles.under(view),
        tiles.credit());
  }
}
