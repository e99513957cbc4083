package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.organisation.OrganisationKind;
import org.linli.person.NewResidence;
import org.linli.person.Residences;
import org.linli.person.Tenure;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.linli.vault.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.util.HtmlUtils;

/// 明文名单 — the community asks for its residents in clear, the street agrees, the community fetches
/// the marked list, and the auditor sees how many lines it had; a third desk finds nothing.
class ClearListStory extends StoryTest {

  private static final String NUMBER = IdNumber.of("220303", LocalDate.of(1951, 3, 8), 126).value();
  private static final String PHONE = "13912345678";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  @Autowired private Residences residences;
  @Autowired private Accounts accounts;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    here.member(OrganisationKind.STREET_DESK, "街道小王", "jiedao");
    here.member(OrganisationKind.STREET_DESK, "街道小赵", "third");
    accounts.open(
        Actor.system(here.county()),
        new Accounts.NewAccount(
            "audit", Neighbours.PASSWORD, AccountPart.AUDITOR, "审计老周", here.county(), null, null),
        false);
    String stairwell = here.path(PlaceKind.STAIRWELL);
    var home = new NewPlace(stairwell, null, PlaceKind.HOUSEHOLD, "201", null, 0, 0);
    String path = places.byId(here.county(), places.open(here.desk(), home)).path();
    residences.moveIn(
        here.desk(),
        new NewResidence(
            path, null, "吴桂兰", PHONE, NUMBER, "02", Tenure.OWNER, true, LocalDate.of(2020, 1, 1)));
  }

  @Test
  void aListInClearTakesTwoAndIsMarkedAndCounted() throws IOException {
    Page desk = visitor(Screen.DESK);
    Walk.signIn(desk, here, "shequ");
    desk.navigate(work("imports"));
    desk.locator("#areas + ul a").first().click();
    desk.locator("a[href*='clear-lists/new']").click();
    look(desk, "clear-list-form");
    assertThat(desk.locator("[name=fields][value=idNumber]").isChecked()).isFalse();
    assertThat(desk.locator("[name=fields][value=phone]").isChecked()).isFalse();

    // a list that needs nothing in clear is none, and what was filled in stays
    desk.locator("[name=fields][value=name]").uncheck();
    desk.locator("[name=purpose][value=VISIT]").check();
    desk.locator("[name=reason]").fill("重阳节逐户走访");
    desk.locator("main form.card button").click();
    assertThat(desk.locator("#e-fields").innerText()).contains("隐去的名单就够了");
    assertThat(desk.locator("[name=reason]").inputValue()).isEqualTo("重阳节逐户走访");
    screenshot(desk, "clear-list-wrong");
    desk.locator("[name=fields][value=name]").check();
    desk.locator("[name=fields][value=phone]").check();
    desk.locator("main form.card button").click();
    look(desk, "clear-list-waiting");
    String address = desk.url();
    assertThat(desk.locator("form[action$='/workbook']").count()).isZero();
    assertThat(desk.locator("form[action$='/GRANT']").count()).isZero();

    // on a phone the street sees it on Today, and says yes with a word
    Page second = visitor(Screen.PHONE);
    Walk.signIn(second, here, "jiedao");
    second.navigate(work("today"));
    second.locator("main a[href*='/clear-lists/']").click();
    look(second, "clear-list-review-phone");
    assertThat(second.locator("main").innerText()).contains("重阳节逐户走访", "社区小李");
    second.locator("[name=reason]").fill("情况属实");
    second.locator("form[action$='/GRANT'] button").first().click();
    assertThat(second.locator("main").innerText()).contains("已同意");
    assertThat(second.locator("form[action$='/workbook']").count()).isZero();

    desk.navigate(address);
    look(desk, "clear-list-granted");
    Download download =
        desk.waitForDownload(() -> desk.locator("form[action$='/workbook'] button").click());
    byte[] file = Files.readAllBytes(download.path());
    List<List<String>> rows = rows(file);
    assertThat(rows.get(1).getFirst()).contains("社区小李", "走访", "街道小王");
    assertThat(rows.get(2)).containsExactly("楼栋", "单元", "室", "姓名", "联系电话");
    assertThat(rows.get(3)).contains("吴桂兰", PHONE).doesNotContain(NUMBER);
    // on every printed page: the head, the foot, and the rows on top
    assertThat(part(download, "xl/worksheets/sheet1.xml"))
        .contains("oddHeader", "oddFooter")
        .containsPattern("oddFooter>[^<]*社区小李");
    assertThat(part(download, "xl/workbook.xml")).contains("Print_Titles");

    Page third = visitor(Screen.DESK);
    Walk.signIn(third, here, "third");
    assertThat(third.navigate(address).status()).isEqualTo(404);
    Caller program =
        new Caller(address(), "zh-CN").signedIn(here.county(), "third", Neighbours.PASSWORD);
    String api = address.substring(address.indexOf("/work/")).replace("/work/", "/api/v1/");
    assertThat(program.api(api + "/workbook", Id.fresh(), "").status()).isEqualTo(404);

    Page auditor = visitor(Screen.DESK);
    Walk.signIn(auditor, here, "audit");
    auditor.navigate(work("journal") + "?kind=clearlist");
    assertThat(auditor.locator("main").innerText())
        .contains("下载", "RESIDENTS VISIT 1", "同意", "申请")
        .doesNotContain("吴桂兰");
    look(auditor, "clear-list-journal");
  }

  private void look(Page page, String name) {
    screenshot(page, name);
    assertAccessible(page);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private static List<List<String>> rows(byte[] file) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = book.getFirstSheet().openStream()) {
      return rows.map(
              row -> row.stream().map(cell -> cell == null ? "" : "" + cell.getText()).toList())
          .toList();
    }
  }

  private static String part(Download file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
      return HtmlUtils.htmlUnescape(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
