package org.linli.remark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/// 备注测试 — what the house keeps beside a matter: who reads remarks, what tags find, whom a follower
/// hears of.
@LinliTest
class RemarkTests {

  private static final String SECRET = "反映人上次很激动，先打电话";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  @Autowired private JdbcClient database;
  @LocalServerPort private int port;
  private Neighbours here;
  private Caller desk;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    here.member(OrganisationKind.STREET_DESK, "街道", "street");
    here.chief(PostKind.GRID_CHIEF, "网格长刘敏", "liu");
    here.chief(PostKind.STAIRWELL_CHIEF, "单元长王建国", "wang");
    desk = caller("li");
  }

  @Test
  void aRemarkIsReadByDesksAndWhoHoldsItAndByNobodyElse() {
    String number = reported("STAIR_LIGHT");
    dispatcher.drain();
    assertThat(desk.post(work("matters/" + number + "/remarks"), "text", SECRET).status())
        .isEqualTo(302);

    assertThat(desk.get(work("matters/" + number)).text()).contains(SECRET, "社区小李");
    assertThat(caller("street").get(work("matters/" + number)).text()).contains(SECRET);
    assertThat(caller("wang").get(work("matters/" + number)).text()).contains(SECRET);
    // the grid's chief may read the matter, which lies with another one
    var reader = caller("liu").get(work("matters/" + number));
    assertThat(reader.status()).isEqualTo(200);
    assertThat(reader.text()).doesNotContain(SECRET);
    assertThat(caller("liu").apiGet(api("matters/" + number + "/remarks")).text())
        .contains("\"inside\":false")
        .doesNotContain(SECRET);
    assertThat(caller("liu").post(work("matters/" + number + "/remarks"), "text", "我也说").status())
        .isEqualTo(404);
  }

  @Test
  void theReporterNeverReadsARemarkNorDoesTheOpenStandard() {
    var answer =
        visitor()
            .api(
                api("matters"),
                Id.fresh(),
                """
                {"place": "%s", "category": "STAIR_LIGHT", "text": "灯不亮", "phone": "13812345678"}
                """
                    .formatted(here.path(PlaceKind.STAIRWELL)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    String number = answer.at("$.number");
    String link = answer.at("$.link");
    desk.post(work("matters/" + number + "/remarks"), "text", SECRET);

    var track = visitor().get("/m/" + number + "?k=" + link);
    assertThat(track.status()).isEqualTo(200);
    assertThat(track.text()).contains("灯不亮").doesNotContain(SECRET);
    assertThat(visitor().get("/open311/v2/requests/" + number + ".json").text())
        .doesNotContain(SECRET);
  }

  @Test
  void theWordsLieSealedAndOnlyTheirNumberInTheRow() {
    String number = reported("PETITION");
    desk.post(work("matters/" + number + "/remarks"), "text", SECRET);

    assertThat(
            database
                .sql("select row_to_json(r)::text from remark r where county = ?")
                .param(here.county())
                .query(String.class)
                .list())
        .hasSize(1)
        .allSatisfy(row -> assertThat(row).doesNotContain("激动"));
    assertThat(
            database
                .sql("select detail from journal where county = ? and noun = 'remark'")
                .param(here.county())
                .query(String.class)
                .list())
        .hasSize(1)
        .allSatisfy(detail -> assertThat(detail).doesNotContain("激动"));
  }

  @Test
  void whatIsWrongStandsNextToItsFieldAndNothingIsLost() {
    String number = reported("PETITION");

    var empty = desk.post(work("matters/" + number + "/remarks"), "text", "  ");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.error("remark")).isNotEmpty();
    var endless = desk.post(work("matters/" + number + "/remarks"), "text", "字".repeat(2001));
    assertThat(endless.status()).isEqualTo(422);
    assertThat(endless.text()).contains("字".repeat(2001));
    assertThat(desk.post(work("matters/" + number + "/tags"), "tag", "没有的").status())
        .isEqualTo(422);
    assertThat(desk.post(work("tags"), "name", "字".repeat(13)).error("name")).isNotEmpty();
    desk.post(work("tags"), "name", "两会期间");
    assertThat(desk.post(work("tags"), "name", "两会期间").error("name")).contains("已经有");
  }

  @Test
  void aTagOfTheCountyFindsItsMattersInTheInboxAndGoesIntoASavedFilter() {
    String tagged = reported("PETITION");
    String other = reported("PETITION");
    String tag = desk.api(api("tags"), Id.fresh(), "{\"name\": \"两会期间\"}").at("$[0].id");
    assertThat(desk.post(work("matters/" + tagged + "/tags"), "tag", tag).status()).isEqualTo(302);

    var found = desk.get(work("inbox?view=ALL&tag=" + tag));
    assertThat(found.text()).contains(tagged, "两会期间").doesNotContain(other);
    assertThat(caller("street").apiGet(api("inbox?tag=" + tag)).text())
        .contains(tagged)
        .doesNotContain(other);
    desk.post(work("inbox/filters"), "name", "两会", "view", "ALL", "tag", tag);
    assertThat(desk.get(work("inbox")).text()).contains("view=ALL&amp;tag=" + tag);

    // only the county's desk ends a word; what bears it keeps it
    assertThat(desk.post(work("tags/" + tag + "/end")).status()).isEqualTo(404);
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    assertThat(caller("county").post(work("tags/" + tag + "/end")).status()).isEqualTo(302);
    assertThat(desk.get(work("matters/" + tagged)).text()).contains("两会期间");
    assertThat(desk.get(work("matters/" + other)).text()).doesNotContain("两会期间");
    desk.post(work("matters/" + tagged + "/tags/" + tag + "/end"));
    assertThat(desk.get(work("matters/" + tagged)).text()).doesNotContain("两会期间");
  }

  @Test
  void whoFollowsIsToldWhatOthersDidUntilHeHasLooked() {
    String number = reported("OTHER");
    dispatcher.drain();
    assertThat(desk.post(work("matters/" + number + "/follow")).status()).isEqualTo(302);
    desk.post(work("matters/" + number + "/follow"));
    assertThat(desk.get(work("today")).text()).doesNotContain("你关注的事项有进展");

    desk.post(work("matters/" + number + "/items/1/moves/ACCEPT"));
    dispatcher.drain();
    assertThat(desk.get(work("today")).text()).doesNotContain("你关注的事项有进展");

    var street = caller("street");
    var dispatched =
        street.post(
            work("matters/" + number + "/items/1/moves/DISPATCH"), "assignee", "STAIRWELL_CHIEF");
    assertThat(dispatched.status()).as(dispatched.text()).isEqualTo(302);
    dispatcher.drain();
    assertThat(desk.get(work("today")).text()).contains("你关注的事项有进展", number);
    assertThat(desk.apiGet(api("followed")).at("$[0].moved")).isEqualTo("DISPATCH");
    assertThat(desk.apiGet(api("followed")).at("$[0].news")).isEqualTo("true");
    assertThat(street.apiGet(api("followed")).text()).isEqualTo("[]");

    desk.post(work("followed/seen"));
    assertThat(desk.get(work("today")).text()).doesNotContain("你关注的事项有进展");
    assertThat(desk.get(work("followed")).text()).contains(number);
    desk.post(work("matters/" + number + "/follow/end"));
    assertThat(desk.get(work("followed")).text()).doesNotContain(number);
  }

  private String reported(String category) {
    return desk.api(
            api("matters"),
            Id.fresh(),
            """
            {"place": "%s", "category": "%s", "text": "请看一看"}
            """
                .formatted(here.path(PlaceKind.STAIRWELL), category))
        .at("$.number");
  }

  private Caller visitor() {
    return new Caller("http://127.0.0.1:" + port, "zh-CN");
  }

  private Caller caller(String login) {
    return visitor().signedIn(here.county(), login, Neighbours.PASSWORD);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private String api(String rest) {
    return "/api/v1/" + here.county() + "/" + rest;
  }
}
