package org.linli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.figure.Figures;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 数字故事 — somebody of the district looks every figure the source prints up on the pages; taking one
/// row away changes what is shown.
@Tag("sample")
abstract class FiguresStory extends StoryTest {

  private static final String COUNTY = "220303";
  private static final String REPORT = "/work/220303/dashboard?period=report-2025h1";

  @Autowired private Sample sample;
  @Autowired private Accounts accounts;
  @Autowired private Figures figures;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  private Page page;

  @BeforeEach
  void comeToWork() {
    Loading.inTwoGoes(sample);
    page = visitor(Screen.DESK);
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(COUNTY + "/county");
    page.locator("[name=password]").fill(accounts.samplePassword());
    page.locator("main button").first().click();
    page.waitForURL("**/work/**today");
  }

  @Test
  void everyFigureOfTheSourceStandsOnThePages() {
    page.navigate("/work/220303/coverage");
    assertThat(cells("GRID_CHIEF")).containsExactly(446, 435, 11, 337);
    assertThat(cells("BUILDING_CHIEF")).containsExactly(1352, 1342, 10, 1314);
    assertThat(cells("STAIRWELL_CHIEF")).containsExactly(5010, 4964, 46, 4916);
    assertThat(boards()).isEqualTo(5750);
    assertThat(stations()).isEqualTo(125);

    page.navigate(REPORT);
    assertThat(page.locator("[aria-current=true]").innerText()).contains("2025");
    assertThat(number("*GRID", 0)).isEqualTo(1531);
    assertThat(number("*GRID", 1)).isEqualTo(1531);
    assertThat(number("PETITION", 1)).isEqualTo(66);
    assertThat(number("DISPUTE", 0)).isEqualTo(136);
    assertThat(row("DISPUTE").locator("td").first().innerText())
        .contains("200")
        .containsPattern("[-−]32");
    screenshot(page, "sample-dashboard");
    assertAccessible(page);

    row("*GRID").locator("td").first().locator("a").first().click();
    assertThat(page.locator("#number").getAttribute("data-number")).isEqualTo("1531");
    page.navigate(REPORT);
    row("PETITION").locator("td").nth(1).locator("a").first().click();
    assertThat(page.locator("#number").getAttribute("data-number")).isEqualTo("66");
  }

  @Test
  void aMatterTakenAwayIsMissingOnTheDashboard() {
    String one =
        """
        select id from matter where county = '220303' and category = 'STAIR_LIGHT'
        and opened_at between '2025-01-01 00:00+08' and '2025-07-01 00:00+08' limit 1
        """;
    String id = jdbc.sql(one).query(String.class).single();
    List<Taken> taken =
        List.of(
            take("matter_text", "matter_id = '" + id + "'"),
            take("matter_reporter", "matter_id = '" + id + "'"),
            take("matter_stage", "matter_id = '" + id + "'"),
            take("matter_item", "matter_id = '" + id + "'"),
            take("matter", "id = '" + id + "'"));
    try {
      countAgain(id);
      page.navigate(REPORT);
      assertThat(number("*GRID", 0)).isEqualTo(1530);
      assertThat(number("*GRID", 1)).isEqualTo(1530);
    } finally {
      taken.reversed().forEach(this::putBack);
      countAgain(id);
    }
  }

  @Test
  void aBoardAndAnAppointmentTakenAwayAreMissingInTheLists() {
    Taken board =
        take("board", "id = (select id from board where county = '220303' order by id limit 1)");
    // other rows refer to it, so it is ended for a moment and not deleted
    String ended =
        """
        appointment set until = %s where county = '220303' and id = (
          select min(a.id::text)::uuid from appointment a
          join post p on p.county = a.county and p.id = a.post_id
          where a.county = '220303' and p.kind = 'GRID_CHIEF' and not a.deputy
            and (a.until is null or a.reason_until = 'for a moment')
          group by a.person_id having count(*) = 1 order by 1 limit 1)
        """;
    change(ended.formatted("since, reason_until = 'for a moment'"));
    try {
      assertThat(boards()).isEqualTo(5749);
      page.navigate("/work/220303/coverage");
      assertThat(cells("GRID_CHIEF")).containsExactly(446, 434, 12, 336);
    } finally {
      change(ended.formatted("null, reason_until = null"));
      putBack(board);
    }
  }

  // posts, filled, vacant, persons of the whole county as the coverage page says
  private List<Integer> cells(String kind) {
    Locator links = page.locator("tbody tr").first().locator("a[href*='kind=" + kind + "']");
    String filled = links.nth(0).innerText();
    String posts = links.nth(1).innerText();
    boolean vacancies = links.count() == 4;
    String vacant = vacancies ? links.nth(2).innerText() : "0";
    String persons = links.nth(vacancies ? 3 : 2).innerText();
    return List.of(digits(posts), digits(filled), digits(vacant), digits(persons));
  }

  private int boards() {
    page.navigate("/work/220303/boards");
    return digits(page.locator(".tabs .count").first().innerText());
  }

  private int stations() {
    page.navigate("/work/220303/organisations?kind=STATION");
    int all = 0;
    while (true) {
      all += page.locator("main ul.list > li").count();
      Locator next = page.locator(".pager a");
      if (next.count() == 0) {
        return all;
      }
      next.last().click();
    }
  }

  private Locator row(String group) {
    return page.locator("#by-group tr[data-code='" + group + "']");
  }

  // the number of this period in a column of the groups: 0 reported, 1 closed
  private int number(String group, int column) {
    return digits(row(group).locator("td").nth(column).locator("strong").innerText());
  }

  private static int digits(String text) {
    return Integer.parseInt(text.replaceAll("[^0-9]", ""));
  }

  /// 取走的行 — rows of a table, kept as text to be put back.
  private record Taken(String table, String rows) {}

  private Taken take(String table, String which) {
    return transactions.write(
        Scope.county(COUNTY),
        () -> {
          String where = " from " + table + " t where county = '220303' and " + which;
          String rows = jdbc.sql("select json_agg(t)::text" + where).query(String.class).single();
          assertThat(jdbc.sql("delete" + where).update()).isPositive();
          return new Taken(table, rows);
        });
  }

  private void change(String what) {
    transactions.run(
        Scope.county(COUNTY), () -> assertThat(jdbc.sql("update " + what).update()).isEqualTo(1));
  }

  // the rows went without an act, so nobody marked them
  private void countAgain(String matter) {
    jdbc.sql(
            """
            insert into figure_dirty (county, kind, id, marked_at)
            select ?, kind, ?::uuid, now() from (values ('matter'), ('rate')) k (kind)
            """)
        .params(COUNTY, matter)
        .update();
    figures.fold(COUNTY);
  }

  private void putBack(Taken taken) {
    transactions.run(
        Scope.county(COUNTY),
        () ->
            jdbc.sql(
                    "insert into %1$s select * from json_populate_recordset(null::%1$s, ?::json)"
                        .formatted(taken.table()))
                .params(taken.rows())
                .update());
  }
}
