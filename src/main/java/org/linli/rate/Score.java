package org.linli.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 得分 — the weighed mean of the rates, out of 100; a rate about which nothing happened weighs
/// nothing.
final class Score {

  private static final int DIGITS = 10;

  private Score() {}

  /// Rounded half up to one decimal; empty when no rate with a weight has anything below its line.
  static Optional<BigDecimal> of(List<Formula> formulas, Map<String, Long> counts) {
    BigDecimal sum = BigDecimal.ZERO;
    int weights = 0;
    for (Formula formula : formulas) {
      long whole = formula.whole(counts);
      if (formula.weight() > 0 && whole > 0) {
        sum =
            sum.add(
                BigDecimal.valueOf(formula.part(counts) * 100L * formula.weight())
                    .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP));
        weights += formula.weight();
      }
    }
    return weights == 0
        ? Optional.empty()
        : Optional.of(sum.divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP));
  }
}
