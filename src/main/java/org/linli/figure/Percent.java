package org.linli.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// 百分比 — how every rate is written.
public final class Percent {

  private static final String NOTHING = "—";

  private Percent() {}

  /// One decimal, rounded half up, such as `97.4%`; a dash when the whole is nothing.
  public static String of(long part, long whole) {
    return whole == 0
        ? NOTHING
        : BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
  }
}
