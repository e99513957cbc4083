package org.linli.georeport;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 进展测试 — the updates extension in both directions: words, done, not done, each once.
@LinliTest
class UpdateTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private OpenCounty open;
  private Client client;
  private String key;
  private String number;

  @BeforeEach
  void moveIn() {
    open = new OpenCounty(beans, port);
    client = open.client();
    key = open.partner("城市通", true, false, 200);
    number =
        client
            .post(
                "/open311/v2/requests.json",
                "api_key",
                key,
                "service_code",
                "NOISE",
                "lat",
                OpenCounty.IN_GRID,
                "long",
                OpenCounty.IN_GRID_LONG,
                "description",
                "施工吵")
            .at("$[0].service_request_id");
  }

  @Test
  void moreWordsReachTheDeskAndAreNotPublic() {
    var xml = client.post("/open311/v2/servicerequestupdates.xml", update("u1", "OPEN", "还在吵"));
    assertThat(xml.status()).as(xml.text()).isEqualTo(200);
    assertThat(Contract.xml(xml.bytes(), "georeport")).isEmpty();
    assertThat(xml.text()).contains("<update_id>" + number + ".2</update_id>");
    // the same once more writes nothing
    var again = send(update("u1", "OPEN", "还在吵"));
    assertThat(again.at("$[0].update_id")).isEqualTo(number + ".2");
    assertThat(Contract.json(again.text(), "update_receipt")).isEmpty();

    var matter = open.desk("community").apiGet(open.api("matters/" + number));
    assertThat(matter.at("$.story[*].note")).contains("还在吵");
    assertThat(matter.at("$.story.length()")).isEqualTo("2");
    assertThat(matter.at("$.state")).isEqualTo("REPORTED");
    assertThat(updates()).doesNotContain("还在吵");
  }

  @Test
  void theReporterSaysThroughThePartnerThatItIsNotDoneAndThenThatItIs() {
    open.close(number);
    // written before it was closed, sent after
    String before = Instant.now().minusSeconds(3600).toString();
    String[] early = update("u1", "OPEN", "早先写的");
    early[early.length - 1] = before;
    assertThat(send(early).status()).isEqualTo(200);
    assertThat(state()).isEqualTo("closed");
    // a comment that only repeats the state
    assertThat(send(update("u2", "CLOSED", "谢谢")).status()).isEqualTo(200);
    assertThat(state()).isEqualTo("closed");

    assertThat(send(update("u3", "OPEN", "又开始了")).status()).isEqualTo(200);
    assertThat(state()).isEqualTo("open");
    open.handle(number);
    assertThat(send(update("u4", "FIXED", "好了")).status()).isEqualTo(200);
    assertThat(open.desk("community").apiGet(open.api("matters/" + number)).at("$.state"))
        .isEqualTo("CONFIRMED");
    assertThat(updates()).contains("fixed");
    // what came in is known by our own number in what goes out
    String reference = send(update("u3", "OPEN", "又开始了")).at("$[0].update_id");
    assertThat(updates()).contains("\"" + reference + "\"");
  }

  @Test
  void onlyWhoMayAndOnlyAboutItsOwnRequests() {
    String mute = open.partner("只报不跟", false, false, 100);
    String other = open.partner("别家", true, false, 100);
    assertThat(with(mute).status()).isEqualTo(403);
    assertThat(with("wrong").status()).isEqualTo(403);
    assertThat(with(other).status()).isEqualTo(404);
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String field : new String[] {"service_request_id", "update_id", "status"}) {
      String[] fields = update("u1", "OPEN", "x");
      for (int i = 0; i < fields.length; i += 2) {
        if (fields[i].equals(field)) {
          fields[i + 1] = "";
        }
      }
      var fault = send(fields);
      assertThat(fault.status()).isEqualTo(400);
      assertThat(fault.at("$[0].description")).isEqualTo(field + " required");
    }
    assertThat(send(update("u1", "ASLEEP", "x")).at("$[0].description")).contains("status");
    assertThat(send(update("u1", "OPEN", "x".repeat(2001))).status()).isEqualTo(400);
    var test = client.post("/open311/test/v2/servicerequestupdates.json", update("t", "OPEN", "x"));
    assertThat(test.status()).isEqualTo(200);
    assertThat(open.desk("community").apiGet(open.api("matters/" + number)).at("$.story.length()"))
        .isEqualTo("1");
  }

  @Test
  void theWindowIsTheOneThatIsPrinted() {
    String at = client.get(path("")).at("$[0].updated_datetime");
    String next =
        Instant.parse(java.time.OffsetDateTime.parse(at).toInstant().toString())
            .plusSeconds(1)
            .toString();
    assertThat(client.get(path("&start_date=" + at + "&end_date=" + next)).text()).contains(number);
    assertThat(client.get(path("&start_date=" + next)).text()).isEqualTo("[]");
    assertThat(client.get(path("&page=2&page_size=1")).text()).isEqualTo("[]");
  }

  // FixMyStreet asks `?api_key=…&start_date=…&end_date=…&jurisdiction_id=…` and never for a page
  @Test
  void aBusyDayComesWholeToWhoKnowsNoPages() {
    jdbc.sql(
            """
            insert into journal
              (county, subject, seq, noun, action, state_to, part, place_path, at, hash)
            select county, subject, n, noun, action, state_to, part, place_path, at, hash
            from journal, generate_series(2, 1200) n
            where county = ? and noun = 'matter' and seq = 1
            """)
        .param(open.county)
        .update();
    String day =
        "&api_key=%s&start_date=%s&end_date=%s"
            .formatted(key, Instant.now().minus(1, DAYS), Instant.now().plusSeconds(60));

    assertThat(client.get(path(day)).at("$.length()")).isEqualTo("1200");
    assertThat(client.get(path(day + "&page=1")).at("$.length()")).isEqualTo("1000");
    assertThat(client.get(path(day + "&page=2")).at("$.length()")).isEqualTo("200");
    assertThat(client.get(path(day + "&page_size=7")).at("$.length()")).isEqualTo("7");
  }

  private String path(String more) {
    return "/open311/v2/servicerequestupdates.json?jurisdiction_id=" + open.county + more;
  }

  private Caller.Answer with(String other) {
    String[] fields = update("u1", "OPEN", "x");
    fields[1] = other;
    return send(fields);
  }

  private String[] update(String id, String status, String words) {
    return new String[] {
      "api_key", key,
      "service_request_id", number,
      "update_id", id,
      "status", status,
      "description", words,
      "first_name", "三",
      "last_name", "张",
      "updated_datetime", Instant.now().plusSeconds(5).toString()
    };
  }

  private Caller.Answer send(String... fields) {
    return client.post("/open311/v2/servicerequestupdates.json", fields);
  }

  private String state() {
    return client.get("/open311/v2/requests/" + number + ".json").at("$[0].status");
  }

  private String updates() {
    return client.get(path("")).text();
  }
}
