package org.linli.georeport;

/// 坐标点 — in degrees of WGS 84.
record Point(double longitude, double latitude) {

  /// What `lat` and `long` say; [Fault] 400 when one is missing or no point.
  static Point of(Given given) {
    double latitude = degrees(given, "lat", 90);
    return new Point(degrees(given, "long", 180), latitude);
  }

  private static double degrees(Given given, String name, int most) {
    String text = given.one(name);
    if (text.isEmpty()) {
      throw Fault.bad("georeport.fault.required", name);
    }
    if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?")
        || Math.abs(Double.parseDouble(text)) > most) {
      throw Fault.bad("georeport.fault.unreadable", name);
    }
    return Double.parseDouble(text);
  }
}
