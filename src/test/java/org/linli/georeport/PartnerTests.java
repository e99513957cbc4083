package org.linli.georeport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 合作方测试 — a key is shown once and kept as a hash; forms, their twins, what is wrong and what came
/// too late.
@LinliTest
class PartnerTests {

  private static final String BODY =
      """
      {"name": "城市通", "perMinute": "10", "perDay": "100", "mayUpdate": true}
      """;

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private OpenCounty open;
  private Caller desk;

  @BeforeEach
  void moveIn() {
    open = new OpenCounty(beans, port);
    desk = open.desk("county");
  }

  @Test
  void aKeyIsShownOnceAndKeptAsAHash() {
    UUID tx = Id.fresh();
    var first = desk.api(open.api("partners"), tx, BODY);
    String key = first.at("$.key");
    assertThat(new Secret(key).wellFormed()).isTrue();
    var again = desk.api(open.api("partners"), tx, BODY);
    assertThat(again.at("$.id")).isEqualTo(first.at("$.id"));
    assertThat(again.text()).doesNotContain(key);
    assertThat(desk.get(work("partners/" + first.at("$.id"))).text())
        .contains("…" + key.substring(key.length() - 4))
        .doesNotContain(key);
    assertThat(
            jdbc.sql("select row_to_json(p)::text from georeport_partner p where county = ?")
                .param(open.county)
                .query(String.class)
                .single())
        .doesNotContain(key);
  }

  @Test
  void whatIsWrongStandsNextToItsFieldAndNothingIsLost() {
    var page =
        desk.post(
            work("partners"),
            "name",
            "城市通",
            "perMinute",
            "0",
            "perDay",
            "many",
            "until",
            "2020-01-01",
            "held",
            "true");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.error("perMinute")).contains("6000");
    assertThat(page.error("perDay")).contains("1000000");
    assertThat(page.error("until")).contains("今天");
    assertThat(page.text()).contains("value=\"城市通\"", "value=\"many\"", "checked");
    var twin = desk.api(open.api("partners"), Id.fresh(), "{\"perMinute\": \"x\"}");
    assertThat(twin.status()).isEqualTo(422);
    assertThat(twin.error("name")).isNotEmpty();
  }

  @Test
  void whoComesTooLateIsToldAndEveryActIsInTheJournal() {
    String id = desk.api(open.api("partners"), Id.fresh(), BODY).at("$.id");
    String changed = BODY.replace("城市通", "城市通二").replace("}", ", \"version\": \"0\"}");
    var done = desk.api(open.api("partners/" + id), Id.fresh(), changed);
    assertThat(done.at("$.partner.name")).isEqualTo("城市通二");
    assertThat(desk.api(open.api("partners/" + id), Id.fresh(), changed).status()).isEqualTo(409);
    var page =
        desk.post(
            work("partners/" + id), "name", "又一个", "perMinute", "5", "perDay", "5", "version", "0");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains("value=\"又一个\"");
    var key = desk.post(work("partners/" + id + "/key"));
    assertThat(key.status()).isEqualTo(200);
    assertThat(key.text()).contains(open.county + "-");
    assertThat(desk.post(work("partners/" + id + "/end")).status()).isEqualTo(302);
    assertThat(desk.post(work("partners/" + id + "/key")).status()).isEqualTo(409);
    assertThat(
            jdbc.sql(
                    """
                    select action from journal where county = ? and noun = 'partner' order by seq
                    """)
                .param(open.county)
                .query(String.class)
                .list())
        .containsExactly("ADD", "CHANGE", "RENEW_KEY", "END");
  }

  @Test
  void onlyTheCountysDeskKeepsPartners() {
    String id = desk.api(open.api("partners"), Id.fresh(), BODY).at("$.id");
    Caller community = open.desk("community");
    assertThat(community.get(work("partners")).status()).isEqualTo(404);
    assertThat(community.apiGet(open.api("partners/" + id)).status()).isEqualTo(404);
  }

  private String work(String rest) {
    return "/work/" + open.county + "/" + rest;
  }
}
