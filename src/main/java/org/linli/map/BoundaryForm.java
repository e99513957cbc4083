package org.linli.map;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.map.Problem.Kind;
import org.linli.shared.Id;
import org.locationtech.jts.geom.Geometry;

/// 边界表单 — what was drawn or typed, as it was typed.
///
/// @param points one corner a line, longitude first; an empty line between rings; or a geometry
///   object of GeoJSON
/// @param version the version the form was read at, 0 = none
/// @param tx one id per form shown, so that a double submit writes once
record BoundaryForm(@Nullable String points, @Nullable String version, @Nullable UUID tx) {

  String text() {
    return points == null ? "" : points;
  }

  int seen() {
    String number = version == null ? "" : version.strip();
    return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
  }

  UUID transaction() {
    return tx == null ? Id.fresh() : tx;
  }

  /// The shape of what was typed; [Unfit] when it is none.
  Geometry shape(GeoJson json) {
    if (text().isBlank()) {
      throw new Unfit(List.of(Problem.of(Kind.TOO_FEW)));
    }
    return text().strip().startsWith("{")
        ? json.shape(text().strip())
        : Outline.typed(text()).shape();
  }
}
