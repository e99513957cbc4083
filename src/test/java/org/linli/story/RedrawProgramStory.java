package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.organisation.OrganisationKind;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 程序重划 — a program looks and redraws as the page does, and is told next to the field what is
/// wrong.
class RedrawProgramStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  private Neighbours here;
  private Caller street;
  private String grid = "";

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    places.open(
        here.desk(),
        new NewPlace(here.path(PlaceKind.GRID), null, PlaceKind.BUILDING, "6栋", null, 0, 0));
    here.member(OrganisationKind.STREET_DESK, "街道小陈", "jie");
    street = new Caller(address(), "zh-CN").signedIn(here.county(), "jie", Neighbours.PASSWORD);
    grid = "/" + here.county() + "/places/" + here.id(PlaceKind.GRID);
  }

  @Test
  void aProgramLooksAndRedraws() {
    assertThat(street.apiGet("/api/v1" + grid + "/redraw").at("$.kinds[1]")).isEqualTo("SPLIT");
    String part = here.id(PlaceKind.BUILDING) + ":1";
    var outlook = street.apiGet("/api/v1" + grid + "/redraw?kind=SPLIT&reason=x&into=" + part);
    assertThat(outlook.status()).isEqualTo(200);
    assertThat(outlook.at("$.opens[0]")).isEqualTo("4网格");

    String asked = "{\"kind\":\"SPLIT\",\"reason\":\"x\",\"into\":[\"%s\"],\"seen\":\"%s\"}";
    var stale =
        street.api(
            "/api/v1" + grid + "/redraws", Id.fresh(), asked.formatted(part, "tree 0, boards 7"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.at("$.detail")).contains("公示板").contains("7");

    var tx = Id.fresh();
    String body = asked.formatted(part, outlook.at("$.seen"));
    var done = street.api("/api/v1" + grid + "/redraws", tx, body);
    assertThat(done.status()).isEqualTo(201);
    var again = street.api("/api/v1" + grid + "/redraws", tx, body);
    assertThat(again.at("$.id")).isEqualTo(done.at("$.id"));
    var what = street.apiGet("/api/v1/" + here.county() + "/redraws/" + done.at("$.id"));
    assertThat(what.at("$.kind")).isEqualTo("SPLIT");
    assertThat(what.at("$.counts[0].what")).isEqualTo("building");
  }

  @ParameterizedTest
  @CsvSource({
    "kind=TURN&reason=x, kind",
    "kind=MOVE&reason=x&to=nobody, to",
    "kind=MOVE&reason=x, to",
    "kind=SPLIT&reason=x, into",
    "kind=SPLIT&reason=x&into=1:9, into",
    "kind=MERGE&reason=x, from",
    "kind=MERGE&reason=x&from=nobody, from",
    "kind=RENAME&reason=x&name=, name",
    "kind=RENAME&reason=x&name=%3Cb%3E, name",
    "kind=CLOSE&reason=, reason",
    "kind=CLOSE&reason=%0A1%0A2, reason"
  })
  void whatIsWrongStandsNextToItsField(String query, String field) {
    var program = street.apiGet("/api/v1" + grid + "/redraw?" + query);
    assertThat(program.status()).as(program.text()).isEqualTo(422);
    assertThat(program.error(field)).isNotEmpty();
    var page = street.get("/work" + grid + "/redraw?" + query);
    assertThat(page.status()).isEqualTo(422);
    String beside = field.equals("kind") ? "href=\"#f-kind\"" : "id=\"e-" + field + "\"";
    assertThat(page.text()).contains(beside);
  }
}
