package org.linli.georeport;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 请求筛选 — which requests are asked for.
///
/// @param ids when there are any, nothing else counts
/// @param open null = both
/// @param from at most 90 days before `until`
/// @param page from 0 on
record RequestFilter(
    List<String> ids,
    List<String> services,
    @Nullable Boolean open,
    Instant from,
    Instant until,
    @Nullable Instant updatedAfter,
    @Nullable Instant updatedBefore,
    @Nullable Box box,
    int page,
    int size,
    boolean extended) {

  static final int MOST = 1000;
  private static final int MOST_PAGES = 1_000_000;
  private static final Duration SPAN = Duration.ofDays(90);

  /// What a client asked; [Fault] 400 names the first field that cannot be read.
  static RequestFilter of(Given given, Instant now) {
    List<String> ids = list(given, "service_request_id");
    if (ids.size() > MOST) {
      throw Fault.bad("georeport.fault.most", "service_request_id", MOST);
    }
    boolean named = !ids.isEmpty();
    Instant[] span = named ? new Instant[] {now, now} : span(given, now);
    int page = named ? 1 : number(given, "page", 1, MOST_PAGES);
    int size = named ? MOST : number(given, "page_size", MOST, Integer.MAX_VALUE);
    return new RequestFilter(
        ids,
        named ? List.of() : list(given, "service_code"),
        named ? null : open(given),
        span[0],
        span[1],
        named ? null : moment(given, "updated_after").orElse(null),
        named ? null : moment(given, "updated_before").orElse(null),
        named || given.one("bbox").isEmpty() ? null : Box.of(given.one("bbox")),
        Math.max(page, 1) - 1,
        Math.clamp(size, 1, MOST),
        given.one("extensions").equals("true"));
  }

  /// From and until: both said, one said (then 90 days from it), or the last 90 days.
  static Instant[] span(Given given, Instant now) {
    Instant from = moment(given, "start_date").orElse(null);
    Instant until = moment(given, "end_date").orElse(null);
    if (from == null) {
      Instant end = until == null ? now.plusSeconds(1) : until;
      return new Instant[] {end.minus(SPAN), end};
    }
    Instant end = until == null ? from.plus(SPAN) : until;
    if (end.isBefore(from)) {
      throw Fault.bad("georeport.fault.order");
    }
    if (Duration.between(from, end).compareTo(SPAN) > 0) {
      throw Fault.bad("georeport.fault.span", SPAN.toDays());
    }
    return new Instant[] {from, end};
  }

  /// A number from 0 on; [Fault] 400 for anything else.
  static int number(Given given, String name, int without, int most) {
    String text = given.one(name);
    if (text.isEmpty()) {
      return without;
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
      throw Fault.bad("georeport.fault.unreadable", name);
    }
    return Integer.parseInt(text);
  }

  private static Optional<Instant> moment(Given given, String name) {
    String text = given.one(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Moments.read(text).orElseThrow(() -> Fault.bad("georeport.fault.unreadable", name)));
  }

  private static @Nullable Boolean open(Given given) {
    List<String> said = list(given, "status");
    if (!List.of("open", "closed").containsAll(said)) {
      throw Fault.bad("georeport.fault.unreadable", "status");
    }
    boolean both = said.stream().distinct().count() != 1;
    return both ? null : said.getFirst().equals("open");
  }

  private static List<String> list(Given given, String name) {
    return given.all(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }
}
