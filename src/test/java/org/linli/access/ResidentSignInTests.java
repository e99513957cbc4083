package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 居民登录测试 — the county is that of the page he comes from or the door he keeps; else he is asked.
@LinliTest
class ResidentSignInTests {

  private static final String PHONE = "13812340001";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  private World world;

  @BeforeEach
  void begin() {
    world = World.begin(beans);
  }

  @Test
  void theMatterHeComesFromSaysWhichCounty() {
    assertThat(form("/m/" + world.elsewhere + "-20260101-0001", world.grid))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"" + world.elsewhere + "\" selected");
  }

  @Test
  void elseTheDoorHeKeeps() {
    assertThat(form("/", world.grid))
        .bodyText()
        .contains("value=\"" + world.county + "\" selected");
  }

  @Test
  void elseHeIsAskedAndWhatHeTypedStays() {
    assertThat(form("/", "")).bodyText().contains("请选择").doesNotContain("9\" selected");

    MvcTestResult answer = post("/sign-in/code", "", "");

    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-county\"", "请选择所在县区", "value=\"" + PHONE + "\"");
  }

  @Test
  void whoChoseACountyIsSignedInThere() {
    String code = world.doors.codes().issue(world.county, PHONE, "127.0.0.1");

    MvcTestResult answer = post("/sign-in", world.county, code);

    assertThat(answer).hasRedirectedUrl("/");
    Cookie session = Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
    assertThat(web.get().uri("/api/v1/" + world.county + "/me").cookie(session))
        .bodyText()
        .contains("\"part\":\"RESIDENT\"");
    assertThat(web.get().uri("/api/v1/" + world.elsewhere + "/me").cookie(session))
        .bodyText()
        .contains("\"part\":\"GUEST\"");
  }

  @Test
  void aCodeOfOneCountyOpensNoOther() {
    String code = world.doors.codes().issue(world.county, PHONE, "127.0.0.1");

    assertThat(post("/sign-in", world.elsewhere, code))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-code\"");
  }

  private MvcTestResult form(String back, String home) {
    var request = web.get().uri("/sign-in").queryParam("back", back);
    return (home.isEmpty() ? request : request.cookie(new Cookie("home", home))).exchange();
  }

  private MvcTestResult post(String address, String county, String code) {
    return web.post()
        .uri(address)
        .with(Forms.token())
        .param("county", county)
        .param("phone", PHONE)
        .param("code", code)
        .exchange();
  }
}
