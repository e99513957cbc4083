package org.linli.georeport;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.attachment.Photos;
import org.linli.journal.Dispatcher;
import org.linli.story.Neighbours;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 城市通 — a partner is put down on the page; its program reports with a photo and answers, the chief
/// handles it, the program follows it from the token to the end, and words go both ways.
class OpenStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  @LocalServerPort private int port;
  private OpenCounty open;
  private String look = "";

  @BeforeEach
  void moveIn() {
    open = new OpenCounty(beans, port);
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void aPartnersRequestIsHandledLikeAResidentsOwn(Screen screen, String language) {
    look = "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language;
    Page county = visitor(screen, language);
    signIn(county, "county");
    county.navigate(work("partners"));
    county.locator("[name=name]").fill("城市通");
    county.locator("[name=perMinute]").fill("none");
    county.locator("[name=mayUpdate]").check();
    county.locator("[name=held]").check();
    county.locator("main form.card button").click();
    assertThat(county.locator("#e-perMinute").isVisible()).isTrue();
    assertThat(county.locator("[name=name]").inputValue()).isEqualTo("城市通");
    see(county, "partners-wrong");
    county.locator("[name=perMinute]").fill("60");
    county.locator("main form.card button").click();
    String key = county.locator("#key").innerText();
    see(county, "partner-key");
    county.navigate(work("partners"));
    see(county, "partners");
    assertThat(county.content()).doesNotContain(key);

    // the program: with a photo, an answer, and words of its reporter
    Client program = open.client();
    var given =
        program.parts(
            "/open311/v2/requests.json",
            Photos.jpeg(80, 60),
            "api_key",
            key,
            "service_code",
            "STRAY_ANIMALS",
            "attribute[1]",
            "3",
            "attribute[2]",
            "没有",
            "lat",
            OpenCounty.IN_GRID,
            "long",
            OpenCounty.IN_GRID_LONG,
            "description",
            "小广场有三条狗，孩子不敢过",
            "first_name",
            "小雨",
            "last_name",
            "林");
    assertThat(given.status()).as(given.text()).isEqualTo(200);
    String token = given.at("$[0].token");
    assertThat(number(program, token)).isEmpty();

    // the desk accepts and gives it to the chief of the grid
    Page desk = visitor(screen, language);
    signIn(desk, "community");
    desk.navigate(work("inbox"));
    desk.locator(".inbox a[href*='/matters/']").first().click();
    assertThat(desk.locator("main").innerText()).contains("小广场有三条狗");
    see(desk, "partner-matter");
    String page = desk.url();
    desk.locator("form[action$='/moves/ACCEPT'] button").last().click();
    String number = number(program, token);
    assertThat(page).contains(number);
    open.move(
        open.desk("community"), number, "/items/1", "DISPATCH", "{\"assignee\": \"GRID_CHIEF\"}");
    dispatcher.drain();

    Page chief = visitor(screen, language);
    signIn(chief, "chief");
    assertThat(chief.locator("main").innerText()).contains(number);
    chief.locator("form[action$='" + number + "/items/1/moves/TAKE'] button").first().click();

    // a word from the reporter reaches the chief, a state from here reaches the program
    String[] update = {
      "api_key",
      key,
      "service_request_id",
      number,
      "update_id",
      "c-17",
      "status",
      "OPEN",
      "updated_datetime",
      Instant.now().toString(),
      "description",
      "现在是四条了"
    };
    assertThat(program.post("/open311/v2/servicerequestupdates.xml", update).status())
        .isEqualTo(200);
    chief.navigate(work("matters/" + number));
    assertThat(chief.locator("main").innerText()).contains("现在是四条了");
    see(chief, "partner-supplement");
    assertThat(updates(program, key)).contains("in_progress").doesNotContain("四条");

    open.move(open.desk("chief"), number, "/items/1", "FEED_BACK", "{\"note\": \"联系收容站接走了\"}");
    open.move(open.desk("community"), number, "/items/1", "CLOSE_OUT", "{}");
    open.move(open.desk("community"), number, "", "RELEASE", "{\"note\": \"流浪狗已由收容站接走\"}");
    var closed = program.get("/open311/v2/requests/" + number + ".json");
    assertThat(closed.at("$[0].status")).isEqualTo("closed");
    assertThat(closed.at("$[0].description")).isEqualTo("流浪狗已由收容站接走");
    assertThat(updates(program, key)).contains("closed", "流浪狗已由收容站接走");

    county.navigate(work("partners"));
    county.locator(".list a").first().click();
    assertThat(county.locator("main").innerText()).contains(number);
    see(county, "partner");
  }

  private String number(Client program, String token) {
    return program.get("/open311/v2/tokens/" + token + ".json").at("$[0].service_request_id");
  }

  private String updates(Client program, String key) {
    return program.get("/open311/v2/servicerequestupdates.xml?api_key=" + key).text();
  }

  private void signIn(Page page, String login) {
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(open.county + "/" + login);
    page.locator("[name=password]").fill(Neighbours.PASSWORD);
    page.locator("form[action='/work/sign-in'] button").click();
    assertThat(page.url()).contains("/work/" + open.county + "/");
  }

  private String work(String rest) {
    return "/work/" + open.county + "/" + rest;
  }

  private void see(Page page, String name) {
    screenshot(page, name + look);
    assertAccessible(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as(name)
        .isEqualTo(true);
  }
}
