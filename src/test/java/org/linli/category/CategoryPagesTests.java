package org.linli.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 类别设置测试 — the limits of all categories, changed once however often the form arrives, by page and
/// by API; the second of two loses nothing he typed.
@LinliTest
class CategoryPagesTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Categories categories;
  @LocalServerPort private int port;
  private Neighbours here;
  private Caller desk = new Caller("", "");

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    here.member(OrganisationKind.COMMUNITY_DESK, "居委会", "community");
    desk = caller("county");
  }

  @Test
  void theLimitOfAllCategoriesHoldsWhereACategoryHasNoneOfItsOwn() {
    var form = desk.get(work("categories/limits"));
    assertThat(form.text()).contains("所有类别的时限", "2 个工作小时");

    var saved = limits(Id.fresh(), "0", "REPORTED", "7", "王主任");

    assertThat(saved.status()).as(saved.text()).isEqualTo(302);
    assertThat(limit("STAIR_LIGHT")).isEqualTo("7 WORKDAYS");
    assertThat(desk.get(work("categories/limits")).text()).contains("王主任", "value=\"7\"");
    assertThat(desk.get(work("categories")).text()).contains("7 个工作日");
    assertThat(limits(Id.fresh(), "1", "REPORTED", "", "王主任").status()).isEqualTo(302);
    assertThat(limit("STAIR_LIGHT")).isEqualTo("2 WORK_HOURS");
  }

  @Test
  void sentTwiceItIsChangedOnce() {
    UUID tx = Id.fresh();

    assertThat(limits(tx, "0", "ACCEPTED", "3", "王主任").status()).isEqualTo(302);
    assertThat(limits(tx, "0", "ACCEPTED", "3", "王主任").status()).isEqualTo(302);
    assertThat(limits(tx, "0", "ACCEPTED", "4", "王主任").status()).isEqualTo(409);

    assertThat(limit("STAIR_LIGHT", "ACCEPTED")).isEqualTo("3 WORKDAYS");
    assertThat(category(tx = Id.fresh(), "0", "路灯").status()).isEqualTo(302);
    assertThat(category(tx, "0", "路灯").status()).isEqualTo(302);
    assertThat(desk.get(work("categories?code=STAIR_LIGHT")).field("version")).isEqualTo("1");
  }

  @Test
  void theSecondOfTwoSeesWhatHoldsNowAndSendsHisWordsAgain() {
    limits(Id.fresh(), "0", "REPORTED", "7", "王主任");

    var second = limits(Id.fresh(), "0", "REPORTED", "9", "李主任");

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text()).contains("别人已经改动了这条记录", "王主任", "value=\"9\"", "李主任");
    assertThat(limits(Id.fresh(), second.field("version"), "REPORTED", "9", "李主任").status())
        .isEqualTo(302);
    category(Id.fresh(), "0", "路灯");
    var late = category(Id.fresh(), "0", "楼灯");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("路灯", "楼灯");
    assertThat(category(Id.fresh(), late.field("version"), "楼灯").status()).isEqualTo(302);
  }

  @Test
  void whatIsWrongStandsNextToItsFieldAndNothingIsLost() {
    var wrong =
        desk.post(
            work("categories/limits"),
            "limits[REPORTED].amount",
            "0",
            "limits[REPORTED].unit",
            "MOONS",
            "owner",
            "",
            "from",
            "gestern",
            "version",
            "0");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.error("limits.REPORTED")).isEqualTo("时限是 1 到 9999 的整数");
    assertThat(wrong.error("owner")).isEqualTo("请填写这一项。");
    assertThat(wrong.error("from")).isNotEmpty();
    assertThat(wrong.text()).contains("gestern");
    assertThat(limit("STAIR_LIGHT")).isEqualTo("2 WORK_HOURS");
  }

  @Test
  void aProgramDoesTheSame() {
    UUID key = Id.fresh();
    String body =
        """
        {"limits": {"REPORTED": {"amount": 8, "unit": "HOURS"}}, "owner": "接口", "version": 0}
        """;

    var saved = desk.api(api("categories/limits"), key, body);

    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(desk.api(api("categories/limits"), key, body).text()).isEqualTo(saved.text());
    assertThat(limit("STAIR_LIGHT")).isEqualTo("8 HOURS");
    assertThat(desk.apiGet(api("categories/limits")).at("$.limits[0].amount")).isEqualTo("8");
    var wrong = desk.api(api("categories/limits"), Id.fresh(), body.replace("REPORTED", "CLOSED"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.error("limits.CLOSED")).isNotEmpty();
  }

  @Test
  void onlyTheCountyChangesThem() {
    desk = caller("community");

    assertThat(desk.get(work("categories/limits")).text())
        .doesNotContain("<form method=\"post\" action=\"/work/" + here.county() + "/categories");
    assertThat(limits(Id.fresh(), "0", "REPORTED", "7", "居委会").status()).isEqualTo(404);
    assertThat(desk.api(api("categories/limits"), Id.fresh(), "{}").status()).isEqualTo(404);
  }

  private Caller.Answer limits(UUID tx, String version, String state, String days, String owner) {
    return desk.post(
        work("categories/limits"),
        "tx",
        tx.toString(),
        "version",
        version,
        "limits[" + state + "].amount",
        days,
        "limits[" + state + "].unit",
        "WORKDAYS",
        "owner",
        owner);
  }

  private Caller.Answer category(UUID tx, String version, String name) {
    return desk.post(
        work("categories/STAIR_LIGHT"),
        "tx",
        tx.toString(),
        "version",
        version,
        "nameZh",
        name,
        "nameEn",
        "Lamp",
        "number",
        "A0101",
        "radius",
        "50",
        "section",
        "FACILITY",
        "ladder",
        "COMMUNITY_DESK > STREET_DESK > COUNTY_DESK",
        "evidence",
        "NOTE",
        "owner",
        "王主任");
  }

  private String limit(String category) {
    return limit(category, "REPORTED");
  }

  private String limit(String category, String state) {
    return String.valueOf(categories.limit(here.county(), category, state));
  }

  private Caller caller(String login) {
    return new Caller("http://127.0.0.1:" + port, "zh-CN")
        .signedIn(here.county(), login, Neighbours.PASSWORD);
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private String api(String rest) {
    return "/api/v1/" + here.county() + "/" + rest;
  }
}
