package org.linli.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 目录增减测试 — a county takes what it never had of the shipped catalogue, and ends what it does not
/// want; what is its own and what is under way stays as it is.
@LinliTest
class CatalogueChangesTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Categories categories;
  @Autowired private MutableClock clock;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private Neighbours here;
  private Caller desk = new Caller("", "");

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    here.member(OrganisationKind.COMMUNITY_DESK, "居委会", "community");
    desk = caller("county");
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void anOlderCountyTakesWhatItNeverHadAndKeepsItsOwn() {
    onceUponATime();
    assertThat(desk.get(work("categories")).text()).contains("还有 168 类");
    assertThat(caller("community").get(work("categories")).text()).doesNotContain("还有 168 类");
    UUID key = Id.fresh();

    var taken = desk.api(api("categories/shipped"), key, "{}");

    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(desk.api(api("categories/shipped"), key, "{}").status()).isEqualTo(200);
    assertThat(categories.all(here.county())).hasSize(170);
    assertThat(find("STAIR_LIGHT").nameZh()).isEqualTo("本县的楼道灯");
    // its number was given away here
    assertThat(find("STREET_LIGHT").number()).startsWith("A01").isNotEqualTo("A0105");
    assertThat(categories.all(here.county()).stream().map(Category::number))
        .doesNotHaveDuplicates();
    assertThat(find("BUILDING_WASTE").questions()).isNotEmpty();
    assertThat(count("admission")).isGreaterThan(20);
    assertThat(count("route_rule")).isEqualTo(3);
    assertThat(desk.get(work("categories")).text()).doesNotContain("出厂目录里还有");
    assertThat(desk.post(work("categories/shipped")).status()).isEqualTo(302);
    assertThat(categories.all(here.county())).hasSize(170);
    assertThat(acts()).isEqualTo(1);
  }

  @Test
  void whatIsEndedIsNotChosenAnyMoreAndWhatIsUnderWayGoesOn() {
    String number = reported("BENCH").at("$.number");

    assertThat(end("0", "").status()).isEqualTo(302);

    assertThat(reported("BENCH").status()).isEqualTo(422);
    assertThat(desk.get(work("matters/" + number)).text()).contains("公共座椅");
    assertThat(
            desk.api(api("matters/" + number + "/items/1/moves/ACCEPT"), Id.fresh(), "{}").status())
        .isEqualTo(200);
    assertThat(desk.get(work("categories")).text()).contains("已停用和将要生效", "公共座椅");
    // and it may begin anew
    assertThat(desk.get(work("categories?code=BENCH")).field("version")).isEqualTo("-1");
    assertThat(begin("").status()).isEqualTo(302);
    assertThat(reported("BENCH").status()).isEqualTo(201);
  }

  @Test
  void itEndsOnTheDayThatWasNamedAndBeginsNoEarlierAgain() {
    LocalDate today = Time.day(clock.instant());
    assertThat(end("7", "").status()).isEqualTo(409);
    var wrong = end("0", today.minusDays(1).toString());
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.error("until")).isNotEmpty();
    assertThat(end("0", "morgen").text()).contains("value=\"morgen\"");

    assertThat(end("0", today.plusDays(2).toString()).status()).isEqualTo(302);

    assertThat(reported("BENCH").status()).isEqualTo(201);
    assertThat(begin(today.plusDays(1).toString()).error("from")).contains("停用那天");
    assertThat(desk.post(work("categories/NOTHING/end"), "version", "0").status()).isEqualTo(404);
    clock.advance(Duration.ofDays(2));
    desk = caller("county");
    assertThat(reported("BENCH").status()).isEqualTo(422);
  }

  // a county from before the catalogue had classes: two categories, one with a number shipped for
  // another
  private void onceUponATime() {
    for (String table : new String[] {"admission", "route_rule"}) {
      jdbc.sql("delete from " + table + " where county = ?").param(here.county()).update();
    }
    jdbc.sql("delete from category where county = ? and code not in ('STAIR_LIGHT', 'BENCH')")
        .param(here.county())
        .update();
    jdbc.sql(
            """
            update category set name_zh = '本县的楼道灯' where county = ? and code = 'STAIR_LIGHT'
            """)
        .param(here.county())
        .update();
    jdbc.sql(
            "update category set code = 'OWN', number = 'A0105' where county = ? and code ="
                + " 'BENCH'")
        .param(here.county())
        .update();
    categories.forget(here.county());
  }

  private Category find(String code) {
    return categories.find(here.county(), code).orElseThrow();
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table + " where county = ?")
        .param(here.county())
        .query(Integer.class)
        .single();
  }

  private int acts() {
    return jdbc.sql(
            "select count(*) from journal where county = ? and noun = 'category' and action ="
                + " 'TAKE'")
        .param(here.county())
        .query(Integer.class)
        .single();
  }

  private Caller.Answer end(String version, String until) {
    return desk.post(work("categories/BENCH/end"), "version", version, "until", until);
  }

  private Caller.Answer begin(String from) {
    return desk.post(
        work("categories"),
        "code",
        "BENCH",
        "nameZh",
        "公共座椅",
        "nameEn",
        "Public bench",
        "number",
        "A0115",
        "section",
        "FACILITY",
        "ladder",
        "COMMUNITY_DESK > STREET_DESK > COUNTY_DESK",
        "evidence",
        "NOTE",
        "radius",
        "40",
        "owner",
        "王主任",
        "from",
        from,
        "version",
        "-1");
  }

  private Caller.Answer reported(String category) {
    return desk.api(
        api("matters"),
        Id.fresh(),
        """
        {"place": "%s", "category": "%s", "text": "椅子断了", "kind": "SUGGESTION"}
        """
            .formatted(here.path(PlaceKind.STAIRWELL), category));
  }

  private Caller caller(String login) {
    return new Caller("http://127.0.0.1:" + port, "zh-CN")
        .signedIn(here.county(), login, Neighbours.PASSWORD);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private String api(String rest) {
    return "/api/v1/" + here.county() + "/" + rest;
  }
}
