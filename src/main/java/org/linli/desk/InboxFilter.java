package org.linli.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterLists;
import org.linli.matter.Report;

/// 收件箱筛选 — the filter as it stands in the address; what cannot be read is left out.
///
/// @param values the readable parts, by name
record InboxFilter(MatterLists.View view, Map<String, String> values) {

  private static final List<String> NAMES =
      List.of("area", "category", "channel", "from", "until", "tag");

  static InboxFilter of(Map<String, String> query) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = query.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        values.put(name, value);
      }
    }
    MatterLists.View view = read(MatterLists.View.class, query.get("view"));
    return new InboxFilter(view == null ? MatterLists.View.ALL : view, values);
  }

  MatterLists.Filter filter() {
    return new MatterLists.Filter(
        view,
        values.get("area"),
        values.get("category"),
        null,
        null,
        read(Report.Channel.class, values.get("channel")),
        day("from"),
        day("until"),
        null,
        mark());
  }

  /// The parts without the view, each as `&name=value`.
  String base() {
    var base = new StringBuilder();
    values.forEach(
        (name, value) ->
            base.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return base.toString();
  }

  private @Nullable UUID mark() {
    String value = values.get("tag");
    try {
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable LocalDate day(String name) {
    String value = values.get(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }
}
