package org.linli.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 消息测试 — whoever must know has a message, nobody else has one, and each reads and chooses for
/// himself.
@LinliTest
class MessageTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  @Autowired private JdbcClient database;
  @LocalServerPort private int port;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    here.member(OrganisationKind.STREET_DESK, "街道", "street");
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.chief(PostKind.GRID_CHIEF, "刘敏", "liu");
  }

  @Test
  void whoeverHoldsItIsToldAndNobodyElse() {
    String number = reported("STAIR_LIGHT");
    dispatcher.drain(here.county());

    assertThat(inbox("wang")).contains("\"unread\":1", "新的待办", number, "\"kind\":\"ASSIGNED\"");
    assertThat(inbox("liu")).contains("\"unread\":0");
    assertThat(inbox("street")).contains("\"unread\":0");
  }

  @Test
  void theDeskIsToldWhatWaitsForItAndNotWhatItDidItself() {
    String number = visitorReports("OTHER");
    dispatcher.drain(here.county());
    assertThat(inbox("li")).contains("\"unread\":1", number);

    caller("li").post(work("matters/" + number + "/items/1/moves/ACCEPT"));
    dispatch(number);
    dispatcher.drain(here.county());
    assertThat(inbox("li")).contains("\"unread\":1");
    assertThat(inbox("wang")).contains("\"unread\":1");

    caller("wang").post(work("matters/" + number + "/items/1/moves/TAKE"));
    caller("wang").post(work("matters/" + number + "/items/1/moves/FEED_BACK"), "note", "已清理");
    dispatcher.drain(here.county());
    assertThat(inbox("li")).contains("\"unread\":2", "请核查");
  }

  @Test
  void whatIsAboutPersonsIsNoNewsForAChiefWhoMayNotReadIt() {
    String number = reported("DISPUTE");
    dispatcher.drain(here.county());
    caller("li").post(work("matters/" + number + "/follow"));
    UUID wang = account("wang");
    database
        .sql(
            """
            insert into follow (county, id, account_id, matter_id, since, seen_at)
            select county, ?, ?, id, now() - interval '1 hour', now() from matter
            where county = ?
            """)
        .params(Id.fresh(), wang, here.county())
        .update();
    caller("street").post(work("matters/" + number + "/items/1/moves/ACCEPT"));
    dispatcher.drain(here.county());

    assertThat(caller("wang").get(work("matters/" + number)).status()).isEqualTo(404);
    assertThat(inbox("li")).contains("\"kind\":\"FOLLOWED\"", number);
    assertThat(inbox("wang")).contains("\"unread\":0");
  }

  @Test
  void anOpenedMessageIsReadAndLeadsToItsMatter() {
    String number = reported("STAIR_LIGHT");
    dispatcher.drain(here.county());
    Caller wang = caller("wang");
    String id = wang.apiGet(api("messages")).at("$.lines[0].id");

    assertThat(wang.get(work("today")).text()).contains("data-unread", "新的待办");
    assertThat(caller("liu").get(work("messages/" + id)).status()).isEqualTo(404);
    assertThat(wang.get(work("messages/" + id)).location()).endsWith("/matters/" + number);
    assertThat(inbox("wang")).contains("\"unread\":0", "\"read\":true");
  }

  @Test
  void allOfAKindAreReadAtOnceAndPagesFollowEachOther() {
    UUID wang = account("wang");
    for (int i = 0; i < 25; i++) {
      database
          .sql(
              """
              insert into message (county, id, account_id, kind, detail, at)
              values (?, ?, ?, ?, '', now() - make_interval(mins => ?))
              """)
          .params(here.county(), Id.fresh(), wang, i == 0 ? "UNDELIVERED" : "DELEGATED", i)
          .update();
    }
    Caller reader = caller("wang");
    var first = reader.apiGet(api("messages"));
    assertThat(first.at("$.lines.length()")).isEqualTo("20");
    var second = reader.apiGet(api("messages?after=" + first.at("$.next")));
    assertThat(second.at("$.lines.length()")).isEqualTo("5");

    assertThat(reader.post(work("messages/read"), "kind", "DELEGATED").status()).isEqualTo(302);
    assertThat(inbox("wang")).contains("\"unread\":1");
    assertThat(reader.apiGet(api("messages?unread=true")).at("$.lines[0].kind"))
        .isEqualTo("UNDELIVERED");
  }

  @Test
  void whoStandsInIsToldTooAndOpensItOnlyInThatPart() {
    String today = LocalDate.now(Time.ZONE).toString();
    UUID delegate = account("liu");
    var given =
        caller("wang")
            .post(
                work("delegations"),
                "delegate",
                delegate.toString(),
                "since",
                today,
                "until",
                today,
                "tx",
                Id.fresh().toString());
    assertThat(given.status()).as(given.text()).isEqualTo(302);
    String number = reported("STAIR_LIGHT");
    dispatcher.drain(here.county());

    Caller liu = caller("liu");
    assertThat(inbox("liu")).contains("\"unread\":2", "\"kind\":\"DELEGATED\"", number, "王建国");
    String id = liu.apiGet(api("messages?kind=ASSIGNED")).at("$.lines[0].id");
    assertThat(liu.get(work("messages/" + id)).text()).contains("standing-in", number);
    assertThat(inbox("liu")).contains("\"unread\":2");
  }

  private void dispatch(String number) {
    caller("li")
        .post(work("matters/" + number + "/items/1/moves/DISPATCH"), "assignee", "STAIRWELL_CHIEF");
  }

  private UUID account(String login) {
    return database
        .sql("select id from account where county = ? and login = ?")
        .params(here.county(), login)
        .query(UUID.class)
        .single();
  }

  private String inbox(String login) {
    return caller(login).apiGet(api("messages")).text();
  }

  private String reported(String category) {
    return reported(caller("li"), category);
  }

  private String visitorReports(String category) {
    return reported(visitor(), category);
  }

  private String reported(Caller by, String category) {
    var answer =
        by.api(
            api("matters"),
            Id.fresh(),
            """
            {"place": "%s", "category": "%s", "text": "请看一看", "phone": "13812345678"}
            """
                .formatted(here.path(PlaceKind.STAIRWELL), category));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("$.number");
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
