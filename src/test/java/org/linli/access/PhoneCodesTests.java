package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/// 验证码测试 — a code ends after ten minutes, five wrong tries or one use, and is not given out without
/// measure.
@LinliTest
class PhoneCodesTests {

  private static final String PHONE = "13712340001";
  private static final String HERE = "10.9.0.1";
  private static final String ELSEWHERE = "10.9.0.2";

  @Autowired private PhoneCodes codes;
  @Autowired private PhoneSignIn signIn;
  @Autowired private MutableClock clock;
  private String county = "";
  private String code = "";

  @BeforeEach
  void issue() {
    county = TestCounty.fresh();
    code = codes.issue(county, PHONE, HERE);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void itOpensOnce() {
    assertThat(right(code, HERE, null)).isTrue();
    assertThat(right(code, HERE, null)).isFalse();
  }

  @Test
  void itEndsAfterTenMinutes() {
    clock.advance(Duration.ofMinutes(10).plusSeconds(1));

    assertThat(right(code, HERE, null)).isFalse();
  }

  @Test
  void itLastsNearlyTenMinutes() {
    clock.advance(Duration.ofMinutes(9));

    assertThat(right(code, HERE, null)).isTrue();
  }

  @Test
  void fiveWrongTriesUseItUp() {
    for (int i = 0; i < 5; i++) {
      assertThat(right(wrong(), HERE, null)).isFalse();
    }

    assertThat(right(code, HERE, null)).isFalse();
  }

  @Test
  void aStrangerNeitherUsesItUpNorOpensWithIt() {
    for (int i = 0; i < 5; i++) {
      assertThat(right(wrong(), ELSEWHERE, null)).isFalse();
    }
    assertThat(right(code, ELSEWHERE, null)).isFalse();

    assertThat(right(code, HERE, null)).isTrue();
  }

  @Test
  void forTheSameUseItIsRightAgainAndForNoOther() {
    UUID report = Id.fresh();

    assertThat(right(code, HERE, report)).isTrue();
    assertThat(right(code, HERE, report)).isTrue();
    assertThat(right(code, HERE, Id.fresh())).isFalse();
    assertThat(right(code, HERE, null)).isFalse();
  }

  @Test
  void aNewCodeEndsTheOneBefore() {
    String next = codes.issue(county, PHONE, HERE);
    if (!next.equals(code)) {
      assertThat(right(code, HERE, null)).isFalse();
    }

    assertThat(right(next, HERE, null)).isTrue();
  }

  @Test
  void onePhoneGetsFiveCodesADayFromOneAddressAndTenAltogether() {
    send(5, HERE);
    refused(HERE);
    send(4, ELSEWHERE);
    // the refused one counted for the address only where it was asked
    send(1, ELSEWHERE);
    refused("10.9.0.3");

    clock.advance(Duration.ofDays(1));
    send(1, HERE);
  }

  @Test
  void oneAddressGetsThirtyCodesAnHour() {
    for (int i = 0; i < 30; i++) {
      signIn.send(county, "1371235%04d".formatted(i), HERE);
    }

    assertThatThrownBy(() -> signIn.send(county, "13712359999", HERE)).isInstanceOf(Invalid.class);
    signIn.send(county, "13712359999", ELSEWHERE);
  }

  private void send(int times, String address) {
    for (int i = 0; i < times; i++) {
      signIn.send(county, PHONE, address);
    }
  }

  private void refused(String address) {
    assertThatThrownBy(() -> signIn.send(county, PHONE, address))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.fields()).containsEntry("phone", "access.error.codes"));
  }

  private boolean right(String typed, String address, @Nullable UUID use) {
    return codes.redeem(county, PHONE, typed, address, use);
  }

  private String wrong() {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }
}
