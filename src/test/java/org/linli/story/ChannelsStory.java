package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 多渠道 — the same desk takes a call, goes from door to door and reads a chat group; all of it is
/// counted by channel.
class ChannelsStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void aCallIsWrittenDownAndTheCallerFollowsItByTheSlip(Screen screen, String language) {
    Page desk = visitor(screen, language);
    Walk.signIn(desk, here, "shequ");
    desk.navigate(work("matters/new?place=" + here.path(PlaceKind.STAIRWELL)));
    Locator form = desk.locator("form[action$='/matters']");
    form.locator("[name=category]").selectOption("OTHER");
    form.locator("textarea[name=text]").fill("窗外雨棚松了，怕掉下来");
    form.locator("[name=callback]").check();
    form.locator("button").click();

    // who wants to be called back leaves a number; nothing typed is lost
    assertThat(desk.locator("#e-phone").count()).isEqualTo(1);
    assertThat(desk.locator("textarea[name=text]").inputValue()).isEqualTo("窗外雨棚松了，怕掉下来");
    look(desk, "on-behalf", language);
    desk.locator("[name=phone]").fill("13812345678");
    desk.locator("form[action$='/matters'] button").click();
    String number = desk.url().replaceAll(".*/", "");
    assertThat(desk.locator("main").innerText())
        .contains("138****5678", "社区小李")
        .doesNotContain("13812345678");
    look(desk, "on-behalf-matter", language);

    desk.locator("a[href$='/slip']").click();
    look(desk, "on-behalf-slip", language);
    String track = desk.locator(".slip .said").innerText();
    assertThat(desk.locator(".slip-code svg").count()).isEqualTo(1);

    // the caller opens it on his own phone and may answer for himself
    Page caller = visitor(screen, language);
    caller.navigate(track.replaceAll("https://[^/]+", ""));
    assertThat(caller.locator("main").innerText()).contains(number, "窗外雨棚松了");
    assertThat(caller.locator("form[action*='/moves/supplement']").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void twelveDoorsAreKnockedAtAndThreeProblemsFound(Screen screen, String language) {
    for (int floor = 1; floor <= 6; floor++) {
      for (String side : List.of("01", "02")) {
        places.open(
            here.desk(),
            new NewPlace(
                here.path(PlaceKind.STAIRWELL),
                null,
                PlaceKind.HOUSEHOLD,
                floor + side,
                null,
                0,
                0));
      }
    }
    Page walker = visitor(screen, language);
    Walk.signIn(walker, here, "shequ");
    walker.navigate(work("walks"));
    walker.locator("#f-q").fill("单元");
    walker.locator("form[role=search] button").click();
    walker.locator("a[href$='=" + here.path(PlaceKind.STAIRWELL) + "']").click();
    assertThat(walker.locator("fieldset.door").count()).isEqualTo(12);
    for (String door : List.of("101", "102", "201", "302")) {
      knock(walker, door, "NOBODY");
    }
    for (String door : List.of("202", "301", "401")) {
      knock(walker, door, "NOTHING");
    }
    knock(walker, "402", "THANKS");
    say(walker, "501", "楼道堆着旧家具");
    say(walker, "502", "水表箱门坏了");
    say(walker, "601", "屋顶漏水");
    look(walker, "walk", language);
    walker.locator("form.walk button").click();

    // each problem is asked for its category; what was typed is still there
    assertThat(walker.locator(".error").count()).isEqualTo(3);
    assertThat(walker.locator("[data-door='601'] input[name$='.text']").inputValue())
        .isEqualTo("屋顶漏水");
    look(walker, "walk-categories", language);
    for (Locator list : walker.locator("select[name$='.category']").all()) {
      list.selectOption("OTHER");
    }
    walker.locator("form.walk button").click();
    assertThat(walker.locator("[role=status]").innerText()).contains("11", "7", "3", "1");
    assertThat(walker.locator("li a[href*='/matters/']").count()).isEqualTo(3);
    look(walker, "walk-summary", language);

    // the next walk knows what the last one came to
    walker.locator("a[href*='/walks/new']").click();
    assertThat(walker.locator("[data-door='101'] legend").innerText())
        .contains(language.equals("en") ? "Nobody" : "没人");
    counted(walker, "DOOR_KNOCK", 3, "channels-walk-" + language);
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void linesOfAChatGroupBecomeMattersWhereSomebodySaysSo(Screen screen, String language) {
    Page desk = visitor(screen, language);
    Walk.signIn(desk, here, "shequ");
    desk.navigate(work("chats?place=" + here.path(PlaceKind.BUILDING)));
    desk.locator("#f-text").fill("张三 10:02\n二单元楼道灯坏了\n收到\n李四：门口有人占消防通道\n王五: 今天天气真好");
    look(desk, "chat", language);
    desk.locator("form[action$='/chats/lines'] button").click();
    assertThat(desk.locator("fieldset[data-row]").count()).isEqualTo(3);
    assertThat(desk.locator("main").innerHTML()).doesNotContain("张三", "李四", "王五");
    desk.locator("form[action$='/chats'] button").click();
    assertThat(desk.locator("#f-rows").count()).isEqualTo(1);
    for (int i = 0; i < 2; i++) {
      Locator row = desk.locator("fieldset[data-row='" + i + "']");
      row.locator("input[type=checkbox]").check();
      row.locator("select[name$='.category']").selectOption("OTHER");
    }
    look(desk, "chat-lines", language);
    desk.locator("form[action$='/chats'] button").click();
    assertThat(desk.locator("[role=status]").innerText()).contains("2");
    counted(desk, "GROUP_CHAT", 2, "channels-chat-" + language);
  }

  private void counted(Page desk, String channel, int number, String picture) {
    dispatcher.drain();
    desk.navigate(work("channels"));
    Locator count = desk.locator("#places tbody tr").first().locator("a[href$='=" + channel + "']");
    assertThat(count.innerText()).isEqualTo(String.valueOf(number));
    assertAccessible(desk);
    screenshot(desk, picture);
    count.click();
    assertThat(desk.locator("table tbody tr").count()).isEqualTo(number);
  }

  private static void knock(Page walker, String door, String outcome) {
    walker.locator("[data-door='" + door + "'] input[value=" + outcome + "]").check();
  }

  private static void say(Page walker, String door, String words) {
    walker.locator("[data-door='" + door + "'] input[name$='.text']").fill(words);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private void look(Page page, String name, String language) {
    assertAccessible(page);
    screenshot(page, name + "-" + language);
  }
}
