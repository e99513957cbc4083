package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.credential.Passwords;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 登录测试 — staff by password, programs by Basic; who fails waits, and nobody locks another out.
@LinliTest
class SignInTests {

  private static final String PASSWORD = "stair-light-7";

  private final String county = TestCounty.of(SignInTests.class);
  @Autowired private MockMvcTester web;
  @Autowired private AccountStore store;
  @Autowired private Passwords passwords;
  @Autowired private MutableClock clock;
  @Autowired private Accounts accounts;
  @LocalServerPort private int port;

  private String login = "";

  @BeforeEach
  void openAccount() {
    login = "desk" + Id.fresh().toString().substring(20).replace("-", "");
    store.insert(account(login, AccountPart.COUNTY_DESK), null, clock.instant());
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void theRightPasswordOpensASessionAndTheWorkPages() {
    MvcTestResult result = signIn(login, PASSWORD, "10.1.1.1");

    assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/work");
    MvcTestResult work = web.get().uri("/work").cookie(session(result)).exchange();
    assertThat(work).hasRedirectedUrl("/work/" + county + "/today");
  }

  @Test
  void theCountyMayBeTypedBeforeTheLogin() {
    assertThat(signIn("", county + "/" + login, PASSWORD, "10.1.1.2")).hasRedirectedUrl("/work");
  }

  @Test
  void aWrongPasswordIsSaidNextToTheFieldAndOpensNothing() {
    MvcTestResult result = signIn(login, "wrong", "10.1.1.3");

    assertThat(result).hasStatus(422).bodyText().contains("账号或口令不对");
    assertThat(result.getResponse().getCookie("SESSION")).isNull();
  }

  @Test
  void whoFailsThreeTimesWaitsButOnlyFromThatAddress() {
    for (int i = 0; i < 3; i++) {
      signIn(login, "wrong", "10.2.2.2");
    }

    assertThat(signIn(login, PASSWORD, "10.2.2.2")).hasStatus(429);
    assertThat(signIn(login, PASSWORD, "10.2.2.3")).hasStatus3xxRedirection();
    clock.advance(Duration.ofSeconds(5));
    assertThat(signIn(login, PASSWORD, "10.2.2.2")).hasStatus3xxRedirection();
  }

  @Test
  void aFormWithoutTokenIsRefused() {
    MvcTestResult result =
        web.post()
            .uri("/work/sign-in")
            .param("county", county)
            .param("login", login)
            .param("password", PASSWORD)
            .exchange();

    assertThat(result).hasStatus(409);
  }

  @Test
  void afterTheSignInOnlyAPathOfThisSiteIsOpened() {
    MvcTestResult result =
        web.post()
            .uri("/work/sign-in")
            .with(Forms.token())
            .param("county", county)
            .param("login", login)
            .param("password", PASSWORD)
            .param("back", "//evil.example/")
            .exchange();

    assertThat(result).hasRedirectedUrl("/work");
  }

  @Test
  void aPublicPageOpensNoSession() {
    HttpResponse<String> page = fetch("/sign-in", "");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="))
        .noneMatch(cookie -> cookie.startsWith("SESSION="));
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self'");
    assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void aGuestIsAskedToSignInAndAProgramIsTold401() {
    assertThat(web.get().uri("/work/" + county + "/inbox").exchange())
        .hasRedirectedUrl("/work/sign-in?back=%2Fwork%2F" + county + "%2Finbox");
    assertThat(web.get().uri("/api/v1/" + county + "/inbox").exchange())
        .hasStatus(401)
        .headers()
        .hasValue("WWW-Authenticate", "Basic realm=\"linli\", charset=\"UTF-8\"");
  }

  @Test
  void aProgramNamesItselfInEachRequestAndGetsNoSession() {
    HttpResponse<String> me =
        fetch("/api/v1/" + county + "/me", county + "/" + login + ":" + PASSWORD);

    assertThat(me.body()).contains("\"part\":\"COUNTY_DESK\"");
    assertThat(me.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("SESSION="));
  }

  @Test
  void aDisabledAccountIsOutWithTheNextRequest() {
    MvcTestResult result = signIn(login, PASSWORD, "10.3.3.3");
    Account account = store.byLogin(county, login).orElseThrow();

    accounts.disable(Actor.system(county), account.id(), account.version());

    MvcTestResult after = web.get().uri("/work").cookie(session(result)).exchange();
    assertThat(after).hasRedirectedUrl("/work/sign-in?back=%2Fwork");
    assertThat(signIn(login, PASSWORD, "10.3.3.4")).hasStatus(422);
  }

  @Test
  void anotherCountysAddressIsAnsweredLikeAMissingOne() {
    MvcTestResult signedIn = signIn(login, PASSWORD, "10.4.4.4");

    MvcTestResult foreign =
        web.get().uri("/work/999998/inbox").cookie(session(signedIn)).exchange();
    MvcTestResult missing =
        web.get().uri("/work/999998/nothing").cookie(session(signedIn)).exchange();

    assertThat(foreign).hasStatus(404);
    assertThat(body(foreign, "inbox")).isEqualTo(body(missing, "nothing"));
  }

  @Test
  void signingOutEndsTheSession() {
    MvcTestResult result = signIn(login, PASSWORD, "10.5.5.5");

    web.post().uri("/sign-out").with(Forms.token()).cookie(session(result)).exchange();

    assertThat(web.get().uri("/work").cookie(session(result)).exchange())
        .hasRedirectedUrl("/work/sign-in?back=%2Fwork");
  }

  private HttpResponse<String> fetch(String path, String basic) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (!basic.isEmpty()) {
      String coded = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
      request.header("Authorization", "Basic " + coded);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private MvcTestResult signIn(String login, String password, String address) {
    return signIn(county, login, password, address);
  }

  private MvcTestResult signIn(String where, String login, String password, String address) {
    return web.post()
        .uri("/work/sign-in")
        .with(Forms.token())
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .param("county", where)
        .param("login", login)
        .param("password", password)
        .exchange();
  }

  private static Cookie session(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
  }

  // the page repeats its own address and a token that differs each time
  private static String body(MvcTestResult result, String last) {
    try {
      return result
          .getResponse()
          .getContentAsString()
          .replace(last, "")
          .replaceAll("value=\"[A-Za-z0-9_=-]{40,}\"", "");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Account account(String name, AccountPart part) {
    return new Account(
        county,
        Id.fresh(),
        name,
        passwords.hash(PASSWORD),
        part,
        "县工作台",
        county,
        null,
        null,
        null,
        false,
        0);
  }
}
