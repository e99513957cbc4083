package org.linli.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/// 公式测试 — a formula holds from its day on, and nothing but counters enters a score.
@LinliTest
class FormulasTests {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

  @Autowired private MutableClock clock;
  @Autowired private Formulas formulas;
  private final String code = TestCounty.fresh();
  private final Actor county =
      new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "综治中心", Scope.county(code));

  @BeforeEach
  void begin() {
    clock.set(TUESDAY);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void aFormulaHoldsFromItsDayOnAndOnlyCountersMayEnter() {
    var form =
        new FormulaForm(
            "RESPONSE",
            "签收率",
            "Taken",
            List.of("TAKEN"),
            List.of("DISPATCHED"),
            "50",
            "2026-12-01",
            null);
    formulas.save(county, form, Id.fresh());

    assertThat(name("2026-11-30")).isEqualTo("响应率");
    assertThat(name("2026-12-01")).isEqualTo("签收率");
    formulas.end(county, "RESPONSE", Id.fresh());
    assertThat(formulas.on(county.county(), formulas.today()))
        .extracting(Formula::code)
        .doesNotContain("RESPONSE");
    assertThat(name("2026-12-01")).isEqualTo("签收率");

    assertThatThrownBy(
            () ->
                formulas.save(
                    county,
                    new FormulaForm(
                        "",
                        "",
                        "x".repeat(41),
                        List.of("LOGINS"),
                        List.of(),
                        "101",
                        "gestern",
                        null),
                    Id.fresh()))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.fields())
                    .containsOnlyKeys("nameZh", "nameEn", "parts", "wholes", "weight", "from"));
  }

  @Test
  void nothingThatTheRuleOf2026ForbidsEntersAScore() {
    assertThat(Arrays.stream(Counter.values()).map(Counter::name))
        .containsExactly(
            "ACCEPTED",
            "ACCEPTED_IN_TIME",
            "REJECTED",
            "DISPATCHED",
            "DISPATCHED_IN_TIME",
            "MISDIRECTED",
            "TAKEN",
            "TAKEN_IN_TIME",
            "MISSED",
            "RETURNED",
            "SHIRKED",
            "PASSED_UP",
            "HANDLED",
            "HANDLED_IN_TIME",
            "CHECKED",
            "CHECKED_IN_TIME",
            "REDONE",
            "CLOSED",
            "CLOSED_IN_TIME",
            "REOPENED",
            "EXTENDED",
            "SUSPENDED",
            "ASKED",
            "SOLVED",
            "RATED",
            "SATISFIED");
    // and nobody's score is ever his own: rows are organisations, rungs, categories, areas, months
    assertThat(Arrays.stream(Cut.values()).map(Cut::name))
        .containsExactly("ORGANISATION", "RUNG", "CATEGORY", "AREA", "MONTH");
  }

  @Test
  void aScoreWeighsTheRatesAboutWhichSomethingHappened() {
    Map<String, Long> counts = Map.of("TAKEN", 4L, "TAKEN_IN_TIME", 3L, "ASKED", 2L, "SOLVED", 1L);

    // (30 × 75 + 35 × 50) / 65
    assertThat(Score.of(Formula.SHIPPED, counts)).contains(new BigDecimal("61.5"));
    assertThat(Score.of(Formula.SHIPPED, Map.of("CLOSED", 9L))).isEmpty();
  }

  private String name(String day) {
    return formulas.on(county.county(), LocalDate.parse(day)).stream()
        .filter(formula -> formula.code().equals("RESPONSE"))
        .map(Formula::nameZh)
        .findFirst()
        .orElse("");
  }
}
