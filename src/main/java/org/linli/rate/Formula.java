package org.linli.rate;

import static org.linli.rate.Counter.ASKED;
import static org.linli.rate.Counter.CLOSED;
import static org.linli.rate.Counter.CLOSED_IN_TIME;
import static org.linli.rate.Counter.DISPATCHED;
import static org.linli.rate.Counter.HANDLED;
import static org.linli.rate.Counter.HANDLED_IN_TIME;
import static org.linli.rate.Counter.MISDIRECTED;
import static org.linli.rate.Counter.MISSED;
import static org.linli.rate.Counter.RATED;
import static org.linli.rate.Counter.REDONE;
import static org.linli.rate.Counter.REOPENED;
import static org.linli.rate.Counter.RETURNED;
import static org.linli.rate.Counter.SATISFIED;
import static org.linli.rate.Counter.SHIRKED;
import static org.linli.rate.Counter.SOLVED;
import static org.linli.rate.Counter.SUSPENDED;
import static org.linli.rate.Counter.TAKEN;
import static org.linli.rate.Counter.TAKEN_IN_TIME;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 公式 — how one rate is made of counters, and how heavily it weighs in the score, from a day on.
///
/// @param parts counters above the line, added up
/// @param wholes counters below the line, added up
/// @param weight its share of the score, 0 = shown only
/// @param from first day; null = as shipped
/// @param ended no longer shown from that day on
record Formula(
    String code,
    String nameZh,
    String nameEn,
    List<Counter> parts,
    List<Counter> wholes,
    int weight,
    @Nullable LocalDate from,
    boolean ended) {

  /// What a county has before it says otherwise: response 30, solution 35, satisfaction 35 (准格尔旗,
  /// 接诉即办), and the usual rates of GB/T 30428.4 without a weight.
  static final List<Formula> SHIPPED =
      List.of(
          shipped(
              "RESPONSE", "响应率", "Response", 30, List.of(TAKEN_IN_TIME), List.of(TAKEN, MISSED)),
          shipped("SOLUTION", "解决率", "Solution", 35, List.of(SOLVED), List.of(ASKED)),
          shipped("SATISFACTION", "满意率", "Satisfaction", 35, List.of(SATISFIED), List.of(RATED)),
          shipped(
              "CLOSED_IN_TIME",
              "按期结案率",
              "Closed in time",
              0,
              List.of(CLOSED_IN_TIME),
              List.of(CLOSED)),
          shipped(
              "HANDLED_IN_TIME",
              "按期处置率",
              "Handled in time",
              0,
              List.of(HANDLED_IN_TIME),
              List.of(HANDLED)),
          shipped("REDONE", "返工率", "Redone", 0, List.of(REDONE), List.of(HANDLED)),
          shipped(
              "MISDIRECTED", "错误派遣率", "Misdirected", 0, List.of(MISDIRECTED), List.of(DISPATCHED)),
          shipped("RETURNED", "退回率", "Sent back", 0, List.of(RETURNED), List.of(RETURNED, HANDLED)),
          shipped("SHIRKED", "推诿率", "Shirked", 0, List.of(SHIRKED), List.of(RETURNED, HANDLED)),
          shipped(
              "SUSPENDED", "挂账率", "Suspended", 0, List.of(SUSPENDED), List.of(SUSPENDED, HANDLED)),
          shipped("REOPENED", "重开率", "Reopened", 0, List.of(REOPENED), List.of(CLOSED)));

  private static Formula shipped(
      String code,
      String nameZh,
      String nameEn,
      int weight,
      List<Counter> parts,
      List<Counter> wholes) {
    return new Formula(code, nameZh, nameEn, parts, wholes, weight, null, false);
  }

  long part(Map<String, Long> counts) {
    return sum(parts, counts);
  }

  long whole(Map<String, Long> counts) {
    return sum(wholes, counts);
  }

  private static long sum(Collection<Counter> counters, Map<String, Long> counts) {
    return counters.stream().mapToLong(counter -> counter.of(counts)).sum();
  }
}
