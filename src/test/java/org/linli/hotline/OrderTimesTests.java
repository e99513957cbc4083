package org.linli.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// 工单时刻测试 — every way a hotline writes a moment, and what is none.
class OrderTimesTests {

  @ParameterizedTest
  @CsvSource({
    "2026-11-30 17:00,2026-11-30T09:00:00Z",
    "2026/11/30 17:00:30,2026-11-30T09:00:30Z",
    "2026年11月30日17时00分,2026-11-30T09:00:00Z",
    "2026.11.30T17:00,2026-11-30T09:00:00Z",
    "46356.7083333333,2026-11-30T09:00:00Z",
    "2026-11-30,2026-11-30T15:59:59Z",
    "46356,2026-11-30T15:59:59Z"
  })
  void aLimitIsReadAndADayLastsUntilItsEnd(String text, Instant until) {
    assertThat(OrderTimes.until(text)).contains(until);
  }

  @Test
  void aDayAloneBeginsInTheMorning() {
    assertThat(OrderTimes.moment("2026-11-30")).contains(Instant.parse("2026-11-29T16:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "尽快", "2026-13-01", "2026-02-30 10:00", "2026-11-30 25:00", "17:00"})
  void whatIsNoMomentIsNone(String text) {
    assertThat(OrderTimes.moment(text)).isEmpty();
  }
}
