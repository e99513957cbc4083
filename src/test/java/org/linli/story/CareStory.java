package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.person.NewPerson;
import org.linli.person.Persons;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Time;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 包联与激励 — an old lady has somebody who keeps in touch with her, whoever that is next year; a chief
/// has a check-up and a vest, and gives the vest back.
class CareStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  @Autowired private Persons persons;
  @Autowired private Posts posts;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    here.appoint(PostKind.STAIRWELL_CHIEF, "王建国");
    here.appoint(PostKind.BUILDING_CHIEF, "孙桂兰");
  }

  @Test
  void whoKeepsInTouchIsNamedOnHerPageAndFollowsThePost() {
    String stairwell = here.path(PlaceKind.STAIRWELL);
    var home = new NewPlace(stairwell, null, PlaceKind.HOUSEHOLD, "301", null, 0, 0);
    String door = places.byId(here.county(), places.open(here.desk(), home)).path();
    var lady = persons.add(here.desk(), new NewPerson(door, "吴玉珍", null, null, "")).id();
    Page desk = visitor(Screen.PHONE);
    Walk.signIn(desk, here, "shequ");

    desk.navigate(work("persons/" + lady.value()));
    assertThat(desk.locator("main").innerText()).contains("还没有人专门联系");
    look(desk, "person");
    link(desk, "安排联系人").click();
    assertThat(desk.locator("main").innerText()).contains("吴**").doesNotContain("吴玉珍");
    look(desk, "contact-form");
    desk.locator("[name=by]").fill("没有的单元");
    button(desk, "新增").click();
    assertThat(desk.locator("#e-by").innerText()).contains("没有找到这个地点");
    desk.locator("[name=by]").fill(stairwell);
    button(desk, "新增").click();
    assertThat(desk.locator("main").innerText()).contains("联人", "王建国", "单元长", "吴**");
    look(desk, "contacts");
    desk.navigate(work("persons/" + lady.value()));
    assertThat(desk.locator("main").innerText()).contains("谁来联系", "王建国");

    // a reason of blanks is no reason, and it is said where it was typed
    desk.navigate(work("contacts"));
    desk.locator("main li details summary").click();
    desk.locator("[name=reason]").fill("  ");
    desk.locator("main li form button").click();
    assertThat(desk.locator("main li #e-reason").innerText()).contains("请填写");
    look(desk, "contact-end-wrong");

    // who leaves hands over whom he kept in touch with
    leave(desk, "UP", "联人", "孙桂兰");
    desk.navigate(work("persons/" + lady.value()));
    assertThat(desk.locator("main").innerText()).contains("孙桂兰").doesNotContain("王建国");
  }

  @Test
  void aCheckUpIsUsedOnceAndAVestComesBack() {
    Page desk = visitor(Screen.DESK);
    Walk.signIn(desk, here, "shequ");
    String checkUp = offer(desk, "CHECK_UP", "年度体检", "1");
    String vest = offer(desk, "ISSUE", "红马甲", "");
    for (String each : new String[] {checkUp, vest}) {
      desk.navigate(each);
      desk.locator("[name=kind]").selectOption("STAIRWELL_CHIEF");
      desk.locator("[name=detail]").fill(each.equals(vest) ? "L 码" : "");
      button(desk, "给予").click();
      assertThat(desk.locator("main").innerText()).contains("王建国");
    }

    desk.navigate(checkUp);
    Locator use = desk.locator("form[action$='/uses']");
    desk.locator("main li details summary").click();
    use.locator("[name=day]").fill("2000-01-01");
    use.locator("[name=note]").fill("二楼体检室");
    use.locator("button").click();
    assertThat(desk.locator("#e-day").innerText()).contains("不能早于给予的日期");
    assertThat(use.locator("[name=note]").inputValue()).isEqualTo("二楼体检室");
    look(desk, "use-wrong");
    use.locator("[name=day]").fill(Time.day(Clock.systemUTC().instant()).toString());
    use.locator("button").click();
    assertThat(desk.locator("main").innerText()).contains("用了 1 次，共 1 次");
    desk.locator("main li details summary").click();
    assertThat(desk.locator("main li details").innerText()).contains("二楼体检室");
    look(desk, "support");

    leave(desk, "UP", "离任要交回", "红马甲");
    desk.navigate(vest);
    assertThat(desk.locator("main").innerText()).contains("离任待交回");
    desk.locator("main li details summary").click();
    desk.locator("form[action$='/return'] button").click();
    assertThat(desk.locator("main").innerText()).contains("已交回").doesNotContain("离任待交回");
    look(desk, "vest-back");
  }

  private String offer(Page desk, String kind, String title, String uses) {
    desk.navigate(work("supports"));
    desk.locator("main details.card summary").click();
    desk.locator("[name=kind]").selectOption(kind);
    desk.locator("[name=title]").fill(title);
    desk.locator("[name=uses]").fill(uses);
    button(desk, "新增").click();
    assertThat(desk.locator("h1").innerText()).isEqualTo(title);
    return desk.url();
  }

  private void leave(Page desk, String to, String... seen) {
    var post = posts.at(here.county(), here.path(PlaceKind.STAIRWELL)).getFirst();
    desk.navigate(work("posts/" + post.id()));
    link(desk, "离任").click();
    assertThat(desk.locator("main").innerText()).contains(seen);
    look(desk, "leaving-" + seen[0]);
    desk.locator("[name=reason]").fill("搬离辖区");
    desk.locator("[name=to][value=" + to + "]").check();
    desk.locator("main form button.danger").click();
    assertThat(desk.locator("main").innerText()).contains("空缺", "搬离辖区");
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private void look(Page page, String name) {
    assertAccessible(page);
    screenshot(page, "care-" + name);
  }

  private static Locator link(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private static Locator button(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
