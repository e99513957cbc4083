package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.shared.Id;
import org.linli.testing.Caller;

/// 坏请求 — requests no form and no program of ours would send: answered in words, never with an
/// incident, and nothing is stored.
class BadRequestsStory extends BadInput {

  private static final String PROBLEM = "application/problem+json";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void brokenJsonIsAProblemInWords(String language) {
    Caller desk = caller("desk", language);
    for (String body :
        List.of("{\"place\": ", "[]", "\"text\"", "null", "", "{]", "[".repeat(9000))) {
      var answer = desk.api(api("matters"), Id.fresh(), body);

      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.media()).startsWith(PROBLEM);
      assertThat(answer.at("$.detail")).isEqualTo(word(language, "web.unreadable"));
    }
    assertThat(rows("matter")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void aValueOfTheWrongKindIsNamed(String language) {
    Caller desk = caller("desk", language);
    Map<String, String> wrong =
        Map.of(
            "photos", report(TEXT).replace("}", ", \"photos\": [\"../../etc\"]}"),
            "kind", report(TEXT).replace("}", ", \"kind\": \"WHISTLE\"}"),
            "channel", report(TEXT).replace("}", ", \"channel\": \"PIGEON\"}"),
            "anonymous", report(TEXT).replace("}", ", \"anonymous\": \"perhaps\"}"),
            "text", report(TEXT).replace("\"" + TEXT + "\"", "{\"a\": 1}"));
    wrong.forEach(
        (field, body) -> {
          var answer = desk.api(api("matters"), Id.fresh(), body);

          assertThat(answer.status()).as(field).isEqualTo(422);
          assertThat(answer.error(field)).as(field).isEqualTo(word(language, "web.unreadable"));
        });
    assertThat(rows("matter")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void aMissingKeyOrOneThatIsNoKeyIsNamed(String language) {
    Caller desk = caller("desk", language);
    String key = "Idempotency-Key";

    var without = desk.send(json(desk, api("matters"), report(TEXT)));
    var unreadable = desk.send(json(desk, api("matters"), report(TEXT)).header(key, "42"));

    assertThat(without.status()).isEqualTo(422);
    assertThat(without.error(key)).isEqualTo(word(language, "web.required"));
    assertThat(unreadable.status()).isEqualTo(422);
    assertThat(unreadable.error(key)).isEqualTo(word(language, "web.unreadable"));
    assertThat(rows("matter")).isZero();
  }

  @Test
  void theWrongContentTypeIsRefusedInWords() {
    Caller desk = caller("desk");
    var form =
        desk.send(
            desk.program(api("matters"))
                .header("Idempotency-Key", Id.fresh().toString())
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<text/>")));
    var page =
        desk.send(
            desk.page(work("matters"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(form.status()).isEqualTo(415);
    assertThat(form.media()).startsWith(PROBLEM);
    // JSON carries no token of a form
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains(word("zh-CN", "access.refused.form"));
    assertThat(rows("matter")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void aFormWithoutItsTokenIsRefused(String language) {
    Caller desk = caller("desk", language);
    String form = "place=" + stairwell() + "&category=SUGGESTION&text=x&phone=13812345678";
    String media = "application/x-www-form-urlencoded";

    for (String token : List.of("", "&_csrf=", "&_csrf=AAAA")) {
      var answer =
          desk.send(
              desk.page(work("matters"))
                  .header("Content-Type", media)
                  .POST(BodyPublishers.ofString(form + token)));
      assertThat(answer.status()).as(token).isEqualTo(409);
      assertThat(answer.text()).contains(word(language, "access.refused.form"));
    }
    // a program that comes with a browser's session needs the token too
    var riding =
        desk.send(
            desk.page(api("matters"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Id.fresh().toString())
                .POST(BodyPublishers.ofString(report(TEXT))));
    assertThat(riding.status()).isEqualTo(409);
    assertThat(rows("matter")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void aHugeBodyIsTurnedAway(String language) {
    Caller desk = caller("desk", language);
    String flood = "长".repeat(4 * 1024 * 1024);

    var program = desk.api(api("matters"), Id.fresh(), report(flood));
    var chunked =
        desk.send(
            desk.program(api("matters"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Id.fresh().toString())
                .POST(
                    BodyPublishers.ofInputStream(
                        () ->
                            new ByteArrayInputStream(
                                report(flood).getBytes(StandardCharsets.UTF_8)))));
    var page = guest(language).post("/report", step("where", "text", flood));

    for (var answer : List.of(program, chunked, page)) {
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.text()).contains(word(language, "web.tooMuch"));
    }
    assertThat(rows("matter")).isZero();
  }

  @Test
  void whatNobodyOffersIsNotThere() {
    Caller desk = caller("desk");

    for (String path : List.of(work("matters/x/y"), "/api/v2/me", "/actuator/env")) {
      assertThat(desk.get(path).status()).as(path).isEqualTo(404);
    }
    var deleted = desk.send(desk.page(work("inbox")).DELETE());
    assertThat(deleted.status()).isIn(404, 409);
    assertThat(
            desk.send(desk.page(work("inbox")).header("X-HTTP-Method-Override", "DELETE")).status())
        .isEqualTo(200);
  }

  @Test
  void anAddressNobodyCanReadIsRefusedInWords() throws IOException {
    for (String path : List.of("/?at=%zz", "/report?board=%", "/work/sign-in?back=%e4%zz")) {
      String answer = raw(path);
      assertThat(answer).as(path).startsWith("HTTP/1.1 400");
      assertThat(answer).as(path).contains(word("en", "web.unreadable"));
    }
    assertThat(raw("/work/%00")).startsWith("HTTP/1.1 400");
    assertThat(raw(work("../../etc/passwd"))).startsWith("HTTP/1.1 400");
  }

  // no client sends such an address, only somebody who types it by hand
  private String raw(String path) throws IOException {
    URI server = URI.create(address());
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\n";
      socket
          .getOutputStream()
          .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpRequest.Builder json(Caller who, String path, String body) {
    return who.program(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }
}
