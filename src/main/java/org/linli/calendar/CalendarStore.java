package org.linli.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 日历表 — dictionaries: the same in every county.
@Component
class CalendarStore {

  private final JdbcClient jdbc;

  CalendarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CalendarDay> days() {
    return jdbc.sql("select day, name, name_en, off from calendar_day order by day")
        .query(
            (row, number) ->
                new CalendarDay(
                    row.getObject("day", LocalDate.class),
                    row.getString("name"),
                    row.getString("name_en"),
                    row.getBoolean("off")))
        .list();
  }

  List<Span> hours() {
    return jdbc.sql("select opens, closes from calendar_hours order by opens")
        .query(
            (row, number) ->
                Span.of(
                    row.getObject("opens", LocalTime.class),
                    row.getObject("closes", LocalTime.class)))
        .list();
  }
}
