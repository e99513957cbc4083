package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.lifecycle.Limit;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class CalendarsTests {

  @Autowired Calendars calendars;

  @Test
  void everyDayAgreesWithTheStateCouncilAsAnIndependentLibraryKnowsIt() {
    var calendar = calendars.current();
    for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
      var known = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      boolean worked =
          known == null ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : known.isWork();
      var special = calendar.special(day);

      assertThat(calendar.isWorkday(day)).as(day.toString()).isEqualTo(worked);
      assertThat(special == null).as(day.toString()).isEqualTo(known == null);
      if (known != null && special != null) {
        assertThat(special.name()).as(day.toString()).startsWith(known.getName().substring(0, 2));
      }
    }
  }

  @Test
  void threeYearsAreKnownAndTheNextIsNot() {
    assertThat(List.of(2023, 2024, 2025, 2026, 2027).stream().filter(calendars.current()::knows))
        .containsExactly(2024, 2025, 2026);
  }

  @Test
  void aWorkingDayHasThreeHoursBeforeAndThreeAndAHalfAfterNoon() {
    var morning = LocalDate.of(2026, 11, 23).atTime(8, 30).toInstant(ZoneOffset.ofHours(8));
    var evening = LocalDate.of(2026, 11, 23).atTime(17, 0).toInstant(ZoneOffset.ofHours(8));

    assertThat(calendars.reload().dueAt(morning, Limit.workdays(1), List.of())).isEqualTo(evening);
    assertThat(calendars.current().workingTimeBetween(morning, evening)).hasMinutes(390);
  }
}
