package org.linli.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.linli.figure.Measure;
import org.linli.figure.Period;

/// 去处 — the addresses behind the numbers of one place.
record Links(String county, String path) {

  /// The dashboard of a place in a period; the code of a named period goes before free days.
  String dashboard(String place, Period period, String code) {
    String days =
        code.isEmpty()
            ? "&from=" + period.first() + "&to=" + period.last()
            : "&period=" + encode(code);
    return "/work/" + county + "/dashboard?place=" + place + days;
  }

  /// The list behind one number of the place.
  ///
  /// @param filter such as `&category=LIGHT`, or nothing
  String list(Period period, Measure measure, String filter) {
    return "/work/%s/matters?place=%s&from=%s&to=%s&measure=%s%s"
        .formatted(county, path, period.first(), period.last(), measure, filter);
  }

  /// The list of what is open now: `OPEN`, `SOON` or `OVERDUE`.
  String open(String which) {
    return "/work/" + county + "/matters?place=" + path + "&now=" + which;
  }

  Links at(String other) {
    return new Links(county, other);
  }

  static String filter(String name, String value) {
    return "&" + name + "=" + encode(value);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
