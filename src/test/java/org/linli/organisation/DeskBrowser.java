package org.linli.organisation;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.linli.testing.Forms;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 工作台浏览器 — asks for pages and sends forms as a signed-in desk, and calls the API as one.
record DeskBrowser(MockMvcTester web, String county, Cookie session, String basic) {

  static DeskBrowser signIn(MockMvcTester web, String county, String login, String password) {
    MvcTestResult result =
        web.post()
            .uri("/work/sign-in")
            .with(Forms.token())
            .param("county", county)
            .param("login", login)
            .param("password", password)
            .exchange();
    byte[] typed = (county + "/" + login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new DeskBrowser(
        web,
        county,
        Objects.requireNonNull(result.getResponse().getCookie("SESSION")),
        "Basic " + Base64.getEncoder().encodeToString(typed));
  }

  MvcTestResult get(String rest) {
    String[] parts = rest.split("\\?", 2);
    var request = web.get().uri("/work/" + county + "/" + parts[0]).cookie(session);
    request = request.header("Accept-Language", "zh-CN");
    if (parts.length == 2) {
      for (String pair : parts[1].split("&")) {
        String[] named = pair.split("=", 2);
        request = request.queryParam(named[0], named[1]);
      }
    }
    return request.exchange();
  }

  MvcTestResult post(String rest, String... fields) {
    var request =
        web.post()
            .uri("/work/" + county + "/" + rest)
            .with(Forms.token())
            .cookie(session)
            .header("Accept-Language", "zh-CN");
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  MvcTestResult api(String rest, String key, String body) {
    return web.post()
        .uri("/api/v1/" + county + "/" + rest)
        .header("Authorization", basic)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  MvcTestResult apiGet(String rest) {
    return web.get()
        .uri("/api/v1/" + county + "/" + rest)
        .header("Authorization", basic)
        .exchange();
  }
}
