package org.linli.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.journal.Dispatcher;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 接口代办测试 — a program names in each request whom it acts for: it acts for him while he has handed
/// his work on, and never as itself what was meant for another.
@LinliTest
class OnBehalfTests {

  private static final String BEHALF = "On-Behalf-Of";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Delegations delegations;
  @Autowired private Accounts accounts;
  @Autowired private Journal journal;
  @Autowired private Dispatcher dispatcher;
  @Autowired private JdbcClient jdbc;
  @Autowired private MutableClock clock;
  @LocalServerPort private int port;
  private Neighbours here;
  private String number = "";

  @BeforeEach
  void aLampIsOut() {
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    here.chief(PostKind.GRID_CHIEF, "赵淑芬", "zhao");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    String report =
        "{\"place\":\"%s\",\"category\":\"STAIR_LIGHT\",\"text\":\"三楼的灯坏了\"}"
            .formatted(here.path(PlaceKind.STAIRWELL));
    number = caller("li").api(api("/matters"), Id.fresh(), report).at("$.number");
    // a lamp goes to the stairwell's chief by itself
    dispatcher.drain(here.county());
  }

  @Test
  void aProgramActsForWhoHandedHisWorkOnUntilHeIsBack() {
    UUID given = give("wang", "zhao");

    assertThat(take("zhao", account("wang").toString())).isEqualTo(200);
    Entry taken = journal.of(Scope.county(here.county()), matter()).getLast();
    assertThat(taken.action()).isEqualTo("TAKE");
    assertThat(taken.actor()).isEqualTo(account("zhao"));
    assertThat(taken.behalf()).isEqualTo(account("wang"));

    assertThat(today("zhao", account("wang").toString())).isEqualTo(200);
    delegations.end(
        accounts.actorOf(here.county(), account("zhao")).orElseThrow(), given, Id.fresh());
    assertThat(today("zhao", account("wang").toString())).isEqualTo(404);
    assertThat(today("zhao", null)).isEqualTo(200);
  }

  @Test
  void whatIsMeantForAnotherIsNeverDoneAsOneself() {
    String wang = account("wang").toString();
    int acts = journal.of(Scope.county(here.county()), matter()).size();

    assertThat(take("zhao", wang)).as("handed to nobody").isEqualTo(404);
    assertThat(take("wang", account("zhao").toString())).as("the other way").isEqualTo(404);
    assertThat(take("wang", "nobody")).as("unreadable").isEqualTo(404);
    assertThat(take("wang", Id.fresh().toString())).as("unknown").isEqualTo(404);
    assertThat(take("wang", "")).as("empty").isEqualTo(404);

    assertThat(journal.of(Scope.county(here.county()), matter())).hasSize(acts);
    assertThat(take("wang", null)).isEqualTo(200);
  }

  private int take(String login, @Nullable String behalf) {
    Caller caller = caller(login);
    var request =
        caller
            .program(api("/matters/" + number + "/items/1/moves/TAKE"))
            .header("Idempotency-Key", Id.fresh().toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"));
    return caller.send(behalf == null ? request : request.header(BEHALF, behalf)).status();
  }

  private int today(String login, @Nullable String behalf) {
    Caller caller = caller(login);
    var request = caller.program(api("/today")).GET();
    return caller.send(behalf == null ? request : request.header(BEHALF, behalf)).status();
  }

  private UUID give(String from, String to) {
    LocalDate today = Time.day(clock.instant());
    return delegations.give(
        accounts.actorOf(here.county(), account(from)).orElseThrow(),
        new DelegationForm(account(to).toString(), today.toString(), today.plusDays(3).toString()),
        Id.fresh());
  }

  private Caller caller(String login) {
    return new Caller("http://127.0.0.1:" + port, "zh-CN")
        .signedIn(here.county(), login, Neighbours.PASSWORD);
  }

  private String api(String rest) {
    return "/api/v1/" + here.county() + rest;
  }

  private UUID account(String login) {
    return accounts.byLogin(here.county(), login).id();
  }

  private UUID matter() {
    return jdbc.sql("select id from matter where county = ? and number = ?")
        .params(here.county(), number)
        .query(UUID.class)
        .single();
  }
}
