package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 初始设置测试 — one link, once: it opens the county and its three administrators, and ends.
@LinliTest
class SetupTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  @Autowired private Setup setup;
  @Autowired private AccountStore store;
  @Autowired private Places places;
  private String county = "";
  private String token = "";

  @BeforeEach
  void begin() {
    county = TestCounty.fresh();
    World.begin(beans).divisions(county);
    token = setup.offer();
  }

  @Test
  void theThreeAdministratorsAreOpenedWithPasswordsShownOnce() {
    MvcTestResult answer = run(token, county, "system", "security", "auditor");

    assertThat(answer).hasStatusOk();
    assertThat(store.staff(county, "", 10))
        .extracting(Account::part)
        .containsExactlyInAnyOrder(
            AccountPart.SYSTEM_ADMINISTRATOR,
            AccountPart.SECURITY_ADMINISTRATOR,
            AccountPart.AUDITOR);
    assertThat(places.byPath(county, county + "001001").name()).isEqualTo("东晟社区");
    assertThat(signIn("system", password(answer, "system")))
        .as("he owes a password of his own")
        .hasRedirectedUrl("/work/sign-in/next");
    assertThat(signIn("system", password(answer, "auditor"))).hasStatus(422);
  }

  @Test
  void theLinkEndsWithItsUse() {
    run(token, county, "system", "security", "auditor");

    assertThat(web.get().uri("/setup/" + token)).hasStatus(404);
    assertThat(run(token, county, "again", "again2", "again3")).hasStatus(404);
  }

  @Test
  void aWrongLinkIsNotFoundAndANewOneEndsTheOld() {
    String next = setup.offer();

    assertThat(web.get().uri("/setup/nothing")).hasStatus(404);
    assertThat(web.get().uri("/setup/" + token)).hasStatus(404);
    assertThat(web.get().uri("/setup/" + next)).hasStatusOk();
  }

  @Test
  void whatIsWrongStandsNextToItsFieldAndTheLinkStays() {
    assertThat(run(token, "12", "system", "security", "auditor"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-county\"", "value=\"security\"");
    assertThat(run(token, county, "same", "same", "auditor"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-system\"");
    assertThat(run(token, county, "system", "安全", "auditor"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-security\"");
    assertThat(store.staff(county, "", 10)).as("all three or none").isEmpty();

    assertThat(run(token, county, "system", "security", "auditor")).hasStatusOk();
  }

  private MvcTestResult run(String link, String where, String system, String security, String a) {
    return web.post()
        .uri("/setup/" + link)
        .with(Forms.token())
        .param("county", where)
        .param("system", system)
        .param("security", security)
        .param("auditor", a)
        .exchange();
  }

  private MvcTestResult signIn(String login, String password) {
    return web.post()
        .uri("/work/sign-in")
        .with(Forms.token())
        .param("county", county)
        .param("login", login)
        .param("password", password)
        .exchange();
  }

  private String password(MvcTestResult answer, String login) {
    try {
      String page = answer.getResponse().getContentAsString();
      String row = county + "/" + login + "</code>[^<]*(?:<[^>]*>[^<]*)*?<code>([^<]+)</code>";
      Matcher found = Pattern.compile(row).matcher(page);
      assertThat(found.find()).as(page).isTrue();
      return found.group(1);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
