package org.linli.respite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.shared.Id;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 缓办之通知测试 — one message for whoever has to answer, one for whoever waits for a decision.
@LinliTest
class RespiteNoticesTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Respites respites;
  @Autowired private JdbcClient jdbc;

  @Test
  void theReporterIsToldThatHisAnswerIsWaitedFor() {
    Stair stair = Stair.build(beans);
    stair.walk.settle();
    int before = messages(stair, "REPORTER");

    stair.ask(stair.chief, "WAITING", "2", "");
    stair.walk.settle();

    assertThat(messages(stair, "REPORTER")).isEqualTo(before + 1);
  }

  @Test
  void theHolderIsToldThatTheAnswerCame() {
    Stair stair = Stair.build(beans);
    stair.ask(stair.chief, "WAITING", "2", "");
    stair.walk.settle();
    int before = messages(stair, "HOLDER");

    respites.answer(stair.walk.resident(), stair.number, "在三楼", Id.fresh());
    stair.walk.settle();

    assertThat(messages(stair, "HOLDER")).isEqualTo(before + 1);
  }

  @Test
  void theHolderIsToldWhatWasDecidedAndNothingOfWhatIsGone() {
    Stair stair = Stair.build(beans);
    stair.walk.settle();
    int before = messages(stair, "HOLDER");

    UUID first = stair.ask(stair.chief, "EXTENSION", "2", "");
    stair.grant(stair.walk.community(), first);
    UUID second = stair.ask(stair.chief, "EXTENSION", "2", "");
    respites.decide(stair.walk.community(), second, "REFUSE", "够了", Id.fresh());
    stair.walk.settle();
    assertThat(messages(stair, "HOLDER")).isEqualTo(before + 2);

    stair.grant(stair.walk.community(), stair.ask(stair.chief, "VOIDING", "", ""));
    stair.walk.settle();
    assertThat(messages(stair, "HOLDER")).isEqualTo(before + 2);
  }

  private int messages(Stair stair, String purpose) {
    return jdbc.sql("select count(*) from delivery where county = ? and purpose = ?")
        .params(stair.walk.here().county(), purpose)
        .query(Integer.class)
        .single();
  }
}
