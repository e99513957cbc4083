package org.linli.division;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.place.Places;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/// 区划故事 — a system administrator imports a county, finds it by its initials, opens it, and its
/// three administrators are set up.
class DivisionStory extends StoryTest {

  private final Administrators administrators;

  @Autowired
  DivisionStory(Divisions divisions, Places places, Accounts accounts) {
    administrators = new Administrators(divisions, places, accounts);
  }

  @Test
  void aSecondCountyIsImportedFoundOpenedAndHandedOver() throws IOException {
    String home = administrators.openCounty();
    String other = TestCounty.fresh();
    Page page = visitor(Screen.DESK);
    administrators.signIn(page, home);

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("区划字典")).click();
    assertAccessible(page);
    upload(page, "区划.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}, "2024 年版");
    assertThat(page.locator("#e-file")).containsText("这不是文本文件");
    assertThat(page.getByLabel("版次名称")).hasValue("2024 年版");
    assertAccessible(page);

    upload(page, "区划.csv", county(other), "2024 年版");
    assertThat(page.locator("main")).containsText("代码不是 2、4、6、9 或 12 位数字");
    assertThat(page.locator("main")).containsText("新增");
    assertAccessible(page);
    screenshot(page, "divisions-edition-zh-desk");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("区划字典").setExact(true))
        .first()
        .click();
    page.getByLabel("查找区划").fill("yxx dc");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找")).click();
    Locator hit =
        page.locator(".list li").filter(new Locator.FilterOptions().setHasText(other + "001001"));
    assertThat(hit).containsText("玉溪县 芦花街道");
    assertAccessible(page);
    screenshot(page, "divisions-search-zh-desk");

    page.getByLabel("查找区划").fill(other);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找")).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("玉溪县").setExact(true))
        .click();
    assertThat(page.locator("main")).containsText("开设后即有 1 个街道、乡镇和 2 个社区、村");
    assertAccessible(page);
    screenshot(page, "divisions-county-zh-desk");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开设")).click();
    assertThat(page.locator("main")).containsText("这个县区已经开设");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("生成一次性链接")).click();
    assertAccessible(page);
    String link = page.locator("main code").innerText();
    Page handed = visitor(Screen.PHONE);
    handed.navigate(link);
    assertThat(handed.locator("[name=county]")).hasValue(other);
    handed.locator("main form button").click();
    assertThat(handed.locator("main")).containsText(other + "/system");
    page.navigate("/work/" + home + "/divisions/" + other);
    assertThat(page.locator("main")).not().containsText("生成一次性链接");
  }

  @Test
  void theDictionaryReadsInEnglishOnAPhone() throws IOException {
    String home = administrators.openCounty();
    Page page = visitor(Screen.PHONE, "en");
    administrators.signIn(page, home);

    page.navigate("/work/" + home + "/divisions/" + home);
    assertThat(page.locator("main")).containsText("This county is open already");
    assertAccessible(page);
    screenshot(page, "divisions-county-en-phone");
  }

  private static void upload(Page page, String name, byte[] bytes, String edition) {
    page.locator("[name=file]").setInputFiles(new FilePayload(name, "text/csv", bytes));
    page.locator("[name=edition]").fill(edition);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导入").setExact(true))
        .click();
  }

  private static byte[] county(String code) {
    return """
    代码,名称
    %1$s000000,玉溪县
    %1$s001000,玉溪县芦花街道
    %1$s001001,玉溪县芦花街道渡船社区居民委员会
    %1$s001002,玉溪县芦花街道渔市社区居民委员会
    第一行写错了,%1$s
    """
        .formatted(code)
        .getBytes(StandardCharsets.UTF_8);
  }
}
