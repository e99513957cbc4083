package org.linli.sample;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.organisation.PostKind;
import org.linli.round.Cadence;
import org.linli.round.NewPlan;
import org.linli.round.Owed;
import org.linli.round.Plans;
import org.linli.round.Rhythm;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 样例轮次 — every week the chief of a stairway looks into it; the last weeks are done, some missed, a
/// few excused.
@Component
@Order(90)
class Patrolled implements Episode {

  private static final String PLAN = "STAIRWAY_WEEKLY";
  private static final int FRIDAY = 5;

  private final Plans plans;
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;

  Patrolled(Plans plans, JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.plans = plans;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void write(County county) {
    String code = county.district().county();
    LocalDate today = Time.day(clock.instant());
    plans.standing(
        code,
        new NewPlan(
            PLAN,
            "楼道每周看一遍",
            "Look into the stairway every week",
            "PLACE",
            "STAIRWELL",
            code,
            Owed.POST,
            PostKind.STAIRWELL_CHIEF.code(),
            new Cadence(Rhythm.WEEKLY, FRIDAY),
            4,
            2,
            "CHECK",
            1,
            today.withDayOfYear(1)));
    plans.derive(code);
    transactions.run(Scope.county(code), () -> past(code));
  }

  // the four weeks before the first that is due
  private void past(String county) {
    jdbc.sql(
            """
            insert into round (county, id, plan, kind, selector, subject_id, place_id, place_path, holder, form,
              priority, period, start_on, due_on, end_on, state, done_on, reason)
            select r.county, md5(r.plan || '/' || r.subject_id || '/' || (r.period - 7 * w))::uuid, r.plan,
              r.kind, r.selector, r.subject_id, r.place_id, r.place_path, r.holder, r.form, r.priority,
              r.period - 7 * w, r.start_on - 7 * w, r.due_on - 7 * w, r.end_on - 7 * w, s.state,
              case when s.state = 'DONE' then r.due_on - 7 * w + s.at % 5 - 3 end,
              case when s.state = 'EXCUSED' then 'WEATHER' end
            from round r cross join generate_series(1, 4) w
            cross join lateral (select abs(hashtext(r.id::text || w)) as at) h
            cross join lateral (
              select h.at, case when h.at % 100 < 90 then 'DONE' when h.at % 100 < 97 then 'MISSED'
                else 'EXCUSED' end as state) s
            where r.county = :county and r.plan = :plan and r.holder is not null
              and r.period = (select min(period) from round where county = :county and plan = :plan)
            on conflict do nothing
            """)
        .param("county", county)
        .param("plan", PLAN)
        .update();
  }
}
