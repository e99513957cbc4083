package org.linli.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.linli.lifecycle.Limit;
import org.linli.shared.Time;

/// 计时依据 — tells in words how a due time was counted, so that nobody has to believe it.
record Reasoning(
    WorkCalendar calendar, Instant start, Limit limit, List<Pause> pauses, Instant due) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

  List<Reason> list() {
    var reasons = new ArrayList<Reason>();
    boolean work = WorkCalendar.isWork(limit.unit());
    var counted = work ? calendar.opening(start) : start;
    if (!counted.equals(start)) {
      reasons.add(Reason.of("reason.opening", MINUTE.format(start), MINUTE.format(counted)));
    }
    reasons.add(
        Reason.of("reason.counted." + limit.unit(), limit.amount(), MINUTE.format(counted)));
    pauses.forEach(pause -> reasons.add(reason(pause)));
    if (work) {
      days(reasons);
      years(reasons);
    }
    return List.copyOf(reasons);
  }

  private static Reason reason(Pause pause) {
    return switch (pause) {
      case Pause.Suspended stop ->
          Reason.of("reason.suspended", MINUTE.format(stop.from()), MINUTE.format(stop.until()));
      case Pause.Extended more ->
          Reason.of("reason.extended." + more.by().unit(), more.by().amount());
    };
  }

  private void days(List<Reason> reasons) {
    int weekend = 0;
    var last = Time.day(due);
    for (var day = Time.day(start); !day.isAfter(last); day = day.plusDays(1)) {
      var special = calendar.special(day);
      if (special == null) {
        weekend += calendar.isWorkday(day) ? 0 : 1;
      } else if (!special.off()) {
        reasons.add(Reason.of("reason.makeUp", special.name(), special.nameEn(), day.toString()));
      } else if (day.equals(Time.day(start)) || !continues(special, day)) {
        var end = lastOf(special, last);
        reasons.add(
            Reason.of(
                "reason.holiday",
                special.name(),
                special.nameEn(),
                day.toString(),
                end.toString()));
      }
    }
    if (weekend > 0) {
      reasons.add(Reason.of("reason.weekend", weekend));
    }
  }

  private boolean continues(CalendarDay holiday, LocalDate day) {
    var before = calendar.special(day.minusDays(1));
    return before != null && before.off() && before.name().equals(holiday.name());
  }

  private LocalDate lastOf(CalendarDay holiday, LocalDate last) {
    var end = holiday.day();
    for (var day = end.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      var special = calendar.special(day);
      if (special == null || !special.off() || !continues(special, day)) {
        break;
      }
      end = day;
    }
    return end;
  }

  private void years(List<Reason> reasons) {
    for (int year = Time.day(start).getYear(); year <= Time.day(due).getYear(); year++) {
      if (!calendar.knows(year)) {
        reasons.add(Reason.of("reason.noData", year));
      }
    }
  }
}
