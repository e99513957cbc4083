package org.linli.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 筛选表单 — the filter that stands in the address now, and the name it is kept under.
///
/// @param shared for everybody at the same desk, not for oneself alone
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record FilterForm(
    @Nullable String name,
    @Nullable Boolean shared,
    @Nullable String view,
    @Nullable String area,
    @Nullable String category,
    @Nullable String channel,
    @Nullable String from,
    @Nullable String until,
    @Nullable String tag,
    @Nullable UUID tx) {

  private static final int LONGEST = 20;

  /// The name; [Invalid] when there is none or it is too long.
  String checked() {
    if (named().isEmpty()) {
      throw new Invalid("name", "web.required");
    }
    if (named().length() > LONGEST) {
      throw new Invalid("name", "web.tooLong");
    }
    return named();
  }

  String named() {
    return name == null ? "" : name.strip();
  }

  /// The parts of the filter by name.
  Map<String, String> query() {
    Map<String, String> query = new HashMap<>();
    put(query, "view", view);
    put(query, "area", area);
    put(query, "category", category);
    put(query, "channel", channel);
    put(query, "from", from);
    put(query, "until", until);
    put(query, "tag", tag);
    return query;
  }

  private static void put(Map<String, String> query, String name, @Nullable String value) {
    if (value != null) {
      query.put(name, value);
    }
  }
}
