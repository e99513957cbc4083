package org.linli.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 边界故事 — a desk draws outlines by keyboard and by pointer, is told what is wrong and loses
/// nothing, and carries them out and in as a file.
class BoundaryStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  private Ground ground;

  @BeforeEach
  void open() {
    ground = beans.createBean(Ground.class);
  }

  @Test
  void anOutlineIsDrawnByKeyboardAlone() {
    ground.drawAll();
    Page page = signedIn(Screen.DESK, "zh-CN");
    edit(page, ground.west.id().value().toString());
    assertAccessible(page);

    page.locator("#draw").focus();
    assertThat(page.locator("#draw-said")).containsText("第 1 个拐角，共 4 个");
    page.keyboard().press("PageDown");
    assertThat(page.locator("#draw-said")).containsText("第 2 个拐角");
    page.keyboard().press("Shift+ArrowLeft");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("+");
    assertThat(page.locator("#draw-said")).containsText("共 5 个");
    page.keyboard().press("Delete");
    page.keyboard().press("Control+z");
    page.keyboard().press("Delete");
    assertThat(page.locator("#draw-said")).containsText("已删去。");
    assertThat(page.locator("#draw-said")).containsText("共 4 个");
    String drawn = page.locator("#f-points").inputValue();
    assertThat(drawn.lines().toList().get(1)).isNotEqualTo(Ground.corner(10, 0));
    assertThat(drawn.lines().toList().get(0)).isEqualTo(Ground.corner(0, 0));
    screenshot(page, "map-edit-zh-desk");
    save(page, "保存边界");

    assertThat(page.locator("main")).containsText("已保存，这是第 2 版");
    assertThat(page.locator("main")).containsText("不属于任何下级");
    assertThat(page.locator("#f-points")).hasValue(drawn);
    assertAccessible(page);
  }

  @Test
  void anOutlineIsDrawnByPointerAndACrossingIsRefusedWithNothingLost() {
    ground.draw(ground.community, Ground.box(0, 0, 20, 10), 0);
    Page page = signedIn(Screen.DESK, "zh-CN");
    edit(page, ground.west.id().value().toString());
    Locator map = page.locator("#draw");

    click(page, map, 0.2, 0.3);
    click(page, map, 0.4, 0.3);
    click(page, map, 0.4, 0.6);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("点图加拐角")).click();
    click(page, map, 0.2, 0.6);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("点图加拐角")).click();
    assertThat(page.locator(".corner")).hasCount(4);

    // the first corner is pulled across the opposite edge
    drag(page, page.locator(".corner").first(), map, 0.5, 0.45);
    String crossed = page.locator("#f-points").inputValue();
    save(page, "保存边界");

    assertThat(page.locator("#flaws")).containsText("边界自己相交（在");
    assertThat(page.locator("#e-points")).isVisible();
    assertThat(page.locator(".flaw")).not().hasCount(0);
    assertThat(page.locator("#f-points")).hasValue(crossed);
    assertAccessible(page);
    screenshot(page, "map-crossing-zh-desk");

    drag(page, page.locator(".corner").first(), map, 0.2, 0.35);
    save(page, "保存边界");
    assertThat(page.locator("main")).containsText("已保存，这是第 1 版");
  }

  @Test
  void cornersAreTypedOnAPhoneAndALineThatCannotBeReadIsNamed() {
    Page page = signedIn(Screen.PHONE, "en");
    edit(page, ground.west.id().value().toString());
    assertAccessible(page);
    page.locator("#f-points").fill("124.37,43.17\n43.17,124.38\n124.38,here");
    save(page, "Save the boundary");

    assertThat(page.locator("#flaws")).containsText("Line 2 has longitude and latitude");
    assertThat(page.locator("#flaws")).containsText("Line 3 cannot be read");
    assertAccessible(page);
    screenshot(page, "map-edit-en-phone");
    page.locator("#f-points").fill(Ground.box(0, 0, 10, 10));
    save(page, "Save the boundary");
    assertThat(page.locator("main")).containsText("Saved as version 1");
  }

  @Test
  void outlinesGoOutAsAFileAndComeIn() throws IOException {
    ground.drawAll();
    Page page = signedIn(Screen.DESK, "zh-CN");
    page.navigate("/work/" + ground.county + "/boundaries");
    assertAccessible(page);
    Download file =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载 GeoJSON"))
                    .click());
    String text = Files.readString(file.path());
    assertThat(file.suggestedFilename()).endsWith(".geojson");

    upload(page, text);
    assertThat(page.locator("main")).containsText("可以写入 0 条，有问题 0 条");
    assertThat(page.locator("main")).containsText("没有变化");
    assertAccessible(page);

    // the border between the two grids moves two thousandths to the west
    upload(page, text.replace("124.38,", "124.378,"));
    assertThat(page.locator("main")).containsText("可以写入 2 条，有问题 0 条");
    screenshot(page, "map-files-zh-desk");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("写入 2 条")).click();
    assertThat(page.locator("main")).containsText("已写入 2 条边界");

    upload(page, text.replace("124.38,", "124.395,"));
    assertThat(page.locator("main")).containsText("超出南桥社区");
    assertThat(page.locator("main")).containsText("没有可以写入的边界");
    assertAccessible(page);
  }

  @Test
  void theMapIsReadOnAPhoneAndADeskInBothLanguages() {
    ground.drawAll();
    for (Screen screen : Screen.values()) {
      for (String language : new String[] {"zh-CN", "en"}) {
        Page page = signedIn(screen, language);
        page.navigate("/work/" + ground.county + "/map?place=" + ground.community.path());
        assertThat(page.locator("table")).containsText("1网格");
        assertThat(page.locator("svg.map path.area").first()).isVisible();
        assertAccessible(page);
        screenshot(page, "map-" + language + "-" + screen.name().toLowerCase());
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).isLessThanOrEqualTo(screen.width());
      }
    }
  }

  @Test
  void aTapOnAGridLeadsToItsPlace() {
    ground.drawAll();
    Page page = signedIn(Screen.DESK, "zh-CN");
    page.navigate("/work/" + ground.county + "/map?place=" + ground.community.path());

    page.locator("svg.map a").first().click();

    page.waitForURL("**/places/" + ground.west.id());
    assertThat(page.locator("main")).containsText("查看地图");
    assertAccessible(page);
  }

  @Test
  void aBuildingIsPutWhereTheMapIsTapped() {
    ground.drawAll();
    for (Screen screen : Screen.values()) {
      Page page = signedIn(screen, "zh-CN");
      page.navigate("/work/" + ground.county + "/places/" + ground.building.id());
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("标出位置")).click();
      Locator map = page.locator("#stand");
      click(page, map, 0.5, 0.5);
      assertThat(page.locator("#f-point"))
          .hasValue(Pattern.compile("124\\.37\\d{4},43\\.17\\d{4}"));
      String tapped = page.locator("#f-point").inputValue();
      map.focus();
      page.keyboard().press("Shift+ArrowRight");
      assertThat(page.locator("#f-point")).not().hasValue(tapped);
      String moved = page.locator("#f-point").inputValue();
      assertAccessible(page);
      screenshot(page, "map-point-" + screen.name().toLowerCase());
      save(page, "保存位置");

      assertThat(page.locator("main")).containsText("已保存。");
      assertThat(page.locator("#f-point")).hasValue(moved);
      assertThat(page.locator(".mark")).isVisible();
      int wide = (int) page.evaluate("document.documentElement.scrollWidth");
      assertThat(wide).isLessThanOrEqualTo(screen.width());
      page.navigate("/work/" + ground.county + "/places/" + ground.building.id());
      assertAccessible(page);
      screenshot(page, "map-building-" + screen.name().toLowerCase());
    }
  }

  private Page signedIn(Screen screen, String language) {
    Page page = visitor(screen, language);
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(ground.county + "/desk");
    page.locator("[name=password]").fill(Ground.PASSWORD);
    page.locator("main button").first().click();
    page.waitForURL("**/today");
    return page;
  }

  private void edit(Page page, String place) {
    page.navigate("/work/" + ground.county + "/places/" + place + "/boundary");
  }

  private static void save(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    page.waitForLoadState();
  }

  private static void upload(Page page, String text) {
    page.locator("[name=file]")
        .setInputFiles(
            new FilePayload(
                "a.geojson", "application/geo+json", text.getBytes(StandardCharsets.UTF_8)));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("检查文件")).click();
  }

  private static void click(Page page, Locator map, double x, double y) {
    map.scrollIntoViewIfNeeded();
    BoundingBox box = map.boundingBox();
    page.mouse().click(box.x + box.width * x, box.y + box.height * y);
  }

  private static void drag(Page page, Locator corner, Locator map, double x, double y) {
    corner.scrollIntoViewIfNeeded();
    BoundingBox from = corner.boundingBox();
    BoundingBox box = map.boundingBox();
    page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
    page.mouse().down();
    page.mouse().move(box.x + box.width * x, box.y + box.height * y);
    page.mouse().up();
  }
}
