package org.linli.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 户页测试 — one door over HTTP: moving in with a slip, changing, moving out, verifying, letting; the
/// neighbour's desk finds nothing.
@LinliTest
class HouseholdPagesTests {

  private static final String PASSWORD = "green-door-31";

  private final String county = TestCounty.fresh();
  private final String community = county + "001001";
  private final String door = community + "001001010201";
  private String home = "";
  private String api = "";
  private Caller desk = new Caller("", "");
  private Caller neighbour = desk;

  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @BeforeEach
  void openDoor() {
    place(county, "COUNTY");
    place(county + "001", "STREET");
    place(community, "COMMUNITY");
    place(county + "001002", "COMMUNITY");
    String id = place(door, "HOUSEHOLD");
    home = "/work/" + county + "/households/" + id;
    api = "/api/v1/" + county + "/households/" + id;
    account("desk", community);
    account("neighbour", county + "001002");
    String address = "http://127.0.0.1:" + port;
    desk = new Caller(address, "zh-CN").signedIn(county, "desk", PASSWORD);
    neighbour = new Caller(address, "zh-CN").signedIn(county, "neighbour", PASSWORD);
  }

  @Test
  void nothingTypedIsLostAndEveryErrorStandsAtItsField() {
    var wrong =
        desk.post(
            home + "/residences",
            "name",
            "李小明",
            "idNumber",
            "22030319610504",
            "relation",
            "02",
            "tenure",
            "",
            "since",
            "soon");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.error("tenure")).isNotEmpty();
    assertThat(wrong.error("since")).isNotEmpty();
    assertThat(wrong.field("name")).isEqualTo("李小明");

    var number =
        desk.post(
            home + "/residences",
            "name",
            "李小明",
            "idNumber",
            "22030319610504",
            "tenure",
            "OWNER",
            "since",
            "2024-05-01");
    assertThat(number.status()).isEqualTo(422);
    assertThat(number.error("idNumber")).contains("公民身份号码不对");
    assertThat(desk.apiGet(api).at("$.living")).isEqualTo("[]");
  }

  @Test
  void somebodyMovesInIsVerifiedChangesAndMovesOut() {
    assertThat(movedIn("李小明", "02").status()).isEqualTo(302);
    String residence = desk.apiGet(api).at("$.living[0].residence");
    assertThat(desk.get(home).text()).contains("李**", "户主").doesNotContain("李小明");
    assertThat(movedIn("王秀英", "02").error("relation")).isEqualTo("这一户已经有户主");

    String today = desk.apiGet(api).at("$.today");
    var verified = desk.post(home + "/verifications", "residents", residence, "on", today);
    assertThat(verified.status()).isEqualTo(302);
    assertThat(desk.apiGet(api).at("$.verifiedOn")).isEqualTo(today);
    assertThat(desk.post(home + "/verifications", "on", today).error("residents")).isNotEmpty();

    var page = desk.get(home + "/residences/" + residence);
    String version = page.field("version");
    var changed =
        desk.post(
            home + "/residences/" + residence,
            "relation",
            "01",
            "tenure",
            "TENANT",
            "since",
            "2024-04-01",
            "version",
            version);
    assertThat(changed.status()).isEqualTo(302);
    assertThat(desk.apiGet(api).at("$.living[0].tenure")).isEqualTo("TENANT");
    var stale =
        desk.post(
            home + "/residences/" + residence + "/end", "until", "2024-06-01", "version", "0");
    assertThat(stale.status()).isEqualTo(409);
    var out =
        desk.api(
            api + "/residences/" + residence + "/end",
            Id.fresh(),
            "{\"until\":\"2024-06-01\",\"version\":" + (Integer.parseInt(version) + 1) + "}");
    assertThat(out.status()).isEqualTo(204);
    assertThat(desk.apiGet(api).at("$.former[0].until")).isEqualTo("2024-06-01");
  }

  @Test
  void aLandlordIsMaskedUntilSomebodySaysWhy() {
    var written =
        desk.post(
            home + "/rental",
            "rented",
            "1",
            "area",
            "82.5",
            "hazard",
            "03",
            "landlordName",
            "赵大勇",
            "landlordPhone",
            "138 1234 5678",
            "version",
            "0");
    assertThat(written.status()).isEqualTo(302);
    assertThat(desk.get(home).text()).contains("用电隐患", "82.5").doesNotContain("赵大勇");
    assertThat(desk.get(home + "/rental").text()).doesNotContain("赵大勇");

    // what is sensitive and left empty stays
    desk.post(home + "/rental", "rented", "1", "hazard", "00", "version", "1");
    var clear = desk.api(api + "/rental/clear-views", Id.fresh(), "{\"purpose\":\"VISIT\"}");
    assertThat(clear.at("$.landlordName")).isEqualTo("赵大勇");
    assertThat(clear.at("$.landlordPhone")).isEqualTo("13812345678");
    assertThat(clear.at("$.area")).isEmpty();
    assertThat(desk.api(api + "/rental/clear-views", Id.fresh(), "{}").status()).isEqualTo(422);
    assertThat(desk.post(home + "/rental", "area", "big", "version", "2").error("area"))
        .isNotEmpty();
  }

  @Test
  void theNeighboursDeskFindsNothing() {
    assertThat(neighbour.get(home).status()).isEqualTo(404);
    assertThat(neighbour.apiGet(api).status()).isEqualTo(404);
    assertThat(neighbour.post(home + "/residences", "name", "李").status()).isEqualTo(404);
  }

  private Caller.Answer movedIn(String name, String relation) {
    return desk.post(
        home + "/residences",
        "name",
        name,
        "relation",
        relation,
        "tenure",
        "OWNER",
        "since",
        "2024-05-01");
  }

  private void account(String login, String path) {
    accounts.open(
        Actor.system(county),
        new Accounts.NewAccount(
            login, PASSWORD, AccountPart.COMMUNITY_DESK, login, path, null, null),
        false);
  }

  private String place(String path, String kind) {
    var id = Id.fresh();
    jdbc.sql("insert into place (county, id, path, kind, name) values (?, ?, ?, ?, ?)")
        .params(county, id, path, kind, path)
        .update();
    return id.toString();
  }
}
