package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.division.Divisions;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.testing.MutableClock;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/// 三员上任 — a county is set up; each administrator takes a password of his own and connects a phone;
/// one opens an account, one gives it its part, one reads what happened, and takes it home signed.
class AdministratorsStory extends StoryTest {

  private static final String OWN = "three-keys-one-door-8";
  private static final Pattern KEY = Pattern.compile("[A-Z2-7]{32}");

  @Autowired private Divisions divisions;
  @Autowired private Places places;
  @Autowired private MutableClock clock;
  private final String keeper = TestCounty.fresh();
  private final String county = TestCounty.fresh();
  private SetUp setUp = new SetUp("", "", "");

  /// 初始口令 — as the page showed them.
  private record SetUp(String system, String security, String auditor) {}

  @Autowired private Accounts accounts;

  @BeforeEach
  void aCountyIsSetUp() throws IOException {
    for (String each : new String[] {keeper, county}) {
      divisions.load(new StringReader("%1$s,桃源区\n%1$s001,平东街道\n%1$s001001,东晟社区\n".formatted(each)));
      places.openCounty(Actor.system(each));
    }
    accounts.open(
        Actor.system(keeper),
        new Accounts.NewAccount(
            "keeper",
            Neighbours.PASSWORD,
            AccountPart.SYSTEM_ADMINISTRATOR,
            "系统",
            keeper,
            null,
            null),
        false);
    Page page = visitor(Screen.DESK, "zh-CN");
    typed(page, keeper + "/keeper", Neighbours.PASSWORD);
    page.navigate("/work/" + keeper + "/divisions/" + county);
    page.locator("form[action$='/setup'] button").click();
    page.locator("main a[href^='/setup/']").click();
    page.locator("main form button").click();
    setUp = new SetUp(secret(page, 0), secret(page, 1), secret(page, 2));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void theFirstSignInAsksForAPasswordOfOnesOwnAndAPhone() {
    // a code stays the same one however slow the browser is
    clock.set(clock.instant());
    Page page = visitor(Screen.PHONE, "zh-CN");
    typed(page, county + "/system", setUp.system);

    // nobody is signed in yet
    assertThat(page.url()).endsWith("/work/sign-in/next");
    page.navigate("/work/" + county + "/accounts");
    assertThat(page.url()).contains("/work/sign-in?back=");
    page.navigate("/work/sign-in/next");
    assertAccessible(page);

    // neither the given one again, nor a common one, nor two different ones
    choose(page, setUp.system, setUp.system);
    assertThat(page.locator("#e-password").innerText()).contains("最近五次");
    choose(page, "password1234", "password1234");
    assertThat(page.locator("#e-password").innerText()).contains("太常见");
    choose(page, OWN, OWN + "x");
    assertThat(page.locator("#e-again").innerText()).contains("不一致");
    choose(page, OWN, OWN);

    // the phone
    assertThat(page.locator(".phone img").getAttribute("src")).startsWith("data:image/svg+xml");
    assertAccessible(page);
    String key = key(page);
    code(page, "000000".equals(Authenticator.code(key, clock)) ? "111111" : "000000");
    assertThat(page.locator("#e-code").isVisible()).isTrue();
    assertThat(key(page)).as("the same key as before").isEqualTo(key);
    clock.advance(Duration.ofSeconds(5));
    code(page, Authenticator.code(key, clock));
    assertThat(page.locator(".codes li").count()).isEqualTo(10);
    assertAccessible(page);
    String recovery = page.locator(".codes li").first().innerText().strip();
    page.locator("main a.button").click();
    assertThat(page.url()).endsWith("/accounts");

    // another day: password and code; a code counts once, and so does a recovery code
    Page later = visitor(Screen.DESK, "en");
    typed(later, county + "/system", OWN);
    code(later, Authenticator.code(key, clock));
    assertThat(later.locator("#e-code").innerText()).contains("used before");
    clock.advance(Duration.ofSeconds(31));
    code(later, Authenticator.code(key, clock));
    assertThat(later.url()).endsWith("/accounts");

    Page lost = visitor(Screen.PHONE, "en");
    typed(lost, county + "/system", OWN);
    code(lost, recovery);
    assertThat(lost.url()).endsWith("/accounts");
    Page again = visitor(Screen.PHONE, "en");
    typed(again, county + "/system", OWN);
    code(again, recovery);
    assertThat(again.url()).contains("/work/sign-in/code");

    // the holder sees it all
    lost.navigate("/work/" + county + "/mine");
    assertThat(lost.locator("table tbody").innerText())
        .contains("Signed in", "Right password, wrong code");
    assertThat(lost.locator(".list li").count()).isEqualTo(3);
    assertAccessible(lost);
  }

  @Test
  void oneOpensOneGivesAndTheChangeOfAPartEndsItsSessionsAtOnce() {
    Page system = arrived("system", setUp.system);
    system.locator("[name=login]").fill("li");
    system.locator("[name=displayName]").fill("社区小李");
    system.locator("select[name=part]").selectOption("COMMUNITY_DESK");
    system.locator("[name=placePath]").fill(county + "001001");
    system.locator("form[action$='/accounts'] button").click();
    String given = system.locator(".notice.good code").nth(1).innerText();

    // without its part it opens nothing
    Page li = visitor(Screen.DESK, "zh-CN");
    typed(li, county + "/li", given);
    assertThat(li.locator("#e-password").isVisible()).isTrue();

    Page security = arrived("security", setUp.security);
    security.locator("a[href$='/part']").click();
    assertAccessible(security);
    screenshot(security, "account-part");
    security.locator("[name=placePath]").fill(county);
    security.locator("main form button").click();
    assertThat(security.locator("#e-placePath").innerText()).contains("社区");
    security.locator("[name=placePath]").fill(county + "001001");
    security.locator("main form button").click();
    assertThat(security.url()).endsWith("/accounts");

    typed(li, county + "/li", given);
    choose(li, "a-quiet-evening-6", "a-quiet-evening-6");
    assertThat(li.url()).endsWith("/today");

    // the county's rules for passwords and sessions
    security.navigate("/work/" + county + "/security");
    assertAccessible(security);
    screenshot(security, "security-rules");
    security.locator("[name=idleMinutes]").fill("2");
    security.locator("main form button").click();
    assertThat(security.locator("#e-idleMinutes").isVisible()).isTrue();
    security.locator("[name=idleMinutes]").fill("20");
    security.locator("main form button").click();
    assertThat(security.locator("main .notice.good").isVisible()).isTrue();

    // none of the three sees residents
    for (Page each : new Page[] {system, security}) {
      assertThat(each.navigate("/work/" + county + "/persons").status()).isEqualTo(404);
    }

    // another part: the next request of the open session is refused
    security.navigate("/work/" + county + "/accounts");
    security.locator("a[href$='/part']").click();
    security.locator("select[name=part]").selectOption("STREET_DESK");
    security.locator("[name=placePath]").fill(county + "001");
    security.locator("main form button").click();
    li.navigate("/work/" + county + "/inbox");
    assertThat(li.url()).contains("/work/sign-in?back=");
    typed(li, county + "/li", "a-quiet-evening-6");
    assertThat(li.url()).endsWith("/today");

    // and when the account is disabled
    system.navigate("/work/" + county + "/accounts");
    system.locator("form[action$='/DISABLE'] button").click();
    li.navigate("/work/" + county + "/inbox");
    assertThat(li.url()).contains("/work/sign-in?back=");
  }

  @Test
  void theAuditorTakesTheJournalHomeAndAChangedByteIsSeen() throws IOException {
    Page auditor = arrived("auditor", setUp.auditor);
    assertAccessible(auditor);
    screenshot(auditor, "journal-desk");
    var download =
        auditor.waitForDownload(
            () -> auditor.locator("button[formaction$='/journal.zip']").click());
    byte[] file = Files.readAllBytes(download.path());

    auditor.locator("main a[href$='/journal/checks']").click();
    check(auditor, file);
    assertThat(auditor.locator("main .notice.good").innerText()).contains("county " + county);
    assertAccessible(auditor);

    byte[] changed = file.clone();
    changed[file.length / 3] ^= 1;
    check(auditor, changed);
    assertThat(auditor.locator("main .notice.danger").innerText()).contains("已被改动");

    auditor.navigate("/work/" + county + "/journal?kind=journal");
    assertThat(auditor.locator("table").innerText()).contains("导出");
    assertThat(auditor.navigate("/work/" + county + "/inbox").status()).isEqualTo(404);
  }

  private static void check(Page page, byte[] file) {
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("journal.zip", "application/zip", file));
    page.locator("main form button").click();
  }

  private Page arrived(String login, String given) {
    Page page = visitor(Screen.DESK, "zh-CN");
    typed(page, county + "/" + login, given);
    choose(page, OWN, OWN);
    code(page, Authenticator.code(key(page), clock));
    page.locator("main a.button").click();
    return page;
  }

  private static void typed(Page page, String login, String password) {
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(login);
    page.locator("[name=password]").fill(password);
    page.locator("form[action='/work/sign-in'] button").click();
  }

  private static void choose(Page page, String password, String again) {
    page.locator("[name=password]").fill(password);
    page.locator("[name=again]").fill(again);
    page.locator("main form button").click();
  }

  private static void code(Page page, String code) {
    page.locator("[name=code]").fill(code);
    page.locator("main form button").click();
  }

  private static String key(Page page) {
    var found = KEY.matcher(page.locator(".phone code").innerText());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String secret(Page page, int row) {
    return page.locator("main .list li").nth(row).locator("code").nth(1).innerText();
  }
}
