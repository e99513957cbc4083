package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 换了单元长 — a desk prints boards and hangs them; a chief changes, and the board that is no longer
/// true is found and printed again.
class BoardsStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Boards boards;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;
  private String gate;
  private Page page;
  private String name = "";

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    page = visitor(Screen.PHONE);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    here.appoint(PostKind.GRID_CHIEF, "刘敏");
    gate = boards.putUp(here.desk(), here.id(PlaceKind.GRID), "A3_LANDSCAPE", Id.fresh());
    dispatcher.drain(here.county());
  }

  @ParameterizedTest
  @CsvSource({"DESK,zh-CN", "PHONE,en"})
  void theBoardThatIsNoLongerTrueIsPrintedAgain(Screen screen, String language) throws IOException {
    page = visitor(screen, language);
    name = screen.name().toLowerCase(Locale.ROOT) + "-" + language;
    signIn();

    // two boards are ticked and drawn
    open("?show=TO_PRINT");
    look("boards-to-print");
    tick(here.board());
    tick(gate);
    page.locator("form button:not([formaction])").last().click();
    look("boards-run");
    Printed door = fetch("A4_PORTRAIT");
    assertThat(door.text(1)).contains("5栋2单元", "刘敏", here.board());
    assertThat(door.code(1)).endsWith("/b/" + here.board());
    assertThat(fetch("A3_LANDSCAPE").text(1)).contains("3网格", gate);

    // they are printed and hang
    page.locator("form[action$='/moves/PRINT'] button").click();
    page.locator("form[action$='/moves/MOUNT'] button").click();
    look("boards-run-mounted");
    open("?show=OUT_OF_DATE");
    assertThat(page.locator("tbody tr").count()).isZero();

    // a chief is appointed: his board is found, and exactly this one is drawn
    here.appoint(PostKind.STAIRWELL_CHIEF, "王建国");
    dispatcher.drain(here.county());
    open("?show=OUT_OF_DATE");
    look("boards-out-of-date");
    assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("tbody").innerText()).contains(here.board());
    page.locator("form.card button").click();
    assertThat(fetch("A4_PORTRAIT").text(1)).contains("王建国");
    page.locator("form[action$='/moves/PRINT'] button").click();
    open("?show=OUT_OF_DATE");
    assertThat(page.locator("tbody tr").count()).isZero();
    open("/prints");
    look("boards-runs");
    assertThat(page.locator("tbody tr").count()).isEqualTo(2);

    // somebody tore the other one
    open("/" + gate);
    page.locator("button[formaction$='/moves/REPORT_DAMAGE']").click();
    look("boards-card");
    assertThat(page.locator("main .badge.late").count()).isEqualTo(1);
    open("?show=DAMAGED");
    assertThat(page.locator("tbody").innerText()).contains(gate);

    // nothing ticked: the list says so and stays
    page.locator("button[formaction$='/moves/MOUNT']").click();
    look("boards-nothing-ticked");
    assertThat(page.locator("main p.error").count()).isEqualTo(1);
    assertThat(page.locator("tbody").innerText()).contains(gate);
  }

  private void signIn() {
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(here.county() + "/shequ");
    page.locator("[name=password]").fill(Neighbours.PASSWORD);
    page.locator("form[action='/work/sign-in'] button").click();
  }

  private void open(String rest) {
    page.navigate("/work/" + here.county() + "/boards" + rest);
  }

  private void tick(String code) {
    page.locator("input[value='" + code + "']").check();
  }

  private Printed fetch(String paper) throws IOException {
    Download file =
        page.waitForDownload(() -> page.locator("a[download][href$='" + paper + "']").click());
    return new Printed(Files.readAllBytes(file.path()));
  }

  private void look(String what) {
    screenshot(page, what + "-" + name);
    assertAccessible(page);
  }
}
