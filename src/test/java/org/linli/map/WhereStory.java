package org.linli.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.story.Neighbours;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 在哪里的故事 — a resident who reports lets the phone say where, or writes the address; the place is
/// proposed, he taps it himself.
class WhereStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  @Autowired private Boundaries boundaries;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    var grid = places.byId(here.county(), here.id(PlaceKind.GRID));
    var shape = Outline.typed(Ground.box(0, 0, 10, 10)).shape();
    boundaries.draw(here.desk(), grid, shape, 0, UUID.randomUUID());
  }

  @Test
  void thePhoneProposesTheGridAndTheResidentTapsIt() {
    Page page = visitor(Screen.PHONE);
    page.context().grantPermissions(List.of("geolocation"));
    page.context().setGeolocation(new Geolocation(43.175, 124.375));
    where(page);
    assertAccessible(page);

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("用我现在的位置")).click();

    Locator proposed = page.getByRole(AriaRole.BUTTON).filter(has("3网格"));
    assertThat(proposed.first()).containsText("桃源区 平东街道 东晟社区 3网格");
    assertThat(page.locator(".place-now")).hasText("平东街道 东晟社区");
    assertAccessible(page);
    screenshot(page, "report-where-zh-phone");
    proposed.first().click();
    assertThat(page.locator(".place-now")).hasText("平东街道 东晟社区 3网格");
    assertThat(page.locator("[name=text]").first()).hasValue("路灯不亮");
  }

  @Test
  void anAddressIsWrittenAsPeopleSpeak() {
    Page page = visitor(Screen.PHONE);
    where(page);
    page.getByLabel("地址").fill("五号楼二单元");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按地址找")).click();

    page.getByRole(AriaRole.BUTTON).filter(has("5栋 2单元")).first().click();

    assertThat(page.locator(".place-now")).hasText("平东街道 东晟社区 3网格 5栋 2单元");
    page.getByLabel("地址").fill("月亮街一号");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按地址找")).click();
    assertThat(page.locator("main")).containsText("没有找到");
    assertThat(page.getByLabel("地址")).hasValue("月亮街一号");
  }

  private void where(Page page) {
    page.navigate("/report?place=" + here.county() + "001001");
    page.locator("[name=category]").first().check();
    page.locator("textarea[name=text]").fill("路灯不亮");
    page.locator("button[name=go][value=where]").click();
    assertThat(page.locator(".place-now")).hasText("平东街道 东晟社区");
    assertThat(page.locator("#here-failed").isVisible()).isFalse();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
