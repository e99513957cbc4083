package org.linli.georeport;

import static org.assertj.core.api.Assertions.assertThat;

import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 开放的县区 — a neighbourhood that is drawn on the map, with desks, a chief and a partner.
final class OpenCounty {

  static final String IN_GRID = "43.175000";
  static final String IN_GRID_LONG = "124.378000";
  static final String AT_BUILDING = "43.172050";
  static final String AT_BUILDING_LONG = "124.372000";

  final Neighbours here;
  final int port;
  final String county;

  OpenCounty(AutowireCapableBeanFactory beans, int port) {
    this.port = port;
    here = beans.createBean(Neighbours.class);
    county = here.county();
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "community");
    here.chief(PostKind.GRID_CHIEF, "刘敏", "chief");
    draw(here.id(PlaceKind.GRID).value().toString());
    point();
  }

  Caller desk(String login) {
    return new Caller("http://127.0.0.1:" + port, "zh-CN")
        .signedIn(county, login, Neighbours.PASSWORD);
  }

  /// A program that asks for no language.
  Client client() {
    return new Client(port, "");
  }

  /// A partner of this county; gives its key.
  String partner(String name, boolean mayUpdate, boolean held, int perMinute) {
    var added =
        desk("county")
            .api(
                api("partners"),
                Id.fresh(),
                """
                {"name": "%s", "perMinute": "%d", "perDay": "1000", "mayUpdate": %s, "held": %s}
                """
                    .formatted(name, perMinute, mayUpdate, held));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.at("$.key");
  }

  String api(String rest) {
    return "/api/v1/" + county + "/" + rest;
  }

  /// Moves a matter on as somebody signed in.
  void move(Caller who, String number, String item, String action, String body) {
    var moved = who.api(api("matters/" + number + item + "/moves/" + action), Id.fresh(), body);
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
  }

  /// Accepted, given to the grid's chief, fed back and closed out.
  void close(String number) {
    Caller desk = desk("community");
    move(desk, number, "/items/1", "ACCEPT", "{}");
    handle(number);
  }

  /// From accepted to closed out.
  void handle(String number) {
    Caller desk = desk("community");
    move(desk, number, "/items/1", "DISPATCH", "{\"assignee\": \"GRID_CHIEF\"}");
    Caller chief = desk("chief");
    move(chief, number, "/items/1", "TAKE", "{}");
    move(chief, number, "/items/1", "FEED_BACK", "{\"note\": \"清走了\"}");
    move(desk, number, "/items/1", "CLOSE_OUT", "{}");
  }

  private void draw(String grid) {
    var drawn =
        desk("county")
            .api(
                api("places/" + grid + "/boundary"),
                Id.fresh(),
                "{\"points\": \"124.370,43.170\\n"
                    + "124.380,43.170\\n"
                    + "124.380,43.180\\n"
                    + "124.370,43.180\", \"version\": \"0\"}");
    assertThat(drawn.status()).as(drawn.text()).isLessThan(300);
  }

  private void point() {
    String building = here.id(PlaceKind.BUILDING).value().toString();
    var put =
        desk("county")
            .api(
                api("places/" + building + "/point"),
                Id.fresh(),
                "{\"point\": \"124.372000,43.172000\", \"version\": \"0\"}");
    assertThat(put.status()).as(put.text()).isLessThan(300);
  }
}
