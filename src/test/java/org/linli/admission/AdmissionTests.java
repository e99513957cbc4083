package org.linli.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
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

/// 网格准入测试 — only what is on the list goes to the people of a grid; what is on it for a while was
/// approved by another person and leaves by itself.
@LinliTest
class AdmissionTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Admissions admissions;
  @Autowired private MutableClock clock;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COUNTY_DESK, "综治中心甲", "county");
    here.member(OrganisationKind.COUNTY_DESK, "综治中心乙", "second");
    here.member(OrganisationKind.COMMUNITY_DESK, "居委会", "community");
    here.appoint(PostKind.GRID_CHIEF, "刘敏");
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void aCountyBeginsWithTheUsualList() {
    assertThat(admissions.admits(here.county(), "STAIR_CLUTTER")).isTrue();
    assertThat(admissions.admits(here.county(), "STREET_LIGHT")).isFalse();
    assertThat(caller("community").get(work("admissions")).text()).contains("楼道堆物", "长期");
  }

  @Test
  void whatIsNotListedIsNotDispatchedToAGrid() {
    Caller desk = caller("community");
    String number = accepted(desk, "STREET_LIGHT");

    var refused = dispatch(desk, number);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.error("assignee")).contains("准入清单");
    assertThat(desk.get(work("matters/" + number)).text()).doesNotContain("value=\"GRID_CHIEF\"");
    String listed = accepted(desk, "STAIR_CLUTTER");
    assertThat(desk.get(work("matters/" + listed)).text()).contains("value=\"GRID_CHIEF\"");
    assertThat(dispatch(desk, listed).status()).isEqualTo(200);
  }

  @Test
  void aTemporaryItemNeedsAnotherPersonAndLeavesByItself() {
    Caller community = caller("community");
    String today = Time.day(clock.instant()).toString();
    var noDay = community.post(work("admissions"), "category", "STREET_LIGHT", "reason", "灯会");
    assertThat(noDay.status()).isEqualTo(422);
    assertThat(noDay.error("until")).contains("到期日");
    assertThat(noDay.text()).contains("value=\"灯会\"");
    var asked =
        community.post(
            work("admissions"),
            "category",
            "STREET_LIGHT",
            "reason",
            "灯会期间网格巡灯",
            "until",
            LocalDate.parse(today).plusDays(2).toString());
    assertThat(asked.status()).as(asked.text()).isEqualTo(302);
    assertThat(admissions.admits(here.county(), "STREET_LIGHT")).isFalse();

    String id = caller("county").apiGet(api("admissions")).at("$.asked[0].id");
    assertThat(caller("community").post(work("admissions/" + id + "/moves/APPROVE")).status())
        .isEqualTo(404);
    assertThat(move("county", id, "APPROVE").status()).isEqualTo(200);
    assertThat(admissions.admits(here.county(), "STREET_LIGHT")).isTrue();
    String number = accepted(community, "STREET_LIGHT");
    assertThat(dispatch(community, number).status()).isEqualTo(200);
    assertThat(community.get(work("admissions")).text()).contains("灯会期间网格巡灯", "综治中心甲");

    clock.advance(Duration.ofDays(3));
    Caller later = caller("community");
    assertThat(admissions.admits(here.county(), "STREET_LIGHT")).isFalse();
    assertThat(later.get(work("admissions")).text()).contains("已移出");
    assertThat(dispatch(later, accepted(later, "STREET_LIGHT")).status()).isEqualTo(422);
  }

  @Test
  void whoAskedNeverApproves() {
    String until = Time.day(clock.instant()).plusDays(5).toString();
    var put =
        caller("county")
            .api(
                api("admissions"),
                Id.fresh(),
                """
                {"category": "JOBS", "reason": "招聘会", "until": "%s"}
                """
                    .formatted(until));
    assertThat(put.status()).as(put.text()).isEqualTo(201);

    var own = move("county", put.at("$.id"), "APPROVE");
    assertThat(own.status()).isEqualTo(409);
    assertThat(own.text()).contains("请别人来批");
    assertThat(move("second", put.at("$.id"), "REFUSE").status()).isEqualTo(200);
    assertThat(move("second", put.at("$.id"), "APPROVE").status()).isEqualTo(409);
    assertThat(admissions.admits(here.county(), "JOBS")).isFalse();
  }

  @Test
  void theCountyListsForGoodAndTakesOffAndEveryActIsInTheJournal() {
    UUID key = Id.fresh();
    String body = "{\"category\": \"JOBS\", \"reason\": \"网格员了解求职意愿\"}";
    var put = caller("county").api(api("admissions"), key, body);
    assertThat(caller("county").api(api("admissions"), key, body).text()).isEqualTo(put.text());
    assertThat(admissions.admits(here.county(), "JOBS")).isTrue();
    assertThat(caller("county").api(api("admissions"), Id.fresh(), body).status()).isEqualTo(409);

    assertThat(move("county", put.at("$.id"), "END").status()).isEqualTo(200);
    assertThat(admissions.admits(here.county(), "JOBS")).isFalse();
    assertThat(
            jdbc.sql(
                    """
                    select action from journal where county = ? and noun = 'admission' order by seq
                    """)
                .param(here.county())
                .query(String.class)
                .list())
        .containsExactly("ADD", "END");
  }

  private Caller.Answer move(String login, String id, String action) {
    return caller(login).api(api("admissions/" + id + "/moves/" + action), Id.fresh(), "{}");
  }

  private String accepted(Caller desk, String category) {
    var reported =
        desk.api(
            api("matters"),
            Id.fresh(),
            """
            {"place": "%s", "category": "%s", "text": "请看一看", "kind": "SUGGESTION"}
            """
                .formatted(here.path(PlaceKind.STAIRWELL), category));
    assertThat(reported.status()).as(reported.text()).isEqualTo(201);
    String number = reported.at("$.number");
    desk.api(api("matters/" + number + "/items/1/moves/ACCEPT"), Id.fresh(), "{}");
    return number;
  }

  private Caller.Answer dispatch(Caller desk, String number) {
    return desk.api(
        api("matters/" + number + "/items/1/moves/DISPATCH"),
        Id.fresh(),
        "{\"assignee\": \"GRID_CHIEF\"}");
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
