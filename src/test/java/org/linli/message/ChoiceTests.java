package org.linli.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 偏好测试 — each chooses for himself, the county's desk for who has not chosen.
@LinliTest
class ChoiceTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private JdbcClient database;
  @LocalServerPort private int port;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
  }

  @Test
  void whatSomebodyChoseIsKeptAndWhatIsWrongStandsNextToItsField() {
    Caller wang = caller("wang");
    var wrong =
        wang.post(
            work("messages/preferences"),
            "wanted",
            "ASSIGNED/PUSH",
            "quietFrom",
            "25",
            "quietUntil",
            "6",
            "digest",
            "DAILY",
            "hour",
            "8",
            "version",
            "0");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.error("quietFrom")).isNotEmpty();
    assertThat(wrong.text()).containsPattern("value=\"ASSIGNED/PUSH\"[^>]*checked");

    var kept =
        wang.post(
            work("messages/preferences"),
            "wanted",
            "ASSIGNED/PUSH",
            "quietFrom",
            "23",
            "quietUntil",
            "6",
            "digest",
            "DAILY",
            "hour",
            "8",
            "version",
            "0");
    assertThat(kept.status()).as(kept.text()).isEqualTo(302);
    var choice = wang.apiGet(api("messages/preferences"));
    assertThat(choice.at("$.quietFrom")).isEqualTo("23");
    assertThat(choice.at("$.digest")).isEqualTo("DAILY");
    assertThat(acts("CHOOSE")).isEqualTo(1);
    // the same form once more, from a page that is out of date
    var stale =
        wang.post(
            work("messages/preferences"),
            "quietFrom",
            "1",
            "quietUntil",
            "6",
            "digest",
            "DAILY",
            "hour",
            "8",
            "version",
            "0");
    assertThat(stale.status()).isEqualTo(409);
  }

  @Test
  void theCountysDeskChoosesForWhoHasNotChosen() {
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    String body =
        """
        {"outlets": ["PUSH"], "wanted": ["CALLED/PUSH"], "quietFrom": "21", "quietUntil": "8",
         "digest": "WEEKLY", "hour": "10", "version": 0}
        """;
    assertThat(caller("li").api(api("messages/defaults"), Id.fresh(), body).status())
        .isEqualTo(404);
    assertThat(caller("county").api(api("messages/defaults"), Id.fresh(), body).status())
        .isEqualTo(200);

    var own = caller("wang").apiGet(api("messages/preferences"));
    assertThat(own.at("$.digest")).isEqualTo("WEEKLY");
    assertThat(own.at("$.outlets[0]")).isEqualTo("PUSH");
    assertThat(acts("RULE")).isEqualTo(1);
  }

  private int acts(String action) {
    return database
        .sql("select count(*) from journal where county = ? and noun = 'preference' and action = ?")
        .params(here.county(), action)
        .query(Integer.class)
        .single();
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
