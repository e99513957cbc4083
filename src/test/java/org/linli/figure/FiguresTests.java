package org.linli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 指标测试 — folding act by act gives what counting everything anew gives.
@LinliTest
class FiguresTests {

  private static final long SEED = Long.getLong("linli.seed", new Random().nextLong());
  private static final int ROUNDS = Boolean.getBoolean("linli.long") ? 200 : 12;

  @Autowired private Figures figures;
  @Autowired private Marks marks;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;

  private final String county = TestCounty.fresh();

  @Test
  void foldedIsRebuilt() {
    System.out.println("FiguresTests seed " + SEED);
    var random = new Random(SEED);
    var samples = new FigureSamples(jdbc, county, random);
    List<UUID> matters = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < 25; i++) {
        if (matters.isEmpty() || random.nextInt(3) == 0) {
          matters.add(samples.report());
        } else if (random.nextInt(40) == 0) {
          remove(matters.remove(random.nextInt(matters.size())));
          continue;
        } else {
          samples.change(matters.get(random.nextInt(matters.size())));
        }
      }
      mark(matters);
      figures.fold(county);
      figures.fold(county);
    }
    List<Map<String, Object>> folded = cells();
    assertThat(folded).isNotEmpty();

    figures.rebuild(county);

    assertThat(cells()).isEqualTo(folded);
    assertPeriodsAreCounted(random);
  }

  @Test
  void aPeriodIsWholeMonthsAndTheDaysAtItsEdges() {
    var samples = new FigureSamples(jdbc, county, new Random(1));
    for (LocalDate day = LocalDate.of(2024, 1, 1);
        day.isBefore(LocalDate.of(2024, 6, 1));
        day = day.plusDays(1)) {
      samples.report(
          county + "001001001", "LIGHT", org.linli.shared.Time.start(day).plusSeconds(1));
    }
    figures.rebuild(county);

    assertThat(reported("2024-01-01", "2024-05-31")).isEqualTo(152);
    assertThat(reported("2024-01-15", "2024-03-10")).isEqualTo(17 + 29 + 10);
    assertThat(reported("2024-02-01", "2024-02-29")).isEqualTo(29);
    assertThat(reported("2024-02-02", "2024-02-28")).isEqualTo(27);
    assertThat(reported("2024-02-02", "2024-03-30")).isEqualTo(28 + 30);
    assertThat(reported("2024-02-10", "2024-02-10")).isEqualTo(1);
    assertThat(reported("2025-02-10", "2025-02-10")).isZero();
  }

  @Test
  void removingOneRowChangesTheFigures() {
    var samples = new FigureSamples(jdbc, county, new Random(2));
    UUID one = samples.report(county + "001001001", "LIGHT", Instant.parse("2024-03-03T03:00:00Z"));
    samples.report(county + "001001002", "LIGHT", Instant.parse("2024-03-03T03:00:00Z"));
    figures.rebuild(county);
    assertThat(reported("2024-03-01", "2024-03-31")).isEqualTo(2);

    remove(one);
    figures.fold(county);

    assertThat(reported("2024-03-01", "2024-03-31")).isEqualTo(1);
  }

  @Test
  void whatLiesInNoGridIsNamedByZeros() {
    var samples = new FigureSamples(jdbc, county, new Random(3));
    Instant at = Instant.parse("2024-03-03T03:00:00Z");
    samples.report(county + "001001001", "LIGHT", at);
    samples.report(county + "001001", "LIGHT", at);
    samples.report(county + "001001E002", "LIGHT", at);
    samples.report(county + "001", "LIGHT", at);
    figures.rebuild(county);
    var march = new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));

    assertThat(figures.period(county, county, march).reported()).isEqualTo(4);
    assertThat(figures.period(county, county + "001001", march).reported()).isEqualTo(3);
    assertThat(figures.period(county, county + "001001000", march).reported()).isEqualTo(2);
    assertThat(figures.period(county, county + "001000", march).reported()).isEqualTo(1);
  }

  @Test
  void thePeriodBeforeIsTheSamePeriodAYearBefore() {
    var leap = new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));

    assertThat(leap.yearBefore())
        .isEqualTo(new Period(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 2, 28)));
  }

  @Test
  void withNothingOnItsWayTheFiguresAreTrueNow() {
    Instant before = Instant.now();

    assertThat(figures.trueAt(county)).isAfterOrEqualTo(before.minusSeconds(1));

    transactions.run(
        Scope.county(county),
        () ->
            marks.set(
                county,
                CellStore.KIND,
                List.of(UUID.randomUUID()),
                Instant.parse("2024-03-03T03:00:00Z")));
    assertThat(figures.trueAt(county)).isEqualTo("2024-03-03T03:00:00Z");
  }

  private void assertPeriodsAreCounted(Random random) {
    for (int i = 0; i < 20; i++) {
      LocalDate first = FigureSamples.BEGIN.plusDays(random.nextInt(480));
      var period = new Period(first, first.plusDays(random.nextInt(120)));
      for (String path : List.of(county, county + "001", county + "001002", county + "001002001")) {
        Sums sums = figures.period(county, path, period);
        assertThat(sums.reported()).isEqualTo(count("opened_at", path, period, ""));
        assertThat(sums.closed()).isEqualTo(count("closed_at", path, period, ""));
        assertThat(sums.satisfied()).isEqualTo(count("closed_at", path, period, "and satisfied"));
        assertThat(
                figures.bySlice(county, path, period, Slice.CATEGORY).values().stream()
                    .mapToLong(Sums::reported)
                    .sum())
            .isEqualTo(sums.reported());
        assertThat(
                figures.bySlice(county, path, period, Slice.RUNG).values().stream()
                    .mapToLong(Sums::closed)
                    .sum())
            .isEqualTo(sums.closed());
      }
    }
  }

  private long count(String column, String path, Period period, String more) {
    return jdbc.sql(
            """
            select count(*) from matter where county = ? and place_path like ? || '%%'
              and (%s at time zone 'Asia/Shanghai')::date between ? and ? %s
            """
                .formatted(column, more))
        .params(county, path, period.first(), period.last())
        .query(Long.class)
        .single();
  }

  private long reported(String first, String last) {
    return figures
        .period(county, county, new Period(LocalDate.parse(first), LocalDate.parse(last)))
        .reported();
  }

  private void remove(UUID id) {
    jdbc.sql("delete from matter where county = ? and id = ?").params(county, id).update();
    mark(List.of(id));
  }

  private void mark(List<UUID> matters) {
    transactions.run(
        Scope.county(county), () -> marks.set(county, CellStore.KIND, matters, Instant.now()));
  }

  private List<Map<String, Object>> cells() {
    return jdbc.sql(
            """
            select * from figure_cell where county = ? and reported + accepted + reopened + closed + in_time + asked
              + solved + rated + satisfied <> 0
            order by place_path, span, slice, day
            """)
        .params(county)
        .query()
        .listOfRows();
  }
}
