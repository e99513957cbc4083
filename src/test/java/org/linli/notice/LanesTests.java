package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Dispatcher;
import org.linli.message.MessageKind;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.reach.Robots;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.linli.testing.Listener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 投递车道测试 — a group that never answers delays neither matters nor messages nor other ways.
@LinliTest
class LanesTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Organisations organisations;
  @Autowired private Robots robots;
  @Autowired private Dispatcher dispatcher;
  @Autowired private JdbcClient database;
  @LocalServerPort private int port;
  private final Listener listener = new Listener();
  private Neighbours here;
  private Caller desk;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    desk = caller("li");
    UUID organisation =
        organisations
            .byKind(here.county(), OrganisationKind.COMMUNITY_DESK)
            .getFirst()
            .id()
            .value();
    UUID robot =
        robots.add(
            here.desk(),
            organisation,
            "东晟社区群",
            listener.address("/send?key=s3cret"),
            Set.of(MessageKind.ASSIGNED));
    database.sql("update robot set is_on = true where id = ?").param(robot).update();
    caller("county")
        .api(
            "/api/v1/" + here.county() + "/messages/defaults",
            Id.fresh(),
            """
            {"outlets": ["ROBOT", "SMS"], "wanted": [], "quietFrom": "0", "quietUntil": "0",
             "digest": "AT_ONCE", "hour": "9", "version": 0}
            """);
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void aGroupThatNeverAnswersDelaysNothingAndGoesThroughAfterwards() {
    listener.neverAnswers();
    reported("OTHER");
    dispatcher.drain(here.county());
    await("the group is called", () -> !listener.calls.isEmpty());

    // while it hangs, a matter is dispatched, its holder has a message inside and on the phone
    reported("STAIR_LIGHT");
    dispatcher.drain(here.county());
    assertThat(caller("wang").apiGet(api("messages")).text()).contains("\"unread\":1");
    await("the phone", () -> count("purpose = 'HOLDER' and sent_at is not null") == 1);
    assertThat(count("outlet = 'ROBOT' and sent_at is not null")).isZero();

    await("it is given up", () -> count("outlet = 'ROBOT' and error is not null") == 1);
    var log = caller("county").apiGet(api("deliveries?outlet=ROBOT"));
    assertThat(log.at("$.entries[0].state")).isEqualTo("FAILED");
    assertThat(log.text()).doesNotContain("s3cret").contains("HttpTimeoutException");

    listener.answers(200, "{\"errcode\":0}");
    caller("county")
        .post(
            "/work/%s/health/messages/%s/moves/RETRY"
                .formatted(here.county(), log.at("$.entries[0].id")));
    await("it goes through", () -> count("outlet = 'ROBOT' and sent_at is not null") == 1);
    assertThat(listener.calls.getLast().text()).contains("新的待办", "/matters/");
  }

  private int count(String where) {
    return database
        .sql("select count(*) from delivery where county = ? and " + where)
        .param(here.county())
        .query(Integer.class)
        .single();
  }

  private static void await(String what, BooleanSupplier done) {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(until);
      LockSupport.parkNanos(100_000_000);
    }
  }

  private void reported(String category) {
    var answer =
        (category.equals("OTHER") ? visitor() : desk)
            .api(
                api("matters"),
                Id.fresh(),
                """
                {"place": "%s", "category": "%s", "text": "请看一看", "phone": "13812345678"}
                """
                    .formatted(here.path(PlaceKind.STAIRWELL), category));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private Caller visitor() {
    return new Caller("http://127.0.0.1:" + port, "zh-CN");
  }

  private Caller caller(String login) {
    return visitor().signedIn(here.county(), login, Neighbours.PASSWORD);
  }

  private String api(String rest) {
    return "/api/v1/" + here.county() + "/" + rest;
  }
}
