package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.credential.SecurityRules;
import org.linli.credential.SecurityRules.Rule;
import org.linli.shared.AccountPart;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 会话期限测试 — a session ends when nobody uses it, when its hours are over, when another one replaces
/// it, and when its holder says so.
@LinliTest
class SessionLimitTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private SecurityRules rules;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester web;
  private World world;
  private UUID account;

  @BeforeEach
  void begin() {
    world = World.begin(beans);
    account = world.actor(AccountPart.CHIEF).id();
  }

  @Test
  void aSessionNobodyUsesEndsAfterTheCountysMinutes() {
    rules.change(world.county, new Rule(false, false, 17, 12, 180, 0));
    Cookie session = signIn();

    assertThat(number("select max_inactive_interval from spring_session")).isEqualTo(17 * 60);
    long beforeTheEnd = 16 * 60_000;
    shift("last_access_time", beforeTheEnd);
    shift("expiry_time", beforeTheEnd);
    assertThat(isIn(session)).isTrue();
    shift("last_access_time", 17 * 60_000 + 1000);
    shift("expiry_time", 17 * 60_000 + 1000);
    assertThat(isIn(session)).isFalse();
  }

  @Test
  void aBusySessionEndsWhenItsHoursAreOver() {
    rules.change(world.county, new Rule(false, false, 60, 2, 180, 0));
    Cookie session = signIn();
    shift("creation_time", 2 * 3_600_000 - 60_000);
    assertThat(isIn(session)).isTrue();
    shift("creation_time", 61_000);

    assertThat(isIn(session)).isFalse();
    assertThat(number("select count(*) from spring_session")).isZero();
  }

  @Test
  void whereOnePlaceIsTheRuleTheNewSignInEndsTheOld() {
    Cookie first = signIn();
    Cookie second = signIn();
    assertThat(isIn(first)).as("two places by default").isTrue();

    rules.change(world.county, new Rule(false, true, 60, 12, 180, 0));
    Cookie third = signIn();

    assertThat(isIn(first)).isFalse();
    assertThat(isIn(second)).isFalse();
    assertThat(isIn(third)).isTrue();
  }

  @Test
  void theHolderEndsAnotherOfHisSessionsAndNobodyElses() {
    Cookie here = signIn();
    Cookie there = signIn();
    String page = text(get(here, "/mine"));
    var other = Pattern.compile("/mine/sessions/([0-9a-f-]{36})/end").matcher(page);
    assertThat(other.find()).isTrue();

    Cookie stranger = signIn(AccountPart.COMMUNITY_DESK);
    end(stranger, other.group(1));
    assertThat(isIn(there)).as("not a stranger's to end").isTrue();
    end(here, other.group(1));

    assertThat(isIn(there)).isFalse();
    assertThat(isIn(here)).isTrue();
  }

  @Test
  void aNewPasswordEndsEveryOtherSession() {
    Cookie here = signIn();
    Cookie there = signIn();

    MvcTestResult changed =
        web.post()
            .uri("/work/" + world.county + "/mine/password")
            .with(Forms.token())
            .cookie(here)
            .param("old", World.PASSWORD)
            .param("password", "another-green-door-9")
            .param("again", "another-green-door-9")
            .exchange();

    assertThat(changed).hasStatus3xxRedirection();
    assertThat(isIn(here)).isTrue();
    assertThat(isIn(there)).isFalse();
  }

  private void end(Cookie session, String id) {
    web.post()
        .uri("/work/" + world.county + "/mine/sessions/" + id + "/end")
        .with(Forms.token())
        .cookie(session)
        .exchange();
  }

  private boolean isIn(Cookie session) {
    return get(session, "/today").getResponse().getStatus() == 200;
  }

  private MvcTestResult get(Cookie session, String rest) {
    return web.get().uri("/work/" + world.county + rest).cookie(session).exchange();
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private void shift(String column, long earlier) {
    jdbc.sql("update spring_session set %1$s = %1$s - ? where principal_name = ?".formatted(column))
        .params(earlier, world.county + "/" + account)
        .update();
  }

  private long number(String sql) {
    return jdbc.sql(sql + " where principal_name = ?")
        .param(world.county + "/" + account)
        .query(Long.class)
        .single();
  }

  private Cookie signIn() {
    return signIn(AccountPart.CHIEF);
  }

  private Cookie signIn(AccountPart part) {
    return Objects.requireNonNull(
        web.post()
            .uri("/work/sign-in")
            .with(Forms.token())
            .param("county", world.county)
            .param("login", World.login(part))
            .param("password", World.PASSWORD)
            .exchange()
            .getResponse()
            .getCookie("SESSION"));
  }
}
