package org.linli.supervision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 督办规则表 — the rule as somebody wants it to hold.
///
/// @param lateHours 1 to 400 working hours
/// @param again 1 to 9 times
/// @param samePlace 2 to 99 times
/// @param seen the version the reader saw; -1 or nothing = any
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record SupervisionRuleForm(
    @Nullable String lateHours,
    @Nullable String again,
    @Nullable String samePlace,
    @Nullable Integer seen,
    @Nullable UUID tx) {

  private static final int LONGEST = 400;
  private static final int MOST = 9;
  private static final int MOST_PLACES = 99;

  /// The rule; each field that cannot be read is invalid.
  SupervisionRule rule() {
    Map<String, String> wrong = new LinkedHashMap<>();
    int hours = number("lateHours", lateHours, 1, LONGEST, wrong);
    int times = number("again", again, 1, MOST, wrong);
    int same = number("samePlace", samePlace, 2, MOST_PLACES, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new SupervisionRule(hours, times, same, seen == null ? -1 : seen);
  }

  private static int number(
      String field, @Nullable String typed, int least, int most, Map<String, String> wrong) {
    String text = typed == null ? "" : typed.strip();
    if (text.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    wrong.put(field, "supervision.error." + field);
    return least;
  }
}
