package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.credential.Passwords;
import org.linli.shared.AccountPart;
import org.linli.shared.Id;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// 会话存取测试 — a session's use is noted once a minute, and its end holds at once.
@LinliTest
class SessionRowsTests {

  private static final String PASSWORD = "stair-light-7";

  private final String county = TestCounty.of(SessionRowsTests.class);
  @Autowired private MockMvcTester web;
  @Autowired private AccountStore store;
  @Autowired private Passwords passwords;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private String principal = "";
  private Cookie session = new Cookie("SESSION", "");

  @BeforeEach
  void signIn() {
    UUID id = Id.fresh();
    principal = county + "/" + id;
    String login = "desk" + id.toString().substring(20).replace("-", "");
    store.insert(
        new Account(
            county,
            id,
            login,
            passwords.hash(PASSWORD),
            AccountPart.COUNTY_DESK,
            "县工作台",
            county,
            null,
            null,
            null,
            false,
            0),
        null,
        clock.instant());
    var answer =
        web.post()
            .uri("/work/sign-in")
            .with(Forms.token())
            .param("county", county)
            .param("login", login)
            .param("password", PASSWORD)
            .exchange();
    session = Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
  }

  @Test
  void aRequestWithinTheMinuteLeavesTheRowAlone() {
    String before = row();

    askForWork();

    assertThat(row()).isEqualTo(before);
  }

  @Test
  void aRequestAfterAMinuteNotesTheUseAndPutsOffTheEnd() {
    String fresh = row();
    database
        .sql(
            """
            update spring_session set last_access_time = last_access_time - 61000, expiry_time = expiry_time - 61000
            where principal_name = ?
            """)
        .params(principal)
        .update();
    String older = row();

    askForWork();

    assertThat(older).isLessThan(fresh);
    assertThat(row()).isGreaterThanOrEqualTo(fresh);
  }

  @Test
  void whoSignsOutIsOutAtOnce() {
    web.post().uri("/sign-out").cookie(session).with(Forms.token()).exchange();

    assertThat(web.get().uri("/work").cookie(session).exchange())
        .redirectedUrl()
        .startsWith("/work/sign-in");
  }

  private void askForWork() {
    assertThat(web.get().uri("/work").cookie(session).exchange())
        .hasRedirectedUrl("/work/" + county + "/today");
  }

  // the first number is the last use, so later rows compare greater
  private String row() {
    return database
        .sql(
            "select last_access_time || ' ' || expiry_time from spring_session where principal_name"
                + " = ?")
        .params(principal)
        .query(String.class)
        .single();
  }
}
