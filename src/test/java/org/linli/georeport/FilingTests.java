package org.linli.georeport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.attachment.Photos;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 收请求测试 — keys and their limits, places, questions, names, photos; the same request twice; what is
/// never shown.
@LinliTest
class FilingTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private OpenCounty open;
  private Client client;
  private String key;

  @BeforeEach
  void moveIn() {
    open = new OpenCounty(beans, port);
    client = open.client();
    key = open.partner("城市通", false, false, 200);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void withoutARightKeyNothingIsTaken() {
    assertFault(client.post("/open311/v2/requests.json", "service_code", "NOISE"), 403, "api_key");
    assertFault(file("api_key", "wrong"), 403, "wrong");
    String almost = key.substring(0, 38) + (key.endsWith("x") ? "y" : "x");
    assertFault(file("api_key", almost), 403, "wrong");
    assertFault(file("api_key", key, "jurisdiction_id", "999999"), 404, "999999");
    OpenCounty other = new OpenCounty(beans, port);
    assertFault(file("api_key", key, "jurisdiction_id", other.county), 403, other.county);
    assertThat(file("api_key", key, "jurisdiction_id", open.county).status()).isEqualTo(200);
    // in the query as well
    assertThat(client.post("/open311/v2/requests.json?api_key=" + key, noise("在查询里")).status())
        .isEqualTo(200);
  }

  @Test
  void aKeyIsRenewedEndedAndRunsOut() {
    var desk = open.desk("county");
    String id = desk.apiGet(open.api("partners")).at("$.partners[0].id");
    String fresh = desk.api(open.api("partners/" + id + "/key"), Id.fresh(), "").at("$.key");
    assertFault(file("api_key", key), 403, "wrong");
    assertThat(file("api_key", fresh).status()).isEqualTo(200);
    desk.api(open.api("partners/" + id + "/end"), Id.fresh(), "");
    assertFault(file("api_key", fresh, "description", "停用以后"), 403, "ended");
    var again = desk.api(open.api("partners/" + id + "/end"), Id.fresh(), "");
    assertThat(again.status()).isEqualTo(409);
  }

  @Test
  void aKeyHasRoomForSoManyAMinute() {
    String slow = open.partner("慢", false, false, 2);
    clock.set(Instant.parse("2026-11-22T01:30:00Z"));
    assertThat(file("api_key", slow, "description", "一").status()).isEqualTo(200);
    assertThat(file("api_key", slow, "description", "二").status()).isEqualTo(200);
    assertFault(file("api_key", slow, "description", "三"), 403, "2 times a minute");
    clock.advance(Duration.ofMinutes(1));
    assertThat(file("api_key", slow, "description", "三").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"attribute[2]", "attribute[2][]"})
  void questionsAreAnsweredInEveryForm(String field) {
    String number =
        at(
                "api_key",
                key,
                "service_code",
                "STRAY_ANIMALS",
                "description",
                "三条狗",
                "attribute[1]",
                "3",
                "attribute[easting]",
                "12",
                field,
                "有")
            .at("$[0].service_request_id");

    String page = open.desk("community").get(work("matters/" + number)).text();
    assertThat(page).contains("三条狗", "有没有伤到人", "合作方接口", "位置：43.175000,124.378000");
  }

  @Test
  void theSameRequestTwiceIsOneAndTheNextDayAnother() {
    clock.set(Instant.parse("2026-11-22T01:30:00Z"));
    String first = filed("lat", "43.175", "long", "124.378", "description", "一样的");
    assertThat(filed("lat", "43.175", "long", "124.378", "description", "一样的")).isEqualTo(first);
    assertThat(filed("lat", "43.175", "long", "124.378", "description", "不一样")).isNotEqualTo(first);
    clock.advance(Duration.ofDays(1));
    assertThat(filed("lat", "43.175", "long", "124.378", "description", "一样的")).isNotEqualTo(first);
    assertThat(acts("REPORT")).isEqualTo(3);
  }

  @Test
  void photosComeInPartsAndAreShownWhenTheDeskReleasesThem() {
    byte[] photo = Photos.jpeg(60, 40);
    String[] fields =
        with(
            noise("带照片的"),
            "api_key",
            key,
            "email",
            "null",
            "first_name",
            "null",
            "device_id",
            "null");
    var given = client.parts("/open311/v2/requests.json", photo, fields);
    assertThat(given.status()).as(given.text()).isEqualTo(200);
    var again = client.parts("/open311/v2/requests.json", photo, fields);
    assertThat(again.text()).contains(given.at("$[0].service_request_id"));
    String number = given.at("$[0].service_request_id");
    assertThat(get(number).at("$[0].media_url")).isEqualTo("null");

    open.close(number);
    String id = open.desk("community").apiGet(open.api("matters/" + number)).at("$.photos[0].id");
    String release = "{\"note\": \"处理好了\", \"photos\": [\"%s\"]}".formatted(id);
    open.move(open.desk("community"), number, "", "RELEASE", release);
    String url = get(number).at("$[0].media_url");
    assertThat(url).startsWith("https://linli.example.org/a/" + open.county).endsWith(id);
    var seen = client.get(url.replace("https://linli.example.org", ""));
    assertThat(seen.media()).isEqualTo("image/jpeg");
    var bad = client.parts("/open311/v2/requests.json", new byte[] {1, 2, 3}, fields);
    assertFault(bad, 400, "media");
  }

  @Test
  void whatIsAboutPersonsIsNeverPublicAndItsTokenNeverTellsANumber() {
    var given =
        at(
            "api_key", key,
            "service_code", "CARE",
            "description", "独居老人没人送饭",
            "first_name", "三",
            "last_name", "张",
            "phone", "13812345678");
    assertThat(given.status()).as(given.text()).isEqualTo(200);
    String token = given.at("$[0].token");
    assertThat(given.at("$[0].service_request_id")).isEmpty();
    assertThat(client.get("/open311/v2/tokens/" + token + ".json").at("$[0].service_request_id"))
        .isEmpty();
    assertThat(requests("")).isEqualTo("[]");
    assertThat(updates()).isEqualTo("[]");
    assertThat(acts("REPORT")).isEqualTo(1);
  }

  @Test
  void neitherWordsNorNamesNorPhonesArePublic() {
    String number =
        filed(
            "lat",
            "43.175",
            "long",
            "124.378",
            "description",
            "张三家的狗",
            "first_name",
            "四",
            "last_name",
            "李",
            "phone",
            "13812345678",
            "email",
            "li@example.org");
    String all = requests("&extensions=true") + updates();

    assertThat(all).contains(number).doesNotContain("张三", "李", "13812345678", "li@");
    var reporter = open.desk("community").apiGet(open.api("matters/" + number));
    assertThat(reporter.at("$.channel")).isEqualTo("PARTNER");
    assertThat(reporter.at("$.reporter.anonymous")).isEqualTo("false");
    assertThat(reporter.at("$.verified")).isEqualTo("false");
  }

  @Test
  void aPartnerOnTrialGetsItsNumberFromTheDesk() {
    String trial = open.partner("试用方", false, true, 100);
    String token =
        at("api_key", trial, "service_code", "NOISE", "description", "吵").at("$[0].token");
    assertThat(requests("")).isEqualTo("[]");
    String number = open.desk("community").apiGet(open.api("inbox")).at("$.lines[0].number");
    assertThat(client.get("/open311/v2/requests/" + number + ".json").status()).isEqualTo(404);

    open.move(open.desk("community"), number, "/items/1", "ACCEPT", "{}");
    assertThat(client.get("/open311/v2/tokens/" + token + ".json").at("$[0].service_request_id"))
        .isEqualTo(number);
    assertThat(requests("")).contains(number);
  }

  private String filed(String... fields) {
    String[] all =
        with(
            fields,
            "api_key",
            key,
            "service_code",
            "NOISE",
            "device_id",
            UUID.nameUUIDFromBytes(String.join(",", fields).getBytes()).toString());
    var answer = client.post("/open311/v2/requests.json", all);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.at("$[0].service_request_id");
  }

  // in the grid
  private Caller.Answer at(String... fields) {
    return client.post(
        "/open311/v2/requests.json",
        with(fields, "lat", OpenCounty.IN_GRID, "long", OpenCounty.IN_GRID_LONG));
  }

  private Caller.Answer file(String... fields) {
    return client.post("/open311/v2/requests.json", with(fields, noise("施工吵")));
  }

  private static String[] noise(String words) {
    return new String[] {
      "service_code",
      "NOISE",
      "lat",
      OpenCounty.IN_GRID,
      "long",
      OpenCounty.IN_GRID_LONG,
      "description",
      words
    };
  }

  private Caller.Answer get(String number) {
    return client.get("/open311/v2/requests/" + number + ".json");
  }

  private String requests(String more) {
    return client.get("/open311/v2/requests.json?jurisdiction_id=" + open.county + more).text();
  }

  private String updates() {
    return client
        .get("/open311/v2/servicerequestupdates.json?jurisdiction_id=" + open.county)
        .text();
  }

  private int acts(String action) {
    return jdbc.sql("select count(*) from journal where county = ? and action = ?")
        .params(open.county, action)
        .query(Integer.class)
        .single();
  }

  private String work(String rest) {
    return "/work/" + open.county + "/" + rest;
  }

  private static String[] with(String[] some, String... more) {
    String[] all = new String[some.length + more.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private static void assertFault(Caller.Answer answer, int status, String says) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(Contract.json(answer.text(), "errors")).isEmpty();
    assertThat(answer.text()).contains(says);
  }
}
