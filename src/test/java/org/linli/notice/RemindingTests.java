package org.linli.notice;

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

/// 到期提醒测试 — whoever owes the next move is told once that its time is nearly over and once that it
/// is over.
@LinliTest
class RemindingTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Reminding reminding;
  @Autowired private Dispatcher dispatcher;
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
  void itsHolderIsToldOnceThatItIsDueSoonAndOnceThatItIsOverdue() {
    reported();
    reminding.remind(here.county());
    assertThat(told("wang", "DUE_SOON")).isZero();

    due("clock_timestamp()", "clock_timestamp() + interval '1 hour'");
    reminding.remind(here.county());
    reminding.remind(here.county());
    assertThat(told("wang", "DUE_SOON")).isEqualTo(1);
    assertThat(told("wang", "OVERDUE")).isZero();

    due("clock_timestamp() - interval '1 hour'", "clock_timestamp()");
    reminding.remind(here.county());
    reminding.remind(here.county());
    assertThat(told("wang", "OVERDUE")).isEqualTo(1);
    assertThat(told("li", "OVERDUE")).isZero();
  }

  @Test
  void whatWasOverdueBeforeAnybodyLookedIsNotToldAfterwards() {
    reported();
    due("clock_timestamp() - interval '2 hours'", "clock_timestamp() - interval '1 hour'");
    reminding.remind(here.county());
    reminding.remind(here.county());

    assertThat(told("wang", "OVERDUE")).isZero();
  }

  private void due(String soon, String at) {
    database
        .sql(
            "update matter_item set soon_at = %s, due_at = %s, state = 'IN_HAND' where county = ?"
                .formatted(soon, at))
        .param(here.county())
        .update();
  }

  private int told(String login, String kind) {
    return database
        .sql(
            """
            select count(*) from message m join account a on a.county = m.county and a.id = m.account_id
            where m.county = ? and a.login = ? and m.kind = ?
            """)
        .params(here.county(), login, kind)
        .query(Integer.class)
        .single();
  }

  private void reported() {
    var answer =
        new Caller("http://127.0.0.1:" + port, "zh-CN")
            .signedIn(here.county(), "li", Neighbours.PASSWORD)
            .api(
                "/api/v1/" + here.county() + "/matters",
                Id.fresh(),
                """
                {"place": "%s", "category": "STAIR_LIGHT", "text": "请看一看"}
                """
                    .formatted(here.path(PlaceKind.STAIRWELL)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    dispatcher.drain(here.county());
  }
}
