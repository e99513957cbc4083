package org.linli.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.division.Divisions;
import org.linli.place.NewPlace;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 岗位页面测试 — an appointment is found under its own post only, and a post that cannot be opened keeps
/// what was typed.
@LinliTest
class PostPagesTests {

  private static final String PASSWORD = "stair-light-7";

  @Autowired private Places places;
  @Autowired private Divisions divisions;
  @Autowired private Posts posts;
  @Autowired private Accounts accounts;
  @Autowired private MockMvcTester web;
  private final String county = TestCounty.fresh();
  private final Actor system = Actor.system(county);
  private DeskBrowser desk;
  private Place grid;
  private Post one;
  private Post other;

  @BeforeEach
  void twoFilledPosts() throws IOException {
    divisions.load(
        new StringReader(
            """
            %1$s,桃源区
            %1$s001,青川市桃源区平东街道
            %1$s001001,青川市桃源区平东街道东晟社区居民委员会
            """
                .formatted(county)));
    places.openCounty(system);
    grid = open("1网格");
    one = appointed(grid);
    other = appointed(open("2网格"));
    accounts.open(
        system,
        new Accounts.NewAccount(
            "desk", PASSWORD, AccountPart.COUNTY_DESK, "县工作台", county, null, null),
        false);
    desk = DeskBrowser.signIn(web, county, "desk", PASSWORD);
  }

  @Test
  void anAppointmentIsEndedUnderItsOwnPostOnly() {
    String body = "{\"until\":\"2025-01-01\",\"reason\":\"搬走\",\"to\":\"UP\",\"version\":\"0\"}";
    String[] form = {"until", "2025-01-01", "reason", "搬走", "to", "UP", "version", "0"};

    assertThat(desk.get(appointment(one, other, "leaving"))).hasStatus(404);
    assertThat(desk.post(appointment(one, other, "leaving"), form)).hasStatus(404);
    assertThat(desk.api(appointment(one, other, "leaving"), key(), body)).hasStatus(404);
    assertThat(posts.find(county, other.id()).filled()).isTrue();

    assertThat(desk.post(appointment(other, other, "leaving"), form)).hasStatus3xxRedirection();
    assertThat(posts.find(county, other.id()).filled()).isFalse();
  }

  @Test
  void aDutyPhoneIsChangedUnderItsOwnPostOnly() {
    String body = "{\"dutyPhone\":\"0434-3512345\",\"consent\":\"true\",\"version\":\"0\"}";
    String[] form = {"dutyPhone", "0434-3512345", "consent", "true", "version", "0"};

    assertThat(desk.post(appointment(one, other, "phone"), form)).hasStatus(404);
    assertThat(desk.api(appointment(one, other, "phone"), key(), body)).hasStatus(404);
    assertThat(posts.find(county, other.id()).dutyPhone()).isNull();

    assertThat(desk.api(appointment(other, other, "phone"), key(), body)).hasStatusOk();
    assertThat(posts.find(county, other.id()).dutyPhone()).isNotNull();
  }

  @Test
  void aPostThatCannotBeOpenedKeepsWhatWasTyped() {
    MvcTestResult unknown = desk.post("posts", "place", "没有的地方", "kind", "STATION_HEAD");

    assertThat(unknown)
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-place\"", "value=\"没有的地方\"", "value=\"STATION_HEAD\" selected");
    assertThat(desk.post("posts", "place", grid.path(), "kind", "KING"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-kind\"", "value=\"" + grid.path() + "\"");
    assertThat(desk.post("posts"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-place\"", "id=\"e-kind\"");
  }

  @Test
  void aPostThatIsThereAlreadyIsSaidOnTheSamePage() {
    MvcTestResult answer = desk.post("posts", "place", grid.path(), "kind", "GRID_CHIEF");

    assertThat(answer)
        .hasStatus(409)
        .bodyText()
        .contains("role=\"alert\"", "value=\"" + grid.path() + "\"");
  }

  @Test
  void whatIsRefusedAsAWholeIsSaidNextToTheFieldAndKeptToo() {
    String tx = Id.fresh().toString();
    String[] first = {"tx", tx, "kind", "DEPARTMENT", "name", "司法所", "place", grid.path()};
    String[] second = {"tx", tx, "kind", "DEPARTMENT", "name", "司法局", "place", grid.path()};
    assertThat(desk.post("organisations", first)).hasStatus3xxRedirection();
    MvcTestResult again = desk.post("organisations", second);
    assertThat(again).hasStatus(409).bodyText().contains("id=\"e-name\"", "value=\"司法局\"");
    assertThat(again).bodyText().doesNotContain("name=\"tx\" value=\"" + tx + "\"");

    String other = Id.fresh().toString();
    String community = county + "001001";
    String[] place = {"tx", other, "parent", community, "kind", "GRID", "name", "8网格"};
    String[] changed = {"tx", other, "parent", community, "kind", "GRID", "name", "9网格"};
    assertThat(desk.post("places", place)).hasStatus3xxRedirection();
    assertThat(desk.post("places", changed))
        .hasStatus(409)
        .bodyText()
        .contains("id=\"oe-name\"", "value=\"9网格\"");
  }

  @Test
  void aBuildingInNoGridIsALineOfTheCoverage() {
    var house = new NewPlace(county + "001001", null, PlaceKind.BUILDING, "老楼", null, 0, 0);
    places.open(system, house);

    assertThat(desk.get("coverage?area=" + county + "001001"))
        .hasStatusOk()
        .bodyText()
        .contains("未划入网格", "area=" + county + "001001000&amp;kind=BUILDING_CHIEF");
    assertThat(posts.coverage(system.scope(), county + "001001"))
        .extracting(Coverage::name)
        .containsExactly("东晟社区", "1网格", "2网格", "");
  }

  private Place open(String name) {
    var facts = new NewPlace(county + "001001", null, PlaceKind.GRID, name, null, 0, 0);
    return places.find(system.scope(), places.open(system, facts));
  }

  private Post appointed(Place place) {
    Post post = posts.at(county, place.path()).getFirst();
    posts.appoint(
        system,
        new NewAppointment(
            post.id(),
            null,
            "王建国",
            "138" + place.path().substring(4, 12),
            null,
            false,
            LocalDate.of(2024, 1, 1),
            null,
            "选任"));
    return posts.find(county, post.id());
  }

  private static String appointment(Post under, Post of, String what) {
    String appointment = Objects.requireNonNull(of.appointment()).toString();
    return "posts/" + under.id() + "/appointments/" + appointment + "/" + what;
  }

  private static String key() {
    return Id.fresh().toString();
  }
}
