package org.linli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.figure.Figures;
import org.linli.figure.Period;
import org.linli.figure.Slice;
import org.linli.figure.Sums;
import org.linli.journal.Chains;
import org.linli.organisation.Coverage;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.vault.IdNumber;
import org.linli.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 样例测试 — the three counties as loaded: every figure the source prints, and that a load cut in the
/// middle goes on without doubling anything.
@LinliTest
@Tag("sample")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleTests {

  private static final String TIEDONG = "220303";
  private static final Period REPORT =
      new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));

  @Autowired private Sample sample;
  @Autowired private Work work;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource dataSource;
  @Autowired private Transactions transactions;
  @Autowired private Vault vault;
  @Autowired private Figures figures;
  @Autowired private Posts posts;

  @BeforeAll
  void load() {
    Loading.inTwoGoes(sample);
  }

  @Test
  void theGridsOfTheCommunitiesAreAsTheSourceSays() {
    assertThat(
            count(
                """
                select count(*) from place g join place c
                on c.county = g.county and c.path = left(g.path, 12) and c.kind = 'COMMUNITY'
                where g.county = ? and g.kind = 'GRID'
                """))
        .isEqualTo(446);
  }

  @Test
  void soManyPersonsHoldThePostsOfChiefsAndVacantPostsAreListed() {
    var total = posts.coverage(Scope.county(TIEDONG), TIEDONG).getFirst().counts();
    assertThat(total.get(PostKind.GRID_CHIEF)).isEqualTo(new Coverage.Count(446, 435, 337));
    assertThat(total.get(PostKind.BUILDING_CHIEF)).isEqualTo(new Coverage.Count(1352, 1342, 1314));
    assertThat(total.get(PostKind.STAIRWELL_CHIEF)).isEqualTo(new Coverage.Count(5010, 4964, 4916));
    assertThat(persons("GRID_CHIEF")).isEqualTo(337);
    assertThat(persons("BUILDING_CHIEF")).isEqualTo(1314);
    assertThat(persons("STAIRWELL_CHIEF")).isEqualTo(4916);
    assertThat(vacant(TIEDONG)).isEqualTo(11 + 10 + 46);
    assertThat(vacant("220382")).isZero();
  }

  @Test
  void boardsAndStationsAreAsTheSourceSays() {
    assertThat(count("select count(*) from board where county = ?")).isEqualTo(5750);
    assertThat(count("select count(*) from organisation where county = ? and kind = 'STATION'"))
        .isEqualTo(125);
    assertThat(count("select count(*) from post where county = ? and kind = 'STATION_HEAD'"))
        .isEqualTo(125);
    assertThat(count("select count(*) from venue where county = ? and sort = 'SERVICE_STATION'"))
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
  void everyCommunityHasSitesOfSeveralKindsAndWhatTheyHaveForSafety() {
    assertThat(
            count(
                """
                select count(*) from place c where c.county = ? and c.kind = 'COMMUNITY'
                and 3 > (select count(*) from place s
                  join site i on i.county = s.county and i.place_id = s.id
                  where s.county = c.county and s.kind = 'SITE' and starts_with(s.path, c.path))
                """))
        .isZero();
    assertThat(count("select count(distinct kind) from site_device where county = ?"))
        .isGreaterThan(3);
  }

  @Test
  void everyBuildingOfTheSmallStreetHasAllThreeChiefs() {
    assertThat(
            count(
                "select count(*) from place where county = ? and kind = 'BUILDING'",
                District.SHUANGLIAO))
        .isEqualTo(162);
  }

  @Test
  void theSampleIsAsLargeAsAskedAndNobodyIsRegisteredTwice() {
    int households = 0;
    int residents = 0;
    for (District district : District.ALL) {
      households +=
          count("select count(*) from place where county = ? and kind = 'HOUSEHOLD'", district);
      residents += guarded("select count(*) from person where county = ?", district);
      assertThat(
              guarded(
                  "select count(*) - count(distinct id_number_hash) from person where county = ?",
                  district))
          .isZero();
    }
    assertThat(households).isBetween(68_000, 72_000);
    assertThat(residents).isGreaterThanOrEqualTo(150_000);
  }

  @Test
  void idNumbersAreInventedWithARightCheckCharacter() {
    List<byte[]> sealed =
        transactions.read(
            Scope.county(TIEDONG),
            () ->
                jdbc.sql("select id_number_sealed from person where county = ? limit 50")
                    .params(TIEDONG)
                    .query(byte[].class)
                    .list());
    for (byte[] each : sealed) {
      String number = vault.open(TIEDONG, each);
      assertThat(IdNumber.parse(number)).isPresent();
      assertThat(number.substring(14, 15)).isEqualTo("9");
    }
  }

  @Test
  void theRollUpsOfTheFixedPeriodHoldTheFiguresOfTheSource() {
    Sums all = figures.period(TIEDONG, TIEDONG, REPORT);
    Sums petitions = figures.period(TIEDONG, TIEDONG, REPORT, Slice.CATEGORY, "PETITION");
    Sums disputes = figures.period(TIEDONG, TIEDONG, REPORT, Slice.CATEGORY, "DISPUTE");
    Sums before = figures.period(TIEDONG, TIEDONG, REPORT.yearBefore(), Slice.CATEGORY, "DISPUTE");
    assertThat(all.reported() - petitions.reported() - disputes.reported()).isEqualTo(1531);
    assertThat(all.closed() - petitions.closed() - disputes.closed()).isEqualTo(1531);
    assertThat(petitions.closed()).isEqualTo(66);
    assertThat(before.reported()).isEqualTo(200);
    assertThat(disputes.reported()).isEqualTo(136);
  }

  @Test
  void everyYearHasTwoThousandMattersAndMoreAndNotAllOfThemEndInTime() {
    for (int year : new int[] {2024, 2025, 2026}) {
      String of = " and extract(year from opened_at at time zone 'Asia/Shanghai') = " + year;
      int all = count("select count(*) from matter where county = ?" + of);
      int inTime = count("select count(*) from matter where county = ? and closed_in_time" + of);
      assertThat(all).isGreaterThanOrEqualTo(2000);
      assertThat(inTime).isBetween(all / 2, all * 19 / 20);
    }
    for (String action :
        List.of("REOPEN", "PASS_UP", "SEND_BACK", "REDO", "REJECT", "RELEASE", "RATE")) {
      int times =
          count("select count(*) from journal where county = ? and action = '" + action + "'");
      assertThat(times).as(action).isGreaterThan(50);
    }
  }

  @Test
  void someThreeHundredMattersAreOpenAndSomeOfThemOverdue() {
    String open = "select count(*) from matter_item where county = ? and due_at is not null";
    // and what a meeting decided, three of one stairway, eight by other channels, two by hotline
    assertThat(count(open)).isEqualTo(300 + 1 + 3 + 8 + 2);
    int overdue = count(open + " and due_at < now()");
    assertThat(overdue).isBetween(10, 60);
    assertThat(
            count(
                "select count(distinct state) from matter_item where county = ?"
                    + " and due_at is not null"))
        .isEqualTo(5);
  }

  @Test
  void whoeverSignsInWithAShownAccountFindsWork() {
    String open = "select count(*) from matter_item i where county = ? and due_at is not null";
    for (String login : List.of("stairwell", "building", "grid")) {
      assertThat(
              count(
                  open
                      + " and holder_post in (select post_id from appointment a join account u"
                      + " on u.county = a.county and u.person_id = a.person_id"
                      + " where u.county = i.county and until is null and u.login = '%s')"
                          .formatted(login)))
          .as(login)
          .isGreaterThanOrEqualTo(2);
    }
    assertThat(
            count(
                open
                    + " and place_path like (select path || '%' from place p join account u"
                    + " on u.place_id = p.id where u.county = i.county and login = 'community')"))
        .isGreaterThanOrEqualTo(60);
    assertThat(count("select count(*) from attachment where county = ?")).isGreaterThan(15);
  }

  @Test
  void nobodyWorksAtNight() {
    assertThat(
            count(
                """
                select count(*) from journal where county = ? and at < now() - interval '1 hour'
                  and noun = 'matter' and part in ('HOLDER', 'DESK', 'UPPER_DESK')
                  and (at at time zone 'Asia/Shanghai')::time not between '07:00' and '21:30'
                """))
        .isZero();
  }

  @Test
  void theJournalOfEveryCountyIsWhole() throws SQLException {
    for (District district : District.ALL) {
      assertThat(Chains.firstFlaw(dataSource, vault, district.county())).isEmpty();
    }
  }

  @Test
  void aSecondLoadWouldWriteTheSameMatters() {
    Setting again = work.setting(new County(District.XINCHENG));
    String step = Stage.MATTERS + "-2025";
    List<UUID> ids =
        Filed.of(new Dice("150102", step), new History(again).of(2025), 1).stream()
            .map(Filed::id)
            .toList();
    assertThat(
            jdbc.sql(
                    """
                    select id from matter where county = '150102' and number not like '%-03__'
                    and extract(year from opened_at at time zone 'Asia/Shanghai') = 2025
                    """)
                .query(UUID.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(new Layout(District.XINCHENG).places()).isEqualTo(again.county().layout().places());
    work.forget();
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

  private int vacant(String county) {
    return jdbc.sql(
            """
            select count(*) from post p where p.county = ? and p.kind <> 'STATION_HEAD' and not exists (
              select 1 from appointment a
              where a.county = p.county and a.post_id = p.id and a.until is null)
            """)
        .params(county)
        .query(Integer.class)
        .single();
  }

  private int guarded(String sql, District district) {
    return transactions.read(Scope.county(district.county()), () -> count(sql, district));
  }

  private int count(String sql) {
    return count(sql, District.TIEDONG);
  }

  private int count(String sql, District district) {
    return jdbc.sql(sql).params(district.county()).query(Integer.class).single();
  }
}
