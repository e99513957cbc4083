package org.linli.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostKinds;
import org.linli.place.Paths;
import org.linli.place.PlaceKind;
import org.linli.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 推算轮次 — the due rounds of a plan in one statement: those wanted and not there are put in, those
/// there and no longer wanted are taken out, those that differ are set right; what ended stays as
/// it ended.
@Component
class Deriving {

  /// Rounds stand this many days ahead.
  static final int AHEAD = 35;

  // what the subjects of the extent are owed from today's windows on
  private static final String WANTED =
      """
      with
      {filled}
      subject as (
        select s.id, s.place_id, s.place_path, s.selector, greatest(s.since, :since) as since,
          s.event_on, s.guardian
        from {view} s
        where s.county = :county and (:selector = '' or s.selector = :selector)
          and s.place_path >= :area and s.place_path < :area || '~' {some}
          and not exists (
            select 1 from round_mute m
            where m.county = :county and m.until is null
              and m.place_path in (left(s.place_path, 6), left(s.place_path, 9), left(s.place_path, 12),
                left(s.place_path, 15), left(s.place_path, 18), left(s.place_path, 20), s.place_path)
              and (m.subject_id is null or m.subject_id = s.id))),
      wanted as materialized (
        select md5(:plan || '/' || s.id || '/' || d.period)::uuid as id, s.id as subject_id, s.place_id,
          s.place_path, s.selector, {holder} as holder, d.period, d.due as due_on
        from subject s
        {days}
        {chiefs}
        where d.due >= s.since),
      gone as (
        delete from round r
        where r.county = :county and r.plan = :plan and r.state = 'DUE' and r.end_on >= :today {kept}
          and not exists (select 1 from wanted w where w.id = r.id))
      insert into round (county, id, plan, kind, selector, subject_id, place_id, place_path, holder, form,
        priority, period, start_on, due_on, end_on, state)
      select :county, w.id, :plan, :kind, w.selector, w.subject_id, w.place_id, w.place_path, w.holder, :form,
        :priority, w.period, w.due_on - :lead, w.due_on, w.due_on + :grace, 'DUE'
      from wanted w
      order by w.id
      on conflict (county, plan, subject_id, period) do update
        set place_id = excluded.place_id, place_path = excluded.place_path, holder = excluded.holder,
          selector = excluded.selector, form = excluded.form, priority = excluded.priority,
          start_on = excluded.start_on, due_on = excluded.due_on, end_on = excluded.end_on
        where round.state = 'DUE' and round.end_on >= :today
          and (round.place_path, round.holder, round.selector, round.form, round.priority, round.start_on,
            round.due_on, round.end_on)
          is distinct from (excluded.place_path, excluded.holder, excluded.selector, excluded.form,
            excluded.priority, excluded.start_on, excluded.due_on, excluded.end_on)
      """;

  private static final String CALENDAR =
      "cross join unnest(:periods::date[], :dues::date[]) d (period, due)";

  // counted from the last time, or from the day on which the last one was missed or excused
  private static final String EVERY =
      """
      left join lateral (
        select max(case when r.state = 'DONE' then r.done_on else r.due_on end) as last_on from round r
        where r.county = :county and r.subject_id = s.id and r.plan = :plan and r.state <> 'DUE'
          and r.due_on >= :today - 400) l on true
      cross join lateral (select greatest(s.since, l.last_on) as base) b
      cross join lateral (
        select b.base + :n * k as period, b.base + :n * k as due
        from generate_series(
          greatest(1, ceil((:today - :grace - b.base)::numeric / :n)::integer),
          floor((:today + :ahead - b.base)::numeric / :n)::integer) k) d
      """;

  private static final String AFTER =
      """
      cross join lateral (
        select s.event_on as period, s.event_on + :n as due
        where s.event_on + :n between :today - :grace and :today + :ahead) d
      """;

  private static final String FILLED =
      """
      filled%d as materialized (
        select distinct on (p.place_path) p.place_path, p.id from post p
        join appointment a on a.county = p.county and a.post_id = p.id and a.until is null and not a.deputy
        where p.county = :county and p.kind = :post%d and p.retired_at is null
        order by p.place_path, p.id),
      """;

  private static final String CHIEF =
      "left join filled%d c%d on c%d.place_path = left(s.place_path, %d)\n";

  private final JdbcClient jdbc;
  private final PostKinds kinds;
  private final Clock clock;

  Deriving(JdbcClient jdbc, PostKinds kinds, Clock clock) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.clock = clock;
  }

  LocalDate today() {
    return Time.day(clock.instant());
  }

  /// Derives the rounds of a plan that holds, inside the caller's transaction; gives how many rows
  /// were put in or set right.
  int derive(String county, Plan plan, Rounded source, Extent extent) {
    NewPlan says = plan.says();
    LocalDate today = today();
    List<PostCharter> chiefs =
        says.owed() == Owed.POST ? ladder(county, String.valueOf(says.post())) : List.of();
    List<Cadence.Due> dues =
        says.cadence().dues(today.minusDays(says.grace()), today.plusDays(AHEAD));
    var statement =
        jdbc.sql(text(says, source, extent, chiefs))
            .param("county", county)
            .param("plan", plan.code())
            .param("kind", says.kind())
            .param("selector", says.selector())
            .param("area", says.area())
            .param("form", says.form())
            .param("priority", says.priority())
            .param("lead", says.lead())
            .param("grace", says.grace())
            .param("since", says.since())
            .param("today", today)
            .param("ahead", AHEAD)
            .param("n", says.cadence().n())
            .param("periods", texts(dues.stream().map(d -> d.period().toString()).toList()))
            .param("dues", texts(dues.stream().map(d -> d.on().toString()).toList()));
    for (int i = 0; i < chiefs.size(); i++) {
      statement = statement.param("post" + i, chiefs.get(i).kind().code());
    }
    statement =
        switch (extent) {
          case Extent.Area area -> statement.param("path", area.path());
          case Extent.Some some -> statement.param("ids", some.ids());
        };
    return statement.update();
  }

  /// Takes out what is due by a plan that does not hold any more.
  void clear(String county, Plan ended) {
    jdbc.sql(
            """
            delete from round where county = ? and plan = ? and state = 'DUE' and end_on >= ?
              and not exists (select 1 from round_plan p
                where p.county = ? and p.code = ? and p.valid_until is null)
            """)
        .params(county, ended.code(), today(), county, ended.code())
        .update();
  }

  private static String text(
      NewPlan says, Rounded source, Extent extent, List<PostCharter> chiefs) {
    StringBuilder filled = new StringBuilder();
    StringBuilder joins = new StringBuilder();
    List<String> holders = new ArrayList<>();
    for (int i = 0; i < chiefs.size(); i++) {
      filled.append(FILLED.formatted(i, i));
      joins.append(CHIEF.formatted(i, i, i, width(chiefs.get(i))));
      holders.add("c" + i + ".id");
    }
    boolean area = extent instanceof Extent.Area;
    return WANTED
        .replace("{filled}", filled)
        .replace("{view}", source.subjects())
        .replace(
            "{some}",
            area
                ? "and s.place_path >= :path and s.place_path < :path || '~'"
                : "and s.id = any(:ids)")
        .replace(
            "{kept}",
            area
                ? "and r.place_path >= :path and r.place_path < :path || '~'"
                : "and r.subject_id = any(:ids)")
        .replace("{days}", days(says.cadence().rhythm()))
        .replace("{chiefs}", joins)
        .replace(
            "{holder}",
            switch (says.owed()) {
              case GUARDIAN -> "s.guardian";
              case POST ->
                  holders.isEmpty() ? "null::uuid" : "coalesce(" + String.join(", ", holders) + ")";
              case DESK -> "null::uuid";
            });
  }

  private static String days(Rhythm rhythm) {
    return switch (rhythm) {
      case EVERY_DAYS -> EVERY;
      case AFTER_EVENT -> AFTER;
      case WEEKLY, MONTHLY, QUARTERLY, YEARLY, LUNAR -> CALENDAR;
    };
  }

  // the kind asked for and those that stand above it, nearest first
  private List<PostCharter> ladder(String county, String code) {
    List<PostCharter> chiefs =
        kinds.all(county).stream()
            .filter(charter -> charter.placeKind() != null && charter.isChief())
            .toList();
    int asked =
        chiefs.stream()
            .filter(charter -> charter.kind().code().equals(code))
            .mapToInt(Deriving::width)
            .findFirst()
            .orElse(0);
    return chiefs.stream()
        .filter(charter -> width(charter) <= asked)
        .sorted(
            Comparator.comparing((PostCharter charter) -> !charter.kind().code().equals(code))
                .thenComparing(charter -> -width(charter)))
        .toList();
  }

  private static int width(PostCharter charter) {
    PlaceKind stands = charter.placeKind();
    return stands == null ? 0 : Paths.length(stands);
  }

  private static String[] texts(List<String> days) {
    return days.toArray(String[]::new);
  }
}
