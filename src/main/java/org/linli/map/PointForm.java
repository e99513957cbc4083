package org.linli.map;

import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlacePoint;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.locationtech.jts.geom.Coordinate;

/// 坐标表单 — where a building stands, as it was typed or tapped.
///
/// @param point longitude and latitude of WGS 84; empty = not known
/// @param version the version of the building the form was read at
/// @param tx one id per form shown, so that a double submit writes once
record PointForm(@Nullable String point, @Nullable String version, @Nullable UUID tx) {

  private static final Pattern POINT =
      Pattern.compile(
          "([+-]?\\d{1,3}(?:\\.\\d{1,20})?)\\s*[,;\\s、]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,20})?)");

  String text() {
    return point == null ? "" : point.strip();
  }

  int seen() {
    String number = version == null ? "" : version.strip();
    return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
  }

  UUID transaction() {
    return tx == null ? Id.fresh() : tx;
  }

  /// The point, to a tenth of a metre; [Invalid] when it cannot be read or lies elsewhere.
  Optional<PlacePoint> read() {
    if (text().isEmpty()) {
      return Optional.empty();
    }
    Matcher numbers = POINT.matcher(Normalizer.normalize(text(), Normalizer.Form.NFKC));
    if (!numbers.matches()) {
      throw new Invalid("point", "map.error.point");
    }
    Coordinate at =
        Outline.rounded(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)));
    if (!Outline.inChina(at.x, at.y)) {
      throw new Invalid(
          "point", Outline.inChina(at.y, at.x) ? "map.error.swapped" : "map.error.far");
    }
    return Optional.of(new PlacePoint(at.x, at.y));
  }
}
