package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.organisation.OrganisationKind;
import org.linli.place.PlaceKind;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 热线一天 — a list of the hotline with bad lines is mended and taken in, its orders are handled, and
/// the answers go back as a file.
class HotlineStory extends StoryTest {

  private static final List<String> HEADINGS =
      List.of("工单编号", "一级分类", "二级分类", "联系人", "联系电话", "地址", "问题描述", "办结时限", "是否保密");

  @Autowired private AutowireCapableBeanFactory beans;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
  }

  @ParameterizedTest
  @CsvSource({"PHONE,zh-CN", "DESK,en"})
  void aListIsMendedTakenInAndAnswered(Screen screen, String language) throws IOException {
    Page desk = visitor(screen, language);
    Walk.signIn(desk, here, "shequ");
    bring(
        desk,
        List.of(
            "GD001", "城建", "照明", "曹明", "13812345678", "5栋2单元", "门口灯不亮", "2099-11-30 17:00", "否"),
        List.of("GD002", "城建", "照明", "王芳", "13812345679", "5栋", "楼后灯不亮", "尽快", "是"),
        List.of("GD001", "城建", "照明", "曹明", "13812345678", "5栋2单元", "门口灯不亮", "2099-11-30", "否"));

    // nobody has said what the class is, one time is none, one number stands there twice
    assertThat(desk.locator("#n-refused").innerText()).isEqualTo("3");
    look(desk, "hotline-refused", language);
    desk.navigate(work("hotline/classes"));
    look(desk, "hotline-classes", language);
    desk.locator("select[name=category]").first().selectOption("OTHER");
    desk.locator("form[action$='/hotline/classes'] button").first().click();
    bring(
        desk,
        List.of(
            "GD001", "城建", "照明", "曹明", "13812345678", "5栋2单元", "门口灯不亮", "2099-11-30 17:00", "否"),
        List.of("GD002", "城建", "照明", "王芳", "13812345679", "5栋", "楼后灯不亮", "2099-12-01", "是"));
    assertThat(desk.locator("#n-refused").innerText()).isEqualTo("0");
    desk.locator("form[action$='/take'] button").click();
    desk.navigate(work("hotline/orders"));
    assertThat(desk.locator("tbody tr").count()).isEqualTo(2);
    look(desk, "hotline-orders", language);

    // the caller who asked for secrecy is seen for a call only
    desk.locator("tbody tr", containing("GD002")).locator("a[href$='/hotline']").click();
    assertThat(desk.locator("main").innerText()).doesNotContain("王芳", "13812345679");
    look(desk, "hotline-order", language);
    desk.locator("form[action$='/calls'] button").click();
    assertThat(desk.locator("main").innerText()).contains("13812345679").doesNotContain("王芳");
    look(desk, "hotline-caller", language);

    // an answer comes after the end of the matter
    desk.navigate(work("hotline/orders"));
    desk.locator("tbody tr", containing("GD001")).locator("td a").nth(1).click();
    String number = desk.url().replaceAll(".*/", "");
    assertThat(desk.locator("main").innerText()).contains("GD001");
    Walk.say(desk, 1, "REJECT", "reason", "路灯已列入本月改造");
    desk.navigate(work("matters/" + number + "/hotline"));
    Locator form = desk.locator("form[action$='/answers']");
    form.evaluate("form => form.noValidate = true");
    form.locator("[name=told]").fill("已电话说明改造时间");
    form.locator("button").click();
    assertThat(desk.locator("#e-result").count()).isEqualTo(1);
    assertThat(desk.locator("[name=told]").inputValue()).isEqualTo("已电话说明改造时间");
    look(desk, "hotline-answer", language);
    desk.locator("[name=result]").selectOption("EXPLAINED");
    desk.locator("form[action$='/answers'] [name=text]").fill("路灯已列入本月改造");
    desk.locator("[name=responder]").fill("李工");
    desk.locator("[name=responderPhone]").fill("0434-3500000");
    desk.locator("form[action$='/answers'] button").click();
    assertThat(desk.locator("main").innerText()).contains("李工");
    look(desk, "hotline-answered", language);

    // it goes back as a file, and the same file again when it was lost
    desk.navigate(work("hotline/orders"));
    desk.locator("form[action$='/hotline/batches'] button").click();
    look(desk, "hotline-files", language);
    for (int time = 0; time < 2; time++) {
      desk.navigate(work("hotline/orders"));
      Locator fetch = desk.locator("form[action$='/file'] button").first();
      Download file = desk.waitForDownload(fetch::click);
      assertThat(line(file)).contains("GD001", "路灯已列入本月改造", "已电话说明改造时间", "李工");
    }
    assertThat(desk.locator("form[action$='/hotline/batches'] button").count()).isZero();
  }

  @SafeVarargs
  private void bring(Page desk, List<String>... lines) {
    desk.navigate(work("places/" + here.id(PlaceKind.GRID).value() + "/imports"));
    desk.locator("input[name=subject][value=HOTLINE]").check();
    desk.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "orders.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook(lines)));
    desk.locator("form[enctype] button").click();
    desk.locator("form[action$='/columns'] button").first().click();
  }

  @SafeVarargs
  private static byte[] workbook(List<String>... lines) {
    var out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("工单");
      for (int i = 0; i < HEADINGS.size(); i++) {
        sheet.inlineString(0, i, HEADINGS.get(i));
        for (int r = 0; r < lines.length; r++) {
          sheet.inlineString(r + 1, i, lines[r].get(i));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static List<String> line(Download file) throws IOException {
    try (InputStream in = file.createReadStream();
        var book = new ReadableWorkbook(in)) {
      Row row = book.getFirstSheet().read().get(1);
      return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private void look(Page page, String name, String language) {
    assertAccessible(page);
    screenshot(page, name + "-" + language);
  }
}
