package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.organisation.OrganisationKind;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 事项网页与接口测试 — the working pages without scripts, and their twins in the API.
@LinliTest
class MatterWebTests {

  private static final String PASSWORD = "stair-light-7";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;

  private Walk walk;
  private Cookie desk = new Cookie("SESSION", "");

  @BeforeEach
  void begin() {
    walk = Walk.begin(beans);
    open("desk", AccountPart.COMMUNITY_DESK, walk.community());
    open("county", AccountPart.COUNTY_DESK, walk.here().member(OrganisationKind.COUNTY_DESK));
    desk = signIn("desk");
  }

  @Test
  void theMatterPageTellsTheStoryTheFactsAndTheMoves() {
    String number = walk.report("SUGGESTION");

    assertThat(get("matters/" + number))
        .hasStatusOk()
        .bodyText()
        .contains("请来看看", "平东街道 东晟社区", "2单元", "曹*", "138****5678", "2 个工作小时内")
        .contains("/items/1/moves/ACCEPT", "/items/1/moves/REJECT", "/items/1/respites")
        .doesNotContain("moves/TAKE", "moves/VOID", "13812345678");
  }

  @Test
  void aMoveIsMadeByAFormAndShowsThePageAgain() {
    String number = walk.report("SUGGESTION");

    var moved = post("matters/" + number + "/items/1/moves/ACCEPT", "version", "0");

    assertThat(moved).hasStatus(302);
    assertThat(walk.only(number).state()).isEqualTo(MatterState.ACCEPTED);
  }

  @Test
  void aCallShowsTheNumberOnceAndTheMaskedPageComesBack() {
    String number = walk.report("SUGGESTION");
    String tx = Id.fresh().toString();

    var call = post("matters/" + number + "/calls", "tx", tx);
    var again = post("matters/" + number + "/calls", "tx", tx);

    assertThat(call)
        .hasStatusOk()
        .hasHeader("Refresh", "60; url=/work/" + walk.here().county() + "/matters/" + number)
        .bodyText()
        .contains("tel:13812345678", "号码显示一分钟", "联系了反映人");
    assertThat(again).hasStatus(302);
    assertThat(get("matters/" + number)).bodyText().doesNotContain("13812345678");
    assertThat(api("matters/" + number + "/calls", "", Id.fresh()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.phone")
        .isEqualTo("13812345678");
  }

  @Test
  void whatIsMissingIsSaidNextToTheFieldAndNothingTypedIsLost() {
    String number = walk.report("SUGGESTION");
    post("matters/" + number + "/items/1/moves/ACCEPT");

    var refused =
        post("matters/" + number + "/items/1/moves/DISPATCH", "note", "请尽快", "version", "1");

    assertThat(refused).hasStatus(422).bodyText().contains("请选择由谁办理", "请尽快");
  }

  @Test
  void theSecondOfTwoIsToldWhatChangedAndKeepsHisWords() {
    String number = walk.report("SUGGESTION");
    post("matters/" + number + "/items/1/moves/ACCEPT", "version", "0");

    var second =
        post("matters/" + number + "/items/1/moves/REJECT", "reason", "报重了", "version", "0");

    assertThat(second).hasStatus(409).bodyText().contains("别人已经改动了这条记录", "报重了");
  }

  @Test
  void theDeskReportsForSomebodyOnThePhone() {
    assertThat(get("matters/new?q=东晟 2单元")).hasStatusOk().bodyText().contains("5栋 2单元");
    assertThat(get("matters/new?place=" + walk.here().stairwell()))
        .hasStatusOk()
        .bodyText()
        .contains("楼道灯", "name=\"text\"");

    var reported =
        post(
            "matters",
            "place",
            walk.here().stairwell(),
            "category",
            "SUGGESTION",
            "text",
            "想要长椅 <b>两张</b>",
            "channel",
            "PHONE");

    assertThat(reported).hasStatus(302);
    String address = Objects.requireNonNull(reported.getResponse().getRedirectedUrl());
    assertThat(get(address.substring(address.indexOf("matters"))))
        .bodyText()
        .contains("想要长椅 &lt;b&gt;两张&lt;/b&gt;");
    assertThat(post("matters", "place", walk.here().stairwell(), "text", "没有类别"))
        .hasStatus(422)
        .bodyText()
        .contains("没有这个类别", "没有类别");
  }

  @Test
  void theListsShowWhatWasReportedAndWhatWasClosed() {
    String number = walk.report("SUGGESTION");

    assertThat(get("problems")).hasStatusOk().bodyText().contains(number, "共 1 件", "请来看看", "单元长");
    assertThat(get("problems?category=NOISE")).bodyText().doesNotContain(number);
    assertThat(get("problems?state=REPORTED&area=" + walk.here().stairwell()))
        .bodyText()
        .contains(number);
    assertThat(get("satisfied")).hasStatusOk().bodyText().doesNotContain(number);
  }

  @Test
  void theApiReportsMovesAndSaysWhatMayBeDoneNow() {
    UUID key = Id.fresh();
    String body =
        """
        {"place": "%s", "category": "SUGGESTION", "text": "多装几张长椅", "phone": "13812345678"}
        """
            .formatted(walk.here().stairwell());

    var reported = api("matters", body, key);
    var again = api("matters", body, key);

    assertThat(reported).hasStatus(201);
    assertThat(again).bodyJson().isEqualTo(text(reported));
    assertThat(api("matters", body.replace("长椅", "路灯"), key)).hasStatus(409);
    String number = text(reported).replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
    var moved = api("matters/" + number + "/items/1/moves/ACCEPT", "{\"version\": 0}", Id.fresh());
    assertThat(moved)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].actions[*].action")
        .asArray()
        .containsExactly("DISPATCH");
    assertThat(api("matters/" + number + "/items/1/moves/TAKE", "{}", Id.fresh())).hasStatus(409);
    assertThat(api("matters/" + number + "/items/1/moves/DISPATCH", "{}", Id.fresh()))
        .hasStatus(422)
        .bodyJson()
        .hasPath("$.errors.assignee");
    assertThat(api("matters/" + number + "/items/9/moves/TAKE", "{}", Id.fresh())).hasStatus(404);
    assertThat(api("matters/" + number + "/items/1/moves/FLY", "{}", Id.fresh())).hasStatus(404);
  }

  @Test
  void theCountyChangesALimitAndTheOldOneStaysInTheHistory() {
    assertThat(get("categories")).hasStatusOk().bodyText().contains("楼道灯", "立案标准");
    desk = signIn("county");

    var changed =
        post(
            "categories/SUGGESTION",
            "nameZh",
            "金点子",
            "nameEn",
            "Bright idea",
            "number",
            "B0602",
            "radius",
            "50",
            "section",
            "SERVICE",
            "ladder",
            "COMMUNITY_DESK > STREET_DESK > COUNTY_DESK",
            "evidence",
            "NOTE",
            "owner",
            "王主任",
            "limits[REPORTED].amount",
            "5",
            "limits[REPORTED].unit",
            "WORKDAYS",
            "version",
            "0");

    assertThat(changed).hasStatus(302);
    assertThat(get("categories?code=SUGGESTION")).bodyText().contains("金点子", "意见建议", "王主任", "出厂目录");
    String number = walk.report("SUGGESTION");
    assertThat(get("matters/" + number)).bodyText().contains("5 个工作日内");
    assertThat(post("categories/SUGGESTION", "nameZh", "又改", "version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("又改");
  }

  @Test
  void anUnknownNumberAndAForeignOneAreAnsweredAlike() {
    var other = Walk.begin(beans);
    String foreign = other.report("SUGGESTION");

    assertThat(get("matters/" + foreign)).hasStatus(404);
    assertThat(get("matters/000000-000000-0000")).hasStatus(404);
  }

  private void open(String login, AccountPart part, Actor like) {
    accounts.open(
        Actor.system(walk.here().county()),
        new Accounts.NewAccount(
            login,
            PASSWORD,
            part,
            login,
            like.scope().paths().getFirst(),
            like.scope().organisations().iterator().next(),
            null),
        false);
  }

  private Cookie signIn(String login) {
    var answer =
        web.post()
            .uri("/work/sign-in")
            .param("county", walk.here().county())
            .param("login", login)
            .param("password", PASSWORD)
            .with(Forms.token())
            .exchange();
    return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"), () -> text(answer));
  }

  private MvcTestResult get(String rest) {
    return web.get().uri("/work/" + walk.here().county() + "/" + rest).cookie(desk).exchange();
  }

  private MvcTestResult post(String rest, String... fields) {
    var request = web.post().uri("/work/" + walk.here().county() + "/" + rest).cookie(desk);
    if (!List.of(fields).contains("tx")) {
      request.param("tx", Id.fresh().toString());
    }
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.with(Forms.token()).exchange();
  }

  private MvcTestResult api(String rest, String body, UUID key) {
    String who = walk.here().county() + "/desk:" + PASSWORD;
    String basic = Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8));
    return web.post()
        .uri("/api/v1/" + walk.here().county() + "/" + rest)
        .header("Authorization", "Basic " + basic)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
