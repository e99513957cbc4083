package org.linli.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 偏好表单 — what somebody chose, as typed.
///
/// @param wanted each as `KIND/OUTLET`
/// @param quietFrom an hour, 0 to 23; the same as `quietUntil` = no quiet hours
/// @param digest AT_ONCE, DAILY or WEEKLY
/// @param hour at which what is gathered leaves
/// @param version of what the reader saw; 0 when there was nothing yet
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record PreferenceForm(
    @Nullable List<String> wanted,
    @Nullable String quietFrom,
    @Nullable String quietUntil,
    @Nullable String digest,
    @Nullable String hour,
    @Nullable Integer version,
    @Nullable UUID tx) {

  private static final int HOURS = 24;

  /// What was chosen; [Invalid] where something cannot be read.
  Preference checked() {
    Map<String, String> wrong = new LinkedHashMap<>();
    Set<String> chosen = chosen(wrong);
    int from = hour("quietFrom", quietFrom, wrong);
    int until = hour("quietUntil", quietUntil, wrong);
    int leaves = hour("hour", hour, wrong);
    Digest rhythm = Digest.AT_ONCE;
    try {
      rhythm = Digest.valueOf(text(digest));
    } catch (IllegalArgumentException unknown) {
      wrong.put("digest", "web.unreadable");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Preference(chosen, from, until, rhythm, leaves, version == null ? 0 : version);
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private Set<String> chosen(Map<String, String> wrong) {
    Set<String> chosen = new TreeSet<>(wanted == null ? List.of() : wanted);
    if (!Preference.USUAL.wanted().containsAll(chosen)) {
      wrong.put("wanted", "web.unreadable");
    }
    return chosen;
  }

  private static int hour(String field, @Nullable String typed, Map<String, String> wrong) {
    String text = text(typed);
    if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) < HOURS) {
      return Integer.parseInt(text);
    }
    wrong.put(field, "message.error.hour");
    return 0;
  }
}
