package org.linli.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.access.Accounts;
import org.linli.figure.Figures;
import org.linli.figure.Period;
import org.linli.figure.Periods;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 看板测试 — the numbers are those of the rows, every number opens its list, every rate shows both
/// numbers.
@LinliTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTests {

  private static final String PASSWORD = DashboardSamples.PASSWORD;
  private static final String MARCH = "&from=2025-03-01&to=2025-03-31";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Figures figures;
  @Autowired private Periods periods;
  @Autowired private JdbcClient jdbc;

  private final String county = TestCounty.fresh();
  private Cookie desk = new Cookie("SESSION", "");

  @BeforeAll
  void oneStreetWithTwoCommunities() {
    samples().district();
    figures.rebuild(county);
    desk = signIn("county");
  }

  @Test
  void thePeriodStandsAgainstTheSamePeriodAYearBefore() {
    String page = page("/dashboard?place=" + county + MARCH, desk);

    assertThat(number(page, "REPORTED")).isEqualTo("70");
    assertThat(page).contains("70 件（上年同期 20 件）").contains("+250.0%");
    assertThat(rate(page, "inTime")).contains("90.9%").contains(">50</a>").contains(">55</a>");
  }

  @Test
  void everyNumberOpensTheListOfItsMatters() {
    String page = page("/dashboard?place=" + county + MARCH, desk);
    String list = page(href(page, "REPORTED"), desk);

    assertThat(list).contains("data-number=\"70\"");
    assertThat(lines(list)).isEqualTo(50);
    String next = found(list, "class=\"button plain\" href=\"([^\"]+)\"");
    assertThat(lines(page(next, desk))).isEqualTo(20);
  }

  @Test
  void aListIsCutAsItsNumberIs() {
    String light = "&measure=IN_TIME&category=LIGHT";
    assertThat(page("/matters?place=" + county + MARCH + light, desk))
        .contains("data-number=\"40\"");
    assertThat(lines(page("/matters?place=" + county + MARCH + light, desk))).isEqualTo(40);
    String direct = page("/matters?place=" + county + "001002000" + MARCH, desk);
    assertThat(direct).contains("data-number=\"10\"");
    assertThat(lines(direct)).isEqualTo(10);
  }

  @Test
  void whatIsOpenNowOpensItsItems() {
    samples().open(1, county + "001001001", Instant.now().minusSeconds(60));
    samples().open(2, county + "001002", Instant.now().plusSeconds(86_400));

    String page = page("/dashboard?place=" + county, desk);
    assertThat(found(page, "data-now=\"open\">.*?class=\"number\"><a[^>]+>(\\d+)<")).isEqualTo("2");
    String late = found(page, "data-now=\"overdue\">.*?class=\"number\"><a href=\"([^\"]+)\"");
    assertThat(page(late, desk)).contains("data-number=\"1\"").contains(county + "-1<");
    assertThat(lines(page(late, desk))).isEqualTo(1);
    assertThat(lines(page("/matters?now=OPEN&place=" + county, desk))).isEqualTo(2);
    assertThat(get("/matters?now=x", desk)).hasStatus(422);
  }

  @Test
  void onePlaceOpensThePlacesBelowIt() {
    String page = page("/dashboard?place=" + county + "001" + MARCH, desk);

    assertThat(page).contains("甲社区").contains("乙社区").contains("试县");
    assertThat(page("/dashboard?place=" + county + "001001" + MARCH, desk)).contains("1网格");
  }

  @Test
  void aPeriodWithANameIsChosenByIt() {
    periods.keep(
        county,
        new Periods.Named(
            "report",
            "报告期",
            "The report's period",
            new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31))));

    String page = page("/dashboard?period=report", desk);

    assertThat(page).contains("报告期").contains("2025-03-31");
    assertThat(number(page, "REPORTED")).isEqualTo("70");
  }

  @Test
  void aWrongDayIsSaidNextToTheFieldAndKept() {
    MvcTestResult result = get("/dashboard?from=2025-13-01&to=2025-03-31", desk);

    assertThat(result).hasStatus(422).bodyText().contains("请填写日期").contains("2025-13-01");
    assertThat(get("/dashboard?from=2025-03-02&to=2025-03-01", desk)).hasStatus(422);
    assertThat(get("/matters?measure=NOTHING", desk)).hasStatus(422);
    assertThat(get("/matters?after=x", desk)).hasStatus(422);
  }

  @Test
  void otherPeoplesAreasAreNotFound() {
    Cookie jia = signIn("jia");

    assertThat(page("/dashboard?" + MARCH.substring(1), jia)).contains("甲社区").doesNotContain("乙社区");
    for (String path : new String[] {county, county + "001", county + "001002", "999999", "x"}) {
      assertThat(get("/dashboard?place=" + path, jia)).hasStatus(404);
      assertThat(get("/matters?place=" + path, jia)).hasStatus(404);
    }
    assertThat(get("/dashboard?place=" + county + "001009", desk)).hasStatus(404);
    assertThat(web.get().uri("/wall/" + county).cookie(jia).exchange()).hasStatus(404);
  }

  @Test
  void removingOneRowChangesTheNumbers() {
    jdbc.sql("delete from matter where county = ? and number = ?")
        .params(county, county + "-3")
        .update();
    figures.rebuild(county);

    String page = page("/dashboard?place=" + county + MARCH, desk);
    assertThat(number(page, "REPORTED")).isEqualTo("69");
    assertThat(page(href(page, "REPORTED"), desk)).contains("data-number=\"69\"");

    samples().matter(3, county + "001001001", "LIGHT", "2025-03-05T02:00:00Z", true, true);
    figures.rebuild(county);
  }

  @Test
  void theApiGivesTheSameNumbers() {
    String basic =
        Base64.getEncoder()
            .encodeToString((county + "/county:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    assertThat(
            web.get()
                .uri("/api/v1/" + county + "/figures?place=" + county + MARCH)
                .header("Authorization", "Basic " + basic)
                .exchange())
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.total.reported.now.value", v -> assertThat(v).isEqualTo(70))
        .hasPathSatisfying("$.total.reported.before.value", v -> assertThat(v).isEqualTo(20));
    assertThat(
            web.get()
                .uri("/api/v1/" + county + "/matters?place=" + county + MARCH)
                .header("Authorization", "Basic " + basic)
                .exchange())
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.number", v -> assertThat(v).isEqualTo(70));
  }

  @Test
  void theWallScreenRefreshesItself() {
    MvcTestResult wall = web.get().uri("/wall/" + county).cookie(desk).exchange();

    assertThat(wall).hasStatusOk().bodyText().contains("http-equiv=\"refresh\"").contains("试县");
  }

  private DashboardSamples samples() {
    return new DashboardSamples(jdbc, accounts, county);
  }

  private Cookie signIn(String login) {
    MvcTestResult result =
        web.post()
            .uri("/work/sign-in")
            .with(Forms.token())
            .param("county", county)
            .param("login", login)
            .param("password", PASSWORD)
            .exchange();
    return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
  }

  private MvcTestResult get(String rest, Cookie session) {
    String address = rest.startsWith("/work/") ? rest : "/work/" + county + rest;
    return web.get()
        .uri(java.net.URI.create(address.replace("&amp;", "&")))
        .cookie(session)
        .exchange();
  }

  private String page(String rest, Cookie session) {
    MvcTestResult result = get(rest, session);
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String number(String page, String measure) {
    return found(page, "data-measure=\"" + measure + "\">.*?class=\"number\"><a[^>]+>(\\d+)<");
  }

  private static String href(String page, String measure) {
    return found(page, "data-measure=\"" + measure + "\">.*?class=\"number\"><a href=\"([^\"]+)\"");
  }

  private static String rate(String page, String key) {
    return found(page, "data-rate=\"" + key + "\">(.*?)</li>");
  }

  private static int lines(String list) {
    return (int) Pattern.compile("<tr>\\s*<td>").matcher(list).results().count();
  }

  private static String found(String page, String pattern) {
    var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
