package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.division.Divisions;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 审计页面测试 — the auditor finds who did what in his county, and finds his own reading there, too.
@LinliTest
class AuditPagesTests {

  private static final String PASSWORD = "stair-light-7";
  private static final Pattern MORE =
      Pattern.compile("href=\"[^\"?]*/journal\\?([^\"]*after=[^\"]*)\"");

  @Autowired private Accounts accounts;
  @Autowired private Journal journal;
  @Autowired private Divisions divisions;
  @Autowired private Places places;
  @Autowired private MockMvcTester web;
  private final String county = TestCounty.fresh();
  private final Actor house = Actor.system(county);
  private UUID auditor;
  private Cookie session;

  @BeforeEach
  void signInTheAuditor() throws IOException {
    open(county);
    auditor = open("auditor", AccountPart.AUDITOR);
    open("desk-one", AccountPart.COUNTY_DESK);
    session = signIn("auditor");
  }

  @Test
  void hisWorkBeginsHere() {
    assertThat(web.get().uri("/work").cookie(session))
        .hasRedirectedUrl("/work/" + county + "/journal");
  }

  @Test
  void itSaysWhoDidWhat() {
    assertThat(read(""))
        .hasStatusOk()
        .bodyText()
        .contains("账号", "开设", "系统", "登录", "Name of auditor · 审计管理员");
  }

  @Test
  void itIsFoundByKindWhoAndTime() {
    accounts.reset(house, open("desk-two", AccountPart.COUNTY_DESK), 0);
    signIn("desk-one");

    assertThat(read("?actor=desk-one")).bodyText().contains("登录").doesNotContain("重置口令");
    assertThat(read("?kind=journal")).bodyText().contains("查阅").doesNotContain("重置口令");
    assertThat(read("?kind=account")).bodyText().contains("重置口令");
    String yesterday = Time.day(Instant.now()).minusDays(1).toString();
    assertThat(read("?until=" + yesterday)).bodyText().contains("没有符合条件的记录");
  }

  @Test
  void readingIsAnActItself() {
    read("?kind=account");
    List<Entry> own = reads();

    assertThat(own).singleElement().satisfies(act -> assertThat(act.detail()).contains("/"));
    web.get().uri("/api/v1/" + county + "/journal").cookie(session).exchange();
    assertThat(reads()).hasSize(2);
  }

  @Test
  void whatCannotBeReadStandsNextToItsFieldAndIsNoReading() {
    assertThat(read("?from=yesterday&actor=desk-one"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-from\"", "value=\"yesterday\"", "value=\"desk-one\"");
    assertThat(read("?from=2026-02-01&until=2026-01-01"))
        .hasStatus(422)
        .bodyText()
        .contains("e-until");
    assertThat(read("?from=2026-01-01&until=2026-02-01"))
        .hasStatus(422)
        .bodyText()
        .contains("e-from");
    assertThat(read("?actor=nobody-here")).hasStatus(422).bodyText().contains("e-actor");
    assertThat(read("?from=2026-01-01&until=2026-01-31")).hasStatusOk();

    assertThat(reads()).hasSize(1);
  }

  @Test
  void everyActStandsOnOnePageOnly() {
    for (int i = 0; i < 60; i++) {
      open("many-" + i, AccountPart.COUNTY_DESK);
    }
    String first = text(read("?kind=account"));
    Matcher more = MORE.matcher(first);
    assertThat(more.find()).isTrue();

    String second = text(read("?" + more.group(1).replace("&amp;", "&")));

    assertThat(subjects(first)).hasSize(Auditing.PAGE);
    assertThat(subjects(second)).hasSize(13).doesNotContainAnyElementsOf(subjects(first));
  }

  @Test
  void anotherCountysActsAreNotThere() throws IOException {
    String other = TestCounty.fresh();
    open(other);
    var foreign =
        new Accounts.NewAccount("abroad", null, AccountPart.COUNTY_DESK, "x", other, null, null);
    var subject = accounts.open(Actor.system(other), foreign, false);

    assertThat(read("?kind=account")).bodyText().doesNotContain(subject.toString());
    assertThat(web.get().uri("/work/" + other + "/journal").cookie(session)).hasStatus(404);
  }

  private void open(String code) throws IOException {
    divisions.load(new StringReader(code + ",桃源区"));
    places.openCounty(Actor.system(code));
  }

  private List<Entry> reads() {
    return journal.of(Scope.county(county), auditor).stream()
        .filter(act -> act.noun().equals("journal"))
        .toList();
  }

  private MvcTestResult read(String query) {
    return web.get().uri("/work/" + county + "/journal" + query).cookie(session).exchange();
  }

  private UUID open(String login, AccountPart part) {
    return accounts.open(
        house,
        new Accounts.NewAccount(login, PASSWORD, part, "Name of " + login, county, null, null),
        false);
  }

  private Cookie signIn(String login) {
    var answer =
        web.post()
            .uri("/work/sign-in")
            .with(Forms.token())
            .param("county", county)
            .param("login", login)
            .param("password", PASSWORD)
            .exchange();
    return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
  }

  private static List<String> subjects(String page) {
    return Pattern.compile("<code>([0-9a-f-]{36})</code> \\d+")
        .matcher(page)
        .results()
        .map(found -> found.group())
        .toList();
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
