package org.linli.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.category.Categories;
import org.linli.category.Rung;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 派单规则测试 — the most exact rule wins, one that points at nobody is stepped over, and without any
/// the ladder says who.
@LinliTest
class RouteTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Categories categories;
  @Autowired private Routes routes;
  @Autowired private Dispatcher dispatcher;
  @LocalServerPort private int port;
  private Neighbours here;
  private Caller desk = new Caller("", "");

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    desk =
        new Caller("http://127.0.0.1:" + port, "zh-CN")
            .signedIn(here.county(), "county", Neighbours.PASSWORD);
  }

  @Test
  void smallThingsGoToThePropertyCompanyLargeOnesToTheCommunityHardOnesUp() {
    assertThat(desk.get(work("routes")).text()).contains("小事靠物业", "大事靠社区", "难事共同解决");
    assertThat(who("BENCH")).isEqualTo("PROPERTY true");
    assertThat(who("STREET_LIGHT")).isEqualTo("COMMUNITY_DESK true");
    assertThat(who("FLOODING")).isEqualTo("STREET_DESK true");
    // not weighed: by its ladder, whose lowest rungs are vacant
    assertThat(who("STAIR_LIGHT")).isEqualTo("PROPERTY false");
  }

  @Test
  void theMostExactRowWinsAndAVacantRungIsSteppedOver() {
    rule("A01", here.county(), "", "STREET_DESK");
    assertThat(who("BENCH")).isEqualTo("STREET_DESK true");
    rule("BENCH", here.county(), "", "COUNTY_DESK");
    assertThat(who("BENCH")).isEqualTo("COUNTY_DESK true");
    rule("BENCH", here.path(PlaceKind.GRID), "", "COMMUNITY_DESK");
    assertThat(who("BENCH")).isEqualTo("COMMUNITY_DESK true");
    rule("BENCH", here.path(PlaceKind.GRID), "SMALL", "STREET_DESK");
    assertThat(who("BENCH")).isEqualTo("STREET_DESK true");
    // nobody stands there, and nobody may: benches are not on the list of grids
    rule("BENCH", here.path(PlaceKind.BUILDING), "", "GRID_CHIEF");
    assertThat(who("BENCH")).isEqualTo("STREET_DESK true");
    here.appoint(PostKind.GRID_CHIEF, "刘敏");
    assertThat(who("BENCH")).isEqualTo("STREET_DESK true");
    rule("STAIR_LIGHT", here.county(), "", "GRID_CHIEF");
    assertThat(who("STAIR_LIGHT")).isEqualTo("GRID_CHIEF true");
  }

  @Test
  void aReportGoesWhereThePreviewSaid() {
    rule("BENCH", here.county(), "", "STREET_DESK");
    var reported =
        desk.api(
            api("matters"),
            Id.fresh(),
            """
            {"place": "%s", "category": "BENCH", "text": "凉亭的座椅断了"}
            """
                .formatted(here.path(PlaceKind.STAIRWELL)));
    dispatcher.drain();

    var shown = desk.apiGet(api("matters/" + reported.at("$.number")));
    assertThat(shown.at("$.items[0].rung")).isEqualTo("STREET_DESK");
    assertThat(shown.at("$.items[0].state")).isEqualTo("DISPATCHED");
  }

  @Test
  void aRuleIsChangedEndedAndKeptInTheHistory() {
    rule("BENCH", here.county(), "", "STREET_DESK");
    String id = desk.apiGet(api("routes")).at("$.rules.valid[0].id");
    assertThat(desk.get(work("routes?rule=" + id)).text()).contains("修改规则", "value=\"王主任\"");

    var changed =
        desk.post(
            work("routes/" + id),
            "category",
            "BENCH",
            "place",
            here.county(),
            "target",
            "COUNTY_DESK",
            "owner",
            "李主任");
    assertThat(changed.status()).as(changed.text()).isEqualTo(302);
    assertThat(who("BENCH")).isEqualTo("COUNTY_DESK true");
    assertThat(desk.post(work("routes/" + id + "/end")).status()).isEqualTo(409);
    String second = desk.apiGet(api("routes")).at("$.rules.valid[0].id");
    assertThat(desk.post(work("routes/" + second + "/end")).status()).isEqualTo(302);
    assertThat(who("BENCH")).isEqualTo("PROPERTY true");
    assertThat(desk.get(work("routes")).text()).contains("李主任", "历史");
    assertThat(desk.post(work("routes/" + UUID.randomUUID() + "/end")).status()).isEqualTo(404);
  }

  @Test
  void whatIsWrongStandsNextToItsFieldAndNothingIsLost() {
    var wrong =
        desk.post(
            work("routes"),
            "category",
            "GIBT_ES_NICHT",
            "place",
            "999999",
            "weight",
            "HEAVY",
            "target",
            "organisation:nobody",
            "from",
            "gestern",
            "owner",
            "");

    assertThat(wrong.status()).isEqualTo(422);
    for (String field : new String[] {"category", "place", "target", "from", "owner", "weight"}) {
      assertThat(wrong.error(field)).as(field).isNotEmpty();
    }
    assertThat(wrong.text()).contains("gestern");
  }

  private void rule(String category, String place, String weight, String target) {
    var saved =
        desk.api(
            api("routes"),
            Id.fresh(),
            """
            {"category": "%s", "place": "%s", "weight": "%s", "target": "%s", "owner": "王主任"}
            """
                .formatted(category, place, weight, target));
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
  }

  private String who(String category) {
    String place = here.path(PlaceKind.STAIRWELL);
    var asked = desk.apiGet(api("routes?category=" + category + "&place=" + place));
    var known = categories.find(here.county(), category).orElseThrow();
    assertThat(routes.targets(here.county(), known, place))
        .extracting(Routes.Target::rung)
        .doesNotContain(Rung.DEPARTMENT);
    return asked.at("$.asked.rung") + " " + asked.at("$.asked.byRule");
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private String api(String rest) {
    return "/api/v1/" + here.county() + "/" + rest;
  }
}
