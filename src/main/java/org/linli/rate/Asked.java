package org.linli.rate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.figure.Period;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;

/// 所问 — the parts of the address of a page of rates; each may be left out.
///
/// @param place path of the area
/// @param from first month, such as `2026-01`
/// @param to last month
/// @param by ORGANISATION, RUNG, CATEGORY, AREA or MONTH
/// @param slice `o:`, `r:` or `c:` with an organisation, a rung or a category
record Asked(
    @Nullable String place,
    @Nullable String from,
    @Nullable String to,
    @Nullable String by,
    @Nullable String slice,
    @Nullable String counter,
    @Nullable String after) {

  private static final Pattern SLICE =
      Pattern.compile("o:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[rc]:[A-Z][A-Z0-9_-]{0,39}");

  /// The slice this reader may see: a member of an organisation sees his own alone, the first of
  /// them when he asks for none.
  String slice(Actor actor) {
    String wanted = text(slice);
    if (!wanted.isEmpty() && !SLICE.matcher(wanted).matches()) {
      throw new NotFound();
    }
    if (actor.part().isDesk()) {
      return wanted;
    }
    var own = actor.scope().organisations().stream().map(id -> "o:" + id).sorted().toList();
    if (wanted.isEmpty()) {
      return own.stream().findFirst().orElseThrow(NotFound::new);
    }
    if (!own.contains(wanted)) {
      throw new NotFound();
    }
    return wanted;
  }

  /// Where the reader's rates are: his places for a desk, his own organisation for its members.
  static String address(Actor actor) {
    return "/work/" + actor.county() + (actor.part().isDesk() ? "/rates" : "/rates/own");
  }

  /// The part of an address that says place, days and slice.
  static String query(String place, Period period, String slice) {
    return "place="
        + place
        + "&from="
        + month(period.first())
        + "&to="
        + month(period.last())
        + (slice.isEmpty() ? "" : "&slice=" + encoded(slice));
  }

  /// A month as it stands in an address, such as `2026-11`.
  static String month(LocalDate day) {
    return YearMonth.from(day).toString();
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
