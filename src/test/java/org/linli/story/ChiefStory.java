package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Matters;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.organisation.NewAppointment;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Post;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.linli.testing.MutableClock;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 三长进退 — a chief is recommended, confirmed, made public and put into office; another leaves and
/// hands everything over; a term runs out; a grid has no station.
class ChiefStory extends StoryTest {

  private static final String PHONE = "0434-3229988";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Posts posts;
  @Autowired private Places places;
  @Autowired private Matters matters;
  @Autowired private MutableClock clock;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    here.member(OrganisationKind.STREET_DESK, "街道小张", "jiedao");
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aChiefIsAppointedThroughAllStepsToTheBoard() {
    Page community = visitor(Screen.DESK);
    Page street = visitor(Screen.PHONE);
    Page resident = visitor(Screen.PHONE);

    // the community recommends somebody for the vacant stairway
    Walk.signIn(community, here, "shequ");
    community.navigate(work("posts/" + stairway().id()));
    look(community, "post-vacant");
    community.getByRole(AriaRole.LINK, link("推荐人选")).click();
    community.locator("[name=name]").fill("王立新");
    community.locator("[name=phone]").fill("138" + here.county() + "55");
    community.locator("[name=reason]").fill("居民代表会推选，热心肯跑腿");
    look(community, "recommend");
    community.getByRole(AriaRole.BUTTON, button("推荐人选")).click();
    assertThat(community.locator("main").innerText()).contains("推荐的人不能自己确认");
    look(community, "nomination-recommended");

    // the street finds it on Today, confirms and gives notice
    Walk.signIn(street, here, "jiedao");
    assertThat(street.locator("main").innerText()).contains("待办任免", "王立新");
    look(street, "today-nominations");
    street.getByRole(AriaRole.LINK, link("王立新")).click();
    street.locator("[name=note]").fill("街道同意");
    street.getByRole(AriaRole.BUTTON, button("确认人选")).click();
    street.getByRole(AriaRole.BUTTON, button("开始公示")).click();
    look(street, "nomination-public");
    resident.navigate("/b/" + here.board());
    assertThat(resident.locator("main").innerText()).contains("任前公示", "拟任单元长：王立新");
    look(resident, "board-notice");

    // the notice ends; a phone is not public without consent
    clock.advance(Duration.ofDays(6));
    Walk.signIn(street, here, "jiedao");
    street.getByRole(AriaRole.LINK, link("王立新")).click();
    street.locator("[name=dutyPhone]").fill(PHONE);
    street.getByRole(AriaRole.BUTTON, button("办理到任")).click();
    assertThat(street.locator("#e-consent").innerText()).contains("须经本人同意");
    assertThat(street.locator("[name=dutyPhone]").inputValue()).isEqualTo(PHONE);
    street.locator("[name=consent]").check();
    street.getByRole(AriaRole.BUTTON, button("办理到任")).click();
    look(street, "nomination-in-office");
    resident.navigate("/b/" + here.board());
    assertThat(resident.locator("main").innerText()).contains("王立新", PHONE).doesNotContain("任前公示");

    // the consent is taken back and the phone is gone at once
    street.navigate(work("posts/" + stairway().id()));
    look(street, "post-filled");
    street.getByRole(AriaRole.BUTTON, button("撤回同意")).click();
    resident.navigate("/b/" + here.board());
    assertThat(resident.locator("main").innerText()).contains("王立新").doesNotContain(PHONE);
  }

  @Test
  void aChiefLeavesAndHandsOverThreeMattersInOneStep() {
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    List<Reported> held = new ArrayList<>();
    for (String what : List.of("一楼灯不亮", "二楼灯不亮", "单元门关不上")) {
      held.add(dispatched(what));
    }
    Page community = visitor(Screen.DESK);
    Walk.signIn(community, here, "shequ");
    community.navigate(work("posts/" + stairway().id()));
    community.getByRole(AriaRole.LINK, link("离任")).click();
    assertThat(community.locator("#held").innerText()).contains("在手工作 3 件", "东晟社区居委会");
    look(community, "leaving");
    community.locator("[name=reason]").fill("搬离辖区");
    community.locator("[name=to][value=UP]").check();
    community.getByRole(AriaRole.BUTTON, button("确认王建国离任，移交 3 件")).click();

    assertThat(community.locator("main").innerText()).contains("空缺", "搬离辖区");
    for (Reported each : held) {
      assertThat(matters.holder(here.county(), each.id(), 1))
          .hasValueSatisfying(h -> assertThat(h.rung().name()).isEqualTo("COMMUNITY_DESK"));
    }
    Walk.open(community, here, held.getFirst().number());
    assertThat(community.locator("main").innerText()).contains("搬离辖区");
  }

  @Test
  void aTermThatRunsOutStandsOnTodayOfTheDeskAbove() {
    LocalDate today = Time.day(Clock.systemUTC().instant());
    posts.appoint(
        here.desk(),
        new NewAppointment(
            stairway().id(),
            null,
            "赵敏",
            "138" + here.county() + "66",
            null,
            false,
            today.minusYears(3),
            today.plusDays(20),
            "选任"));
    Page street = visitor(Screen.PHONE);

    Walk.signIn(street, here, "jiedao");
    assertThat(street.locator("main").innerText())
        .contains("任期届满提醒", "赵敏", today.plusDays(20) + " 届满");
    look(street, "today-terms");
    street.navigate(work("terms"));
    assertThat(street.locator("main").innerText()).contains("60 天内届满或已经届满的有 1 个");
    look(street, "terms");
  }

  @Test
  void aGridWithoutAStationIsListedUntilItHasOne() {
    var grid = new NewPlace(here.county() + "001001", null, PlaceKind.GRID, "4网格", null, 0, 0);
    places.open(here.desk(), grid);
    Page community = visitor(Screen.DESK);
    Walk.signIn(community, here, "shequ");

    community.navigate(work("venues/gaps"));
    assertThat(community.locator("#totals").innerText()).isEqualTo("2 个网格，其中 1 个没有服务站。");
    assertThat(community.locator("main").innerText()).contains("4网格");
    look(community, "venue-gaps");
    community.navigate(work("venues"));
    community.locator("main details summary").last().click();
    community.locator("form[action$='/venues'][method=post] [name=name]").fill("4网格服务站");
    community.locator("form[action$='/venues'][method=post] [name=place]").fill("没有的地方");
    community.getByRole(AriaRole.BUTTON, button("新增")).click();
    assertThat(community.locator("#e-place").innerText()).contains("没有找到这个地点");
    assertThat(community.locator("form[method=post] #f-name").inputValue()).isEqualTo("4网格服务站");
    community.locator("form[action$='/venues'][method=post] [name=place]").fill("4网格");
    community.locator("[name=services]").fill("代办事项\n饮水充电");
    community.locator("[name=capacity]").fill("40");
    community.getByRole(AriaRole.BUTTON, button("新增")).click();
    assertThat(community.locator("main").innerText()).contains("4网格服务站", "代办事项", "站长", "空缺");
    look(community, "venue");
    community.navigate(work("venues/gaps"));
    assertThat(community.locator("main").innerText()).contains("每个网格都有服务站");

    community.navigate(work("venues"));
    look(community, "venues");
    community.navigate(work("venues/coverage?area=" + here.county() + "001001"));
    assertThat(community.locator("table").innerText()).contains("合计");
    look(community, "venue-coverage");
    for (String page : List.of("contacts", "supports", "post-kinds", "nominations")) {
      community.navigate(work(page));
      look(community, "chief-" + page);
    }
  }

  private Reported dispatched(String text) {
    var report =
        new Report(
            here.path(PlaceKind.STAIRWELL),
            Report.Kind.PROBLEM,
            "OTHER",
            text,
            Report.Channel.DESK,
            null,
            null,
            false,
            false,
            List.of());
    Reported made = matters.report(here.desk(), report, Id.fresh());
    act(made, MatterAction.ACCEPT, Brought.nothing());
    act(made, MatterAction.DISPATCH, Brought.assignee("STAIRWELL_CHIEF"));
    return made;
  }

  private void act(Reported made, MatterAction action, Brought brought) {
    matters.move(here.desk(), made.number(), 1, action, brought, Id.fresh(), -1);
  }

  private Post stairway() {
    return posts.at(here.county(), here.path(PlaceKind.STAIRWELL)).stream()
        .filter(p -> p.kind().equals(PostKind.STAIRWELL_CHIEF))
        .findFirst()
        .orElseThrow();
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private void look(Page page, String name) {
    assertAccessible(page);
    screenshot(page, "chief-" + name);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
