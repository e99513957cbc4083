package org.linli.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.PostKind;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.round.Cadence;
import org.linli.round.NewPlan;
import org.linli.round.Owed;
import org.linli.round.Plans;
import org.linli.round.Rhythm;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.story.Neighbours;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 没有信号的一天 — a chief takes the day along, works in the cellar, and everything arrives once.
class FieldStory extends StoryTest {

  private static final int CUTS = Boolean.getBoolean("linli.long") ? 200 : 10;

  private static final LocatorAssertions.HasCountOptions PATIENT =
      new LocatorAssertions.HasCountOptions().setTimeout(30_000);

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  @Autowired private Plans plans;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  private Neighbours here;
  private Cable cable;

  @BeforeEach
  void moveIn() throws IOException {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    for (String door : List.of("101", "102", "201")) {
      places.open(
          here.desk(),
          new NewPlace(
              here.path(PlaceKind.STAIRWELL), null, PlaceKind.HOUSEHOLD, door, null, 0, 0));
    }
    plans.standing(
        here.county(),
        new NewPlan(
            "DOORS",
            "入户看看",
            "Look in",
            "PLACE",
            "HOUSEHOLD",
            here.county(),
            Owed.POST,
            "STAIRWELL_CHIEF",
            new Cadence(Rhythm.EVERY_DAYS, 1),
            0,
            0,
            "CHECK",
            3,
            LocalDate.of(2026, 1, 1)));
    plans.derive(here.county());
    cable = new Cable(URI.create(address()).getPort());
  }

  @AfterEach
  void putAway() throws IOException {
    cable.close();
  }

  @Test
  void aWholeDayWithoutSignalArrivesWhenThereIsOne() {
    Page phone = visitor(Screen.PHONE);
    signIn(phone);
    takeAlong(phone);
    screenshot(phone, "field-day");
    assertAccessible(phone);

    cable.cutAfter(0);
    phone.navigate(at("field"));
    PlaywrightAssertions.assertThat(phone.locator("h1")).hasText("外勤");
    phone.locator("a[href$='/quick']").click();
    report(phone, "三楼扶手松了");
    PlaywrightAssertions.assertThat(queue(phone)).hasCount(1, PATIENT);
    phone.locator("a[href*='/households/']").first().click();
    PlaywrightAssertions.assertThat(phone.locator("h1")).containsText("101");
    phone.navigate(at("field"));
    PlaywrightAssertions.assertThat(queue(phone)).hasCount(1, PATIENT);
    phone.locator(".list a", named("102")).first().click();
    phone.locator("form[action$='/check'] button").click();
    PlaywrightAssertions.assertThat(queue(phone)).hasCount(2, PATIENT);
    screenshot(phone, "field-queue");
    assertAccessible(phone);
    assertThat(kept(phone)).doesNotContain("扶手").doesNotContain("102");

    // another page of the same browser has it as well, and still no network
    BrowserContext context = phone.context();
    phone.close();
    Page again = context.newPage();
    again.navigate(at("field"));
    PlaywrightAssertions.assertThat(queue(again)).hasCount(2, PATIENT);
    assertThat(count("matter", "opened_at is not null")).isZero();

    cable.mend();
    again.locator("[data-send]").click();
    PlaywrightAssertions.assertThat(queue(again)).hasCount(0, PATIENT);
    assertThat(count("matter", "channel = 'FOUND'")).isEqualTo(1);
    assertThat(count("round", "state = 'DONE'")).isEqualTo(1);
  }

  @Test
  void howeverOftenTheNetworkIsCutEveryReportArrivesOnce() {
    long seed = Long.getLong("linli.seed", System.nanoTime());
    System.out.println("cut seed " + seed + " (repeat with -Dlinli.seed=" + seed + ")");
    Random random = new Random(seed);
    Page phone = visitor(Screen.PHONE);
    signIn(phone);
    takeAlong(phone);

    for (int i = 1; i <= CUTS; i++) {
      phone.navigate(at("quick"));
      cable.cutAfter(random.nextInt(6000));
      report(phone, "第" + i + "处路灯不亮");
      // some got through before the cut, the others wait
      PlaywrightAssertions.assertThat(phone.locator("h1"))
          .hasText(
              Pattern.compile("外勤|快报已收"),
              new LocatorAssertions.HasTextOptions().setTimeout(30_000));
      cable.mend();
      phone.navigate(at("field"));
      phone.locator("[data-send]").click();
      PlaywrightAssertions.assertThat(queue(phone)).hasCount(0, PATIENT);
      assertThat(count("matter", "channel = 'FOUND'")).as("seed %d, cut %d", seed, i).isEqualTo(i);
    }
  }

  @Test
  void whatSomebodyElseDidMeanwhileIsAReadableChoice() {
    Page phone = visitor(Screen.PHONE);
    signIn(phone);
    takeAlong(phone);
    cable.cutAfter(0);
    phone.navigate(at("field"));
    phone.locator(".list a", named("101")).first().click();
    phone.locator("form[action$='/check'] button").click();
    PlaywrightAssertions.assertThat(queue(phone)).hasCount(1, PATIENT);
    transactions.run(
        Scope.county(here.county()),
        () ->
            jdbc.sql(
                    """
                    update round set state = 'EXCUSED', reason = 'AWAY' where county = ? and state = 'DUE'
                    """)
                .param(here.county())
                .update());

    cable.mend();
    phone.locator("[data-send]").click();

    Locator asks = phone.locator("[data-queue] li[data-state=ASKS]");
    PlaywrightAssertions.assertThat(asks).hasCount(1, PATIENT);
    assertThat(asks.innerText()).contains("这一轮已经结束", "打开修改", "不要了");
    screenshot(phone, "field-choice");
    assertAccessible(phone);
    phone.onDialog(dialog -> dialog.accept());
    asks.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("不要了")).click();
    PlaywrightAssertions.assertThat(queue(phone)).hasCount(0, PATIENT);
  }

  @Test
  void whoSignsOutLeavesNothingOnTheDevice() {
    Page phone = visitor(Screen.PHONE);
    signIn(phone);
    takeAlong(phone);
    assertThat(stored(phone)).isPositive();

    phone.locator("form[action='/sign-out'] button").click();
    phone.waitForURL("**/*");
    PlaywrightAssertions.assertThat(phone.locator("body.work [data-along]")).hasCount(0);

    assertThat(stored(phone)).isZero();
  }

  private void signIn(Page page) {
    page.navigate(cable.address() + "/work/sign-in");
    page.locator("[name=login]").fill(here.county() + "/wang");
    page.locator("[name=password]").fill(Neighbours.PASSWORD);
    page.locator("form[action='/work/sign-in'] button").click();
    assertThat(page.url()).contains("/work/" + here.county() + "/");
  }

  private void takeAlong(Page page) {
    page.navigate(at("field"));
    PlaywrightAssertions.assertThat(page.locator("[data-along=done]")).hasCount(1, PATIENT);
  }

  private void report(Page page, String text) {
    page.locator("select[name=place]").selectOption(here.path(PlaceKind.STAIRWELL));
    page.locator("select[name=category]").selectOption("OTHER");
    page.locator("textarea[name=text]").fill(text);
    page.locator("form[action$='/quick'] button").click();
  }

  private String at(String rest) {
    return cable.address() + "/work/" + here.county() + "/" + rest;
  }

  private static Locator queue(Page page) {
    return page.locator("[data-queue] > li");
  }

  private static Page.LocatorOptions named(String door) {
    return new Page.LocatorOptions().setHasText(door);
  }

  private long count(String table, String what) {
    return transactions.read(
        Scope.county(here.county()),
        () ->
            jdbc.sql("select count(*) from " + table + " where county = ? and " + what)
                .param(here.county())
                .query(Long.class)
                .single());
  }

  // everything that lies in the queue, as text
  private static String kept(Page page) {
    return page.evaluate(
            """
            async () => {
              const base = await new Promise((resolve) => {
                const asked = indexedDB.open('linli-field', 1);
                asked.onsuccess = () => resolve(asked.result);
              });
              const all = await new Promise((resolve) => {
                const asked = base.transaction('queue').objectStore('queue').getAll();
                asked.onsuccess = () => resolve(asked.result);
              });
              base.close();
              const words = new TextDecoder();
              return all.map((each) => JSON.stringify(each) + words.decode(each.sealed.bytes)).join();
            }
            """)
        .toString();
  }

  private static int stored(Page page) {
    return (int)
        page.evaluate(
            """
            async () => {
              const base = await new Promise((resolve) => {
                const asked = indexedDB.open('linli-field', 1);
                asked.onsuccess = () => resolve(asked.result);
              });
              let all = 0;
              for (const name of base.objectStoreNames) {
                all += await new Promise((resolve) => {
                  const asked = base.transaction(name).objectStore(name).count();
                  asked.onsuccess = () => resolve(asked.result);
                });
              }
              base.close();
              return all;
            }
            """);
  }
}
