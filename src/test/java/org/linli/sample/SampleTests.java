package org.linli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 样例测试 — the three counties as loaded: every figure the source prints.
@LinliTest
@Tag("sample")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTests {

  private static final String TIEDONG = "220303";

  @Autowired private Sample sample;
  @Autowired private JdbcClient jdbc;
  @Autowired private Transactions transactions;

  @BeforeAll
  void load() {
    Instant start = Instant.now();
    Instant[] last = {start};
    sample.load(
        (stage, done, all) -> {
          System.out.printf(
              "%s %d/%d %d ms%n",
              stage, done, all, Duration.between(last[0], Instant.now()).toMillis());
          last[0] = Instant.now();
        });
    System.out.println("sample loaded in " + Duration.between(start, Instant.now()));
  }

  @Test
  void theGridsOfTheCommunitiesAreAsTheSourceSays() {
    assertThat(count("select count(*) from place where county = ? and kind = 'GRID'"))
        .isEqualTo(446);
  }

  @Test
  void soManyPersonsHoldThePostsOfChiefs() {
    assertThat(persons("GRID_CHIEF")).isEqualTo(337);
    assertThat(persons("BUILDING_CHIEF")).isEqualTo(1314);
    assertThat(persons("STAIRWELL_CHIEF")).isEqualTo(4916);
  }

  @Test
  void boardsAndStationsAreAsTheSourceSays() {
    assertThat(count("select count(*) from board where county = ?")).isEqualTo(5750);
    assertThat(count("select count(*) from organisation where county = ? and kind = 'STATION'"))
        .isEqualTo(125);
    assertThat(
            count(
                """
                select count(distinct a.place_id) from duty_area a
                join organisation o on o.county = a.county and o.id = a.organisation_id
                where a.county = ? and o.kind = 'STATION'
                """))
        .isEqualTo(446);
  }

  @Test
  void theDistrictIsAsLargeAsAsked() {
    int households = 0;
    int residents = 0;
    for (District district : District.ALL) {
      households +=
          count("select count(*) from place where county = ? and kind = 'HOUSEHOLD'", district);
      residents +=
          transactions.read(
              Scope.county(district.county()),
              () -> count("select count(*) from person where county = ?", district));
    }
    System.out.println(households + " households, " + residents + " residents");
    assertThat(households).isBetween(68_000, 72_000);
    assertThat(residents).isGreaterThanOrEqualTo(150_000);
  }

  private int persons(String kind) {
    return jdbc.sql(
            """
            select count(distinct a.person_id) from appointment a
            join post p on p.county = a.county and p.id = a.post_id
            where a.county = ? and p.kind = ? and a.until is null
            """)
        .params(TIEDONG, kind)
        .query(Integer.class)
        .single();
  }

  private int count(String sql) {
    return count(sql, District.TIEDONG);
  }

  private int count(String sql, District district) {
    return jdbc.sql(sql).params(district.county()).query(Integer.class).single();
  }

  @Test
  void theFixedPeriodHasExactlyTheFiguresOfTheSource() {
    String grid =
        " from matter where county = ? and category not in ('DISPUTE', 'PETITION') and %s between"
            + " '2025-01-01 00:00+08' and '2025-07-01 00:00+08'";
    assertThat(count("select count(*)" + grid.formatted("opened_at"))).isEqualTo(1531);
    assertThat(count("select count(*)" + grid.formatted("closed_at"))).isEqualTo(1531);
    assertThat(
            count(
                """
                select count(*) from matter where county = ? and category = 'PETITION'
                and closed_at between '2025-01-01 00:00+08' and '2025-07-01 00:00+08'
                """))
        .isEqualTo(66);
    String disputes =
        "select count(*) from matter where county = ? and category = 'DISPUTE'"
            + " and opened_at between '%d-01-01 00:00+08' and '%d-07-01 00:00+08'";
    assertThat(count(disputes.formatted(2024, 2024))).isEqualTo(200);
    assertThat(count(disputes.formatted(2025, 2025))).isEqualTo(136);
  }

  @Test
  void everyYearHasTwoThousandMattersAndMoreAndNotAllEndWell() {
    for (int year : new int[] {2024, 2025, 2026}) {
      int all =
          count(
              "select count(*) from matter where county = ? and extract(year from opened_at) = "
                  + year);
      int inTime =
          count(
              "select count(*) from matter where county = ? and closed_in_time"
                  + " and extract(year from opened_at) = "
                  + year);
      System.out.println(year + ": " + all + " matters, " + inTime + " in time");
      assertThat(all).isGreaterThanOrEqualTo(2000);
      assertThat(inTime).isBetween(all / 2, all * 19 / 20);
    }
    for (String action :
        new String[] {"REOPEN", "PASS_UP", "SEND_BACK", "REDO", "REJECT", "RELEASE", "RATE"}) {
      int times =
          count("select count(*) from journal where county = ? and action = '" + action + "'");
      System.out.println(action + " " + times);
      assertThat(times).as(action).isGreaterThan(50);
    }
  }

  @Test
  void someThreeHundredMattersAreOpenAndSomeOfThemOverdue() {
    String open = "select count(*) from matter_item where county = ? and due_at is not null";
    assertThat(count(open)).isEqualTo(300);
    assertThat(count(open + " and due_at < now()")).isBetween(10, 60);
  }
}
