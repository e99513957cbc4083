package org.linli.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.whistle.Scene.GARDEN;

import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 吹哨之通知测试 — whoever is called hears of it with a link of his own, and whoever called of what came
/// of it.
@LinliTest
class WhistleNoticesTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private JdbcClient jdbc;

  @Test
  void eachOfTheCalledIsToldAndTheCallerOfARefusal() {
    Scene scene = Scene.build(beans);
    scene.blow("HARD");
    scene.walk.settle();
    assertThat(messages(scene, "CALLED")).isEqualTo(2);
    assertThat(messages(scene, "CALLER")).isZero();

    scene.move(scene.member(GARDEN), GARDEN, WhistleAction.REFUSE, CallForm.reason("不归我们"));
    scene.walk.settle();
    assertThat(messages(scene, "CALLER")).isEqualTo(1);
  }

  @Test
  void theLinkOfWhoNeedNotComeEndsWithTheCall() {
    Scene scene = Scene.build(beans);
    scene.blow("HARD");
    scene.walk.settle();
    assertThat(links(scene)).isEqualTo(1);

    scene.move(scene.walk.community(), GARDEN, WhistleAction.WITHDRAW, CallForm.reason("不用来了"));
    scene.walk.settle();

    assertThat(links(scene)).isZero();
    assertThat(messages(scene, "CALLED")).isEqualTo(3);
  }

  private int messages(Scene scene, String purpose) {
    return jdbc.sql("select count(*) from delivery where county = ? and purpose = ?")
        .params(scene.walk.here().county(), purpose)
        .query(Integer.class)
        .single();
  }

  private int links(Scene scene) {
    return jdbc.sql("select count(*) from matter_link where county = ? and organisation_id = ?")
        .params(scene.walk.here().county(), scene.id(GARDEN))
        .query(Integer.class)
        .single();
  }
}
