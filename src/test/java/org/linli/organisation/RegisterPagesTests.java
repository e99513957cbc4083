package org.linli.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.division.Divisions;
import org.linli.place.NewPlace;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 台账页面测试 — the pages of places, organisations, posts, roster and coverage, as a desk uses them.
@LinliTest
class RegisterPagesTests {

  private static final String PASSWORD = "stair-light-7";
  private static final Pattern TX = Pattern.compile("name=\"tx\" value=\"([0-9a-f-]{36})\"");

  @Autowired private Places places;
  @Autowired private Divisions divisions;
  @Autowired private Posts posts;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private MockMvcTester web;

  private final String county = TestCounty.fresh();
  private final String community = county + "001001";
  private final Actor system = Actor.system(county);
  private @Nullable DeskBrowser signedIn;
  private Place grid;

  @BeforeEach
  void openTheCountyAndSignIn() throws IOException {
    divisions.load(
        new StringReader(
            """
            %1$s,桃源区
            %1$s001,青川市桃源区平东街道
            %1$s001001,青川市桃源区平东街道东晟社区居民委员会
            %1$s001002,青川市桃源区平东街道辉煌社区居民委员会
            """
                .formatted(county)));
    places.openCounty(system);
    PlaceId id =
        places.open(system, new NewPlace(community, null, PlaceKind.GRID, "1网格", null, 300, 0));
    grid = places.find(system.scope(), id);
    accounts.open(system, account("desk", AccountPart.COUNTY_DESK, county), false);
    accounts.open(system, account("other", AccountPart.COMMUNITY_DESK, county + "001002"), false);
    signedIn = DeskBrowser.signIn(web, county, "desk", PASSWORD);
  }

  @Test
  void theTreeOpensStepByStepWithoutAnyScript() {
    assertThat(desk().get("places")).hasStatusOk().bodyText().contains("桃源区", "平东街道");
    assertThat(desk().get("places?open=" + community))
        .hasStatusOk()
        .bodyText()
        .contains("东晟社区", "辉煌社区", "1网格");
    assertThat(desk().get("places?q=东晟 1网格")).bodyText().contains("平东街道 东晟社区 1网格");
  }

  @Test
  void theOtherDeskSeesItsOwnSubtreeOnly() {
    DeskBrowser other = DeskBrowser.signIn(web, county, "other", PASSWORD);

    assertThat(other.get("places")).bodyText().contains("辉煌社区").doesNotContain("东晟社区");
    assertThat(other.get("places/" + grid.id())).hasStatus(404);
    assertThat(other.get("roster?area=" + community)).bodyText().doesNotContain("1网格");
    assertThat(other.get("coverage?area=" + community)).hasStatus(404);
  }

  @Test
  void aPlaceIsOpenedByAFormAndADoubleSubmitOpensOne() {
    MvcTestResult page = desk().get("places/" + grid.id());
    assertThat(page).hasStatusOk().bodyText().contains("谁负责这里", "网格长", "空缺");
    String tx = tx(page, 1);

    String first = location(openBuilding(tx, "5栋"));
    String second = location(openBuilding(tx, "5栋"));

    assertThat(second).isEqualTo(first);
    assertThat(places.children(county, grid.path())).extracting(Place::name).containsExactly("5栋");
    assertThat(openBuilding(tx, "6栋")).hasStatus(409);
    assertThat(openBuilding(UUID.randomUUID().toString(), ""))
        .hasStatus(422)
        .bodyText()
        .contains("请填写名称");
  }

  @Test
  void whoComesSecondIsToldAndLosesNothingTyped() {
    MvcTestResult first = change("东晟一网格");
    MvcTestResult second = change("另一个名称");

    assertThat(first).hasStatus3xxRedirection();
    assertThat(second)
        .hasStatus(409)
        .bodyText()
        .contains("别人已经改动", "另一个名称", "东晟一网格", "name=\"version\" value=\"1\"");
  }

  @Test
  void anOrganisationIsAddedWithItsAreaOfDuty() {
    MvcTestResult wrong =
        desk().post("organisations", "kind", "STATION", "name", "东晟服务站", "place", "无此地");
    MvcTestResult right =
        desk()
            .post(
                "organisations",
                "kind",
                "STATION",
                "name",
                "东晟服务站",
                "place",
                "东晟社区",
                "areas",
                "东晟社区 1网格",
                "dutyHours",
                "每天 8:00–20:00");

    assertThat(wrong).hasStatus(422).bodyText().contains("没有找到这个地点", "东晟服务站");
    assertThat(right).hasStatus3xxRedirection();
    assertThat(organisations.byKind(county, OrganisationKind.STATION)).hasSize(1);
    assertThat(desk().get("organisations")).bodyText().contains("东晟服务站", "每天 8:00–20:00");
    assertThat(desk().get(location(right).substring(13)))
        .hasStatusOk()
        .bodyText()
        .contains("平东街道 东晟社区 1网格");
    assertThat(desk().get("places/" + grid.id())).bodyText().contains("东晟服务站");
  }

  @Test
  void aChiefIsAppointedAndEndedByForms() {
    PostId post = posts.at(county, grid.path()).getFirst().id();
    String path = "posts/" + post;
    assertThat(desk().get(path)).hasStatusOk().bodyText().contains("确认任职");
    assertThat(desk().post(path + "/appointments", "name", "赵敏", "reason", "选任"))
        .hasStatus(422)
        .bodyText()
        .contains("赵敏", "请填写这一项");

    MvcTestResult done =
        desk()
            .post(
                path + "/appointments",
                "name",
                "赵敏",
                "phone",
                "13900000001",
                "dutyPhone",
                "0434-3220001",
                "consent",
                "true",
                "since",
                "2026-01-05",
                "reason",
                "选任");

    assertThat(done).hasStatus3xxRedirection();
    assertThat(desk().get(path))
        .bodyText()
        .contains("赵敏", "0434-3220001", "选任")
        .doesNotContain("13900000001");
    Post held = posts.find(county, post);
    String appointment = path + "/appointments/" + held.appointment();
    assertThat(desk().get("holders/" + held.person())).bodyText().contains("赵敏", "1网格 网格长");
    assertThat(desk().post(appointment + "/phone", "dutyPhone", "0434-3220002", "version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("须经本人同意");
    String[] leaving = {"until", "2026-06-30", "reason", "任期届满", "to", "UP", "version", "0"};
    assertThat(desk().post(appointment + "/leaving", leaving)).hasStatus3xxRedirection();
    assertThat(desk().get(path)).bodyText().contains("任期届满", "空缺");
  }

  @Test
  void theRosterGoesOutAsExcelWithTheChosenColumns() throws IOException {
    assertThat(desk().get("roster?state=VACANT"))
        .hasStatusOk()
        .bodyText()
        .contains("1网格", "空缺 1 个");
    MvcTestResult excel = desk().get("roster.xlsx?column=COMMUNITY&column=PLACE&column=STATE");

    assertThat(excel).hasStatusOk();
    byte[] bytes = excel.getResponse().getContentAsByteArray();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.getLast().getCellText(0)).isEqualTo("东晟社区");
      assertThat(rows.getLast().getCellText(1)).isEqualTo("1网格");
      assertThat(rows.getLast().getCellText(2)).isEqualTo("空缺");
    }
  }

  @Test
  void everyNumberOfTheCoverageOpensItsList() {
    assertThat(desk().get("coverage"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "/work/" + county + "/roster?area=" + county + "&amp;kind=GRID_CHIEF&state=VACANT",
            "/work/" + county + "/coverage?area=" + county + "001");
  }

  @Test
  void theInterfaceDoesWhatTheFormsDo() {
    String body =
        """
        {"parent": "%s", "kind": "BUILDING", "name": "9栋", "households": "60"}
        """
            .formatted(grid.path());
    String key = UUID.randomUUID().toString();

    assertThat(desk().api("places", key, body)).hasStatus(201);
    assertThat(desk().api("places", key, body)).hasStatus(201);
    assertThat(places.children(county, grid.path())).hasSize(1);
    assertThat(
            desk()
                .api(
                    "places",
                    UUID.randomUUID().toString(),
                    "{\"parent\": \"" + grid.path() + "\"}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors.kind")
        .asString()
        .isNotEmpty();
    assertThat(desk().apiGet("roster?kind=GRID_CHIEF"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.totals.posts")
        .isEqualTo(1);
    assertThat(desk().apiGet("answering?path=" + grid.path()))
        .bodyJson()
        .extractingPath("$[0].rung")
        .isEqualTo("GRID_CHIEF");
    assertThat(desk().apiGet("places/" + grid.id()))
        .bodyJson()
        .extractingPath("$.fullName")
        .isEqualTo("平东街道 东晟社区 1网格");
    assertThat(desk().apiGet("coverage")).hasStatusOk();
    assertThat(desk().apiGet("organisations")).hasStatusOk();
  }

  private DeskBrowser desk() {
    return Objects.requireNonNull(signedIn);
  }

  private MvcTestResult openBuilding(String tx, String name) {
    return desk().post("places", "parent", grid.path(), "kind", "BUILDING", "name", name, "tx", tx);
  }

  private MvcTestResult change(String name) {
    return desk().post("places/" + grid.id(), "name", name, "households", "300", "version", "0");
  }

  private static Accounts.NewAccount account(String login, AccountPart part, String path) {
    return new Accounts.NewAccount(login, PASSWORD, part, "工作台", path, null, null);
  }

  private static String location(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
  }

  private static String tx(MvcTestResult page, int which) {
    try {
      Matcher found = TX.matcher(page.getResponse().getContentAsString(StandardCharsets.UTF_8));
      return found.results().skip(which).findFirst().orElseThrow().group(1);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
