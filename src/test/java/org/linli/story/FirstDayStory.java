package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.division.Divisions;
import org.linli.journal.Dispatcher;
import org.linli.organisation.Posts;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 社区的第一天 — the county is opened, three thousand doors and eight thousand residents come out of two
/// messy workbooks, forty bad rows are found and mended, chiefs are appointed, the boards are
/// printed.
class FirstDayStory extends StoryTest {

  private static final double WAIT = 120_000;

  @Autowired private Divisions divisions;
  @Autowired private Accounts accounts;
  @Autowired private Places places;
  @Autowired private Posts posts;
  @Autowired private Dispatcher dispatcher;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  private final String home = TestCounty.fresh();
  private final String county = TestCounty.fresh();
  private final String community = county + "001001";

  @BeforeEach
  void theDictionaryKnowsTheCounty() throws IOException {
    divisions.load(
        new StringReader(
            """
            code,name
            %2$s,青川区
            %1$s,桃源区
            %1$s001,青川市桃源区平东街道
            %1$s001001,青川市桃源区平东街道东晟社区居民委员会
            """
                .formatted(county, home)));
    places.openCounty(Actor.system(home));
  }

  @Test
  void aCommunityIsInOrderByTheEveningOfItsFirstDay() throws IOException {
    account(home, "system", AccountPart.SYSTEM_ADMINISTRATOR, home);
    Page system = visitor(Screen.DESK);
    signIn(system, home, "system");
    system.navigate("/work/" + home + "/divisions/" + county);
    system.locator("form[action$='/counties'] button").click();
    assertThat(system.locator("main").innerText()).contains("这个县区已经开设");

    // the desk brings its doors
    account(county, "shequ", AccountPart.COMMUNITY_DESK, community);
    Page desk = visitor(Screen.DESK);
    signIn(desk, county, "shequ");
    bring(desk, "PLACES", FirstDayLists.doors());
    look(desk, "import-columns");
    check(desk);
    assertThat(number(desk, "fresh")).isEqualTo(FirstDayLists.DOORS);
    assertThat(number(desk, "refused")).isZero();
    look(desk, "import-checked");
    take(desk);
    assertThat(count("place where kind = 'HOUSEHOLD'")).isEqualTo(FirstDayLists.DOORS);
    assertThat(count("place where kind = 'BUILDING' and estate_id is not null")).isEqualTo(50);

    // and its residents: forty rows are wrong, each says why
    bring(desk, "RESIDENTS", FirstDayLists.residents());
    check(desk);
    assertThat(number(desk, "refused")).isEqualTo(FirstDayLists.WRONG);
    assertThat(number(desk, "fresh")).isEqualTo(FirstDayLists.RESIDENTS - FirstDayLists.WRONG);
    assertThat(desk.locator("main").innerText()).contains("也许第").contains("没有这个室");
    look(desk, "import-refused");
    Download refused =
        desk.waitForDownload(() -> desk.locator("form[action$='/refused'] button").click());
    take(desk);
    assertThat(count("person where 1 = 1")).isEqualTo(7960);

    // the mended rows come back under the same headings, on a phone this time
    Page phone = visitor(Screen.PHONE);
    signIn(phone, county, "shequ");
    bring(phone, "RESIDENTS", FirstDayLists.mended(refused));
    look(phone, "import-columns-phone");
    check(phone);
    assertThat(phone.locator("main").innerText()).doesNotContain("退回的行（");
    assertThat(number(phone, "fresh")).isEqualTo(FirstDayLists.WRONG);
    look(phone, "import-checked-phone");
    take(phone);
    assertThat(count("person where 1 = 1")).isEqualTo(FirstDayLists.RESIDENTS);
    assertThat(count("journal where noun = 'exchange' and action = 'TAKE'")).isEqualTo(3);
    assertThat(count("journal where noun = 'person'")).isZero();

    // the same list once more would change nothing
    bring(desk, "RESIDENTS", FirstDayLists.residents());
    check(desk);
    assertThat(number(desk, "fresh") + number(desk, "changed")).isZero();
    desk.locator("form[action$='/cancel'] button").click();

    String building = community + "001001";
    appoint(desk, building, "王建国", "13900010001");
    appoint(desk, building + "01", "刘敏", "13900010002");
    print(desk, building + "01");
  }

  private void bring(Page page, String subject, FilePayload file) {
    page.navigate(work("imports"));
    page.locator("#areas + ul a").first().click();
    page.locator("[name=subject][value=" + subject + "]").check();
    page.locator("[name=file]").setInputFiles(file);
    page.locator("form.card button").click();
    page.locator("form[action$='/columns']").waitFor();
  }

  private void check(Page page) {
    page.locator("form[action$='/columns'] button").click();
    page.locator("#n-fresh").waitFor(new Locator.WaitForOptions().setTimeout(WAIT));
    assertThat(page.locator("#import").innerText()).contains("已核对");
  }

  private void take(Page page) {
    page.locator("form[action$='/take'] button").click();
    page.locator(".badge.done").waitFor(new Locator.WaitForOptions().setTimeout(WAIT));
    assertThat(page.locator("#import").innerText()).contains("已写入");
  }

  private void appoint(Page page, String path, String name, String phone) {
    String post = posts.at(county, path).stream().findFirst().orElseThrow().id().value().toString();
    page.navigate(work("posts/" + post));
    Locator form = page.locator("form[action$='/appointments']");
    form.locator("[name=name]").fill(name);
    form.locator("[name=phone]").fill(phone);
    form.locator("[name=since]").fill(LocalDate.of(2025, 1, 1).toString());
    form.locator("[name=reason]").fill("居民推选");
    form.locator("button").click();
    assertThat(page.locator("main").innerText()).contains(name);
  }

  private void print(Page page, String stairwell) throws IOException {
    UUID place = places.byPath(county, stairwell).id().value();
    page.navigate(work("places/" + place));
    page.locator("form[action$='/boards'] button").click();
    dispatcher.drain(county);
    page.navigate(work("boards?show=TO_PRINT"));
    assertThat(page.locator("tbody").innerText()).contains("1单元");
    page.locator("form.card button").click();
    Locator file = page.locator("a[download]").first();
    file.waitFor(new Locator.WaitForOptions().setTimeout(WAIT));
    Download board = page.waitForDownload(file::click);
    assertThat(new String(Files.readAllBytes(board.path()), 0, 5)).startsWith("%PDF");
  }

  private long count(String what) {
    return transactions.read(
        Scope.county(county),
        () ->
            jdbc.sql("select count(*) from " + what + " and county = ?")
                .param(county)
                .query(Long.class)
                .single());
  }

  private void account(String at, String login, AccountPart part, String path) {
    accounts.open(
        Actor.system(at),
        new Accounts.NewAccount(login, Neighbours.PASSWORD, part, login, path, null, null),
        false);
  }

  private static void signIn(Page page, String at, String login) {
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(at + "/" + login);
    page.locator("[name=password]").fill(Neighbours.PASSWORD);
    page.locator("form[action='/work/sign-in'] button").click();
  }

  private void look(Page page, String name) {
    screenshot(page, name);
    assertAccessible(page);
  }

  private static int number(Page page, String what) {
    return Integer.parseInt(page.locator("#n-" + what).innerText().strip());
  }

  private String work(String rest) {
    return "/work/" + county + "/" + rest;
  }
}
