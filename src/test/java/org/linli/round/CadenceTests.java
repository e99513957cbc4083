package org.linli.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// 频次测试 — on which days a plan is due.
class CadenceTests {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2027, 12, 31);

  @Test
  void aWeekHasItsWeekday() {
    assertThat(days(Rhythm.WEEKLY, 5, FROM, FROM.plusDays(20)))
        .containsExactly(day("2026-01-02"), day("2026-01-09"), day("2026-01-16"));
  }

  @Test
  void aMonthThatIsTooShortIsDueOnItsLastDay() {
    assertThat(days(Rhythm.MONTHLY, 31, FROM, day("2026-04-30")))
        .containsExactly(
            day("2026-01-31"), day("2026-02-28"), day("2026-03-31"), day("2026-04-30"));
  }

  @Test
  void aQuarterIsCountedFromItsFirstDay() {
    assertThat(days(Rhythm.QUARTERLY, 92, FROM, day("2026-12-31")))
        .containsExactly(
            day("2026-03-31"), day("2026-06-30"), day("2026-09-30"), day("2026-12-31"));
    assertThat(days(Rhythm.QUARTERLY, 1, FROM, day("2026-06-30")))
        .containsExactly(day("2026-01-01"), day("2026-04-01"));
  }

  @Test
  void festivalsAreFoundByTheLunarCalendar() {
    assertThat(days(Rhythm.LUNAR, 909, FROM, TO))
        .containsExactly(day("2026-10-18"), day("2027-10-08"));
    assertThat(days(Rhythm.LUNAR, 815, FROM, TO))
        .containsExactly(day("2026-09-25"), day("2027-09-15"));
    assertThat(days(Rhythm.LUNAR, 101, FROM, TO))
        .containsExactly(day("2026-02-17"), day("2027-02-06"));
    // the eve of a lunar year lies in the next solar one
    assertThat(days(Rhythm.LUNAR, 1230, FROM, TO))
        .containsExactly(day("2026-02-16"), day("2027-02-05"));
  }

  @Test
  void theTwentyNinthOfFebruaryIsTheTwentyEighthInOtherYears() {
    assertThat(days(Rhythm.YEARLY, 229, FROM, day("2028-12-31")))
        .containsExactly(day("2026-02-28"), day("2027-02-28"), day("2028-02-29"));
  }

  @Test
  void whatEachSubjectCountsForItselfHasNoDaysOfTheCalendar() {
    assertThat(new Cadence(Rhythm.EVERY_DAYS, 7).dues(FROM, TO)).isEmpty();
    assertThat(new Cadence(Rhythm.AFTER_EVENT, 15).dues(FROM, TO)).isEmpty();
  }

  @Test
  void numbersARhythmCannotMeanAreRefused() {
    for (int wrong : new int[] {0, 8}) {
      assertThatThrownBy(() -> new Cadence(Rhythm.WEEKLY, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (int wrong : new int[] {100, 131 + 100, 432, 1301, 1232}) {
      assertThat(Rhythm.YEARLY.takes(wrong)).as("%d", wrong).isFalse();
    }
    for (int right : new int[] {101, 131, 229, 430, 731, 831, 930, 1031, 1130, 1231}) {
      assertThat(Rhythm.YEARLY.takes(right)).as("%d", right).isTrue();
    }
  }

  /// Whatever window is looked at, a period is due once, inside it, and windows that touch make up
  /// the window around them.
  @Test
  void windowsThatTouchSeeTheSameDays() {
    long seed = Long.getLong("linli.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      Rhythm rhythm =
          List.of(Rhythm.WEEKLY, Rhythm.MONTHLY, Rhythm.QUARTERLY, Rhythm.YEARLY, Rhythm.LUNAR)
              .get(random.nextInt(5));
      int n = random.nextInt(1232);
      if (!rhythm.takes(n)) {
        continue;
      }
      Cadence cadence = new Cadence(rhythm, n);
      LocalDate from = FROM.plusDays(random.nextInt(3000));
      LocalDate middle = from.plusDays(random.nextInt(500));
      LocalDate to = middle.plusDays(random.nextInt(500));
      List<Cadence.Due> whole = cadence.dues(from, to);
      Set<Cadence.Due> parts = new HashSet<>(cadence.dues(from, middle));
      parts.addAll(cadence.dues(middle.plusDays(1), to));

      assertThat(whole).as("seed %d, %s", seed, cadence).hasSameElementsAs(parts);
      assertThat(whole)
          .as("seed %d, %s", seed, cadence)
          .allMatch(due -> !due.on().isBefore(from) && !due.on().isAfter(to))
          .doesNotHaveDuplicates();
      assertThat(whole.stream().map(Cadence.Due::period))
          .as("seed %d, %s", seed, cadence)
          .doesNotHaveDuplicates();
      if (rhythm == Rhythm.WEEKLY) {
        assertThat(whole).allMatch(due -> due.on().getDayOfWeek() == DayOfWeek.of(n));
      }
    }
  }

  private static List<LocalDate> days(Rhythm rhythm, int n, LocalDate from, LocalDate to) {
    return new Cadence(rhythm, n).dues(from, to).stream().map(Cadence.Due::on).toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
