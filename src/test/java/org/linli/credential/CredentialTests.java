package org.linli.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.shared.Id;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 凭证测试 — codes as the standard says, each counts once; passwords that are too weak or came before;
/// what is remembered of a sign-in, and for how long.
@LinliTest
class CredentialTests {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private final String county = TestCounty.of(CredentialTests.class);
  private final UUID account = Id.fresh();
  @Autowired private SecondFactors factors;
  @Autowired private FactorStore store;
  @Autowired private Passwords passwords;
  @Autowired private SignIns signIns;
  @Autowired private JdbcClient jdbc;
  @Autowired private MutableClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void theCodesAreThoseOfTheStandard(long seconds, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
  }

  @Test
  void theKeyIsWrittenAsPhonesReadIt() {
    assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.address("Linli", "220303/wang", SECRET))
        .isEqualTo(
            "otpauth://totp/Linli:220303%2Fwang?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Linli");
  }

  @Test
  void aCodeCountsOnceAndOnlyNearItsTime() {
    clock.set(Instant.parse("2027-03-01T00:00:10Z"));
    List<String> recovery = enabled();

    clock.advance(Duration.ofMinutes(5));
    String now = code();
    assertThat(factors.accept(county, account, now)).isTrue();
    assertThat(factors.accept(county, account, now)).as("the same again").isFalse();
    clock.advance(Duration.ofSeconds(30));
    assertThat(factors.accept(county, account, now)).isFalse();
    String next = code();
    clock.advance(Duration.ofSeconds(30));
    assertThat(factors.accept(county, account, next)).as("a slow phone").isTrue();
    String later = code();
    clock.advance(Duration.ofSeconds(61));
    assertThat(factors.accept(county, account, later)).as("too old").isFalse();

    assertThat(factors.accept(county, account, recovery.getFirst().toUpperCase(Locale.ROOT)))
        .isTrue();
    assertThat(factors.accept(county, account, recovery.getFirst())).isFalse();
    assertThat(factors.codesLeft(county, account)).isEqualTo(9);
    assertThat(factors.freshCodes(county, account)).doesNotContainAnyElementsOf(recovery);
    assertThat(factors.accept(county, account, recovery.get(1))).as("replaced").isFalse();
  }

  @Test
  void ofTwoAtOnceOneGetsIn() throws InterruptedException, ExecutionException {
    enabled();
    clock.advance(Duration.ofMinutes(2));
    clock.set(clock.instant());
    String code = code();
    Callable<Boolean> attempt = () -> factors.accept(county, account, code);
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<Boolean> in = new ArrayList<>();
      for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(6, attempt))) {
        in.add(each.get());
      }
      assertThat(in).containsOnlyOnce(true);
    }
  }

  @Test
  void nothingThatOpensAnAccountLiesReadableInTheDatabase() {
    List<String> recovery = enabled();
    String key = Totp.base32(secret());

    String rows =
        jdbc.sql(
                """
                select string_agg(t, ' ') from (
                  select second_factor::text as t from second_factor where county = ?
                  union all select recovery_code::text from recovery_code where county = ?) as rows
                """)
            .params(county, county)
            .query(String.class)
            .single();

    assertThat(rows).doesNotContain(key).doesNotContain(recovery);
  }

  @ParameterizedTest
  @CsvSource({
    "short-1, length",
    "wang-is-my-name, login",
    "password12345, common",
    "Passw0rd!!2026, common",
    "aaaaaaaaaaaa, common",
    "qwertyuiop, common",
    "1234567890, common",
    "13141314131413, common",
    "woaini1314520, common",
    "linli-sample, common"
  })
  void aWeakPasswordIsNamed(String password, String why) {
    assertThat(passwords.flaw(password, "wang")).hasValue("credential.error." + why);
  }

  @Test
  void aLongOneIsGoodAndCountsToItsEnd() {
    String poem = "春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。白日依山尽";
    assertThat(passwords.flaw(poem, "wang")).isEmpty();
    String hash = passwords.hash(poem);

    assertThat(passwords.matches(poem, hash)).isTrue();
    assertThat(passwords.matches(poem.substring(0, poem.length() - 1) + "近", hash)).isFalse();
  }

  @Test
  void aPasswordDrawnByChanceNeverSpellsTheLogin() {
    for (int i = 0; i < 500; i++) {
      assertThat(passwords.flaw(passwords.fresh("a"), "a")).isEmpty();
    }
  }

  @Test
  void theLastFiveAreKnownAndOnlyTheirHashes() {
    for (int i = 1; i <= 6; i++) {
      passwords.remember(county, account, passwords.hash("a-fine-morning-" + i));
    }

    assertThat(passwords.usedBefore(county, account, "a-fine-morning-6")).isTrue();
    assertThat(passwords.usedBefore(county, account, "a-fine-morning-2")).isTrue();
    assertThat(passwords.usedBefore(county, account, "a-fine-morning-1")).isFalse();
    assertThat(passwords.usedBefore(county, Id.fresh(), "a-fine-morning-6")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, HERE",
    "::1, HERE",
    "10.3.2.1, INSIDE",
    "192.168.1.9, INSIDE",
    "fd12::7, INSIDE",
    "221.8.1.2, OUTSIDE",
    "2408:8207::1, OUTSIDE",
    "nonsense, OUTSIDE"
  })
  void anAddressIsKeptAsItsKind(String address, String origin) {
    assertThat(Device.of(address, "").origin()).isEqualTo(origin);
  }

  @Test
  void aBrowserIsKeptAsItsKind() {
    String chat =
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126 Safari/537.36"
            + " MicroMessenger/8.0";
    String edge =
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126 Safari/537.36 Edg/126";

    assertThat(Device.of("10.1.1.1", chat))
        .extracting(Device::browser, Device::system)
        .containsExactly("WECHAT", "ANDROID");
    assertThat(Device.of("10.1.1.1", edge))
        .extracting(Device::browser, Device::system)
        .containsExactly("EDGE", "WINDOWS");
  }

  @Test
  void signInsAreForgottenWhenTheirTimeIsOver() {
    Device device = Device.of("10.1.1.1", "");
    clock.set(Instant.parse("2027-01-01T00:00:00Z"));
    signIns.record(county, account, device, SignIns.Outcome.OPENED);
    clock.set(Instant.parse("2027-05-01T00:00:00Z"));
    signIns.record(county, account, device, SignIns.Outcome.WRONG_PASSWORD);
    clock.set(Instant.parse("2027-07-15T00:00:00Z"));

    assertThat(signIns.of(county, account, 9)).hasSize(2);
    signIns.forget(county);

    assertThat(signIns.of(county, account, 9))
        .singleElement()
        .satisfies(kept -> assertThat(kept.outcome()).isEqualTo(SignIns.Outcome.WRONG_PASSWORD));
  }

  private List<String> enabled() {
    factors.begin(county, account);
    return factors.confirm(county, account, code());
  }

  private String code() {
    return Totp.code(secret(), Totp.step(clock.instant()));
  }

  private byte[] secret() {
    return factors.secret(county, store.find(county, account).orElseThrow());
  }
}
