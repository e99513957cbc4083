package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 紧急字眼测试 — fire, gas and injury are recognised, a broken lamp is not.
class UrgentWordsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"楼下着火了", "闻到煤气味", "老人摔倒了", "There is a FIRE", "smell of gas", "He is injured"})
  void fireGasAndInjuryComeFirst(String text) {
    assertThat(UrgentWords.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "楼道灯坏了", "Please fix the gasket", "电梯有异响"})
  void anEverydayMatterDoesNot(String text) {
    assertThat(UrgentWords.in(text)).isFalse();
  }
}
