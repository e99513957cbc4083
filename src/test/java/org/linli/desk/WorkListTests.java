package org.linli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 工作单测试 — a filter of the inbox and a sentence are kept under a name: for oneself, or for
/// everybody at the same desk.
@LinliTest
class WorkListTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  @LocalServerPort private int port;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小王", "wang");
    here.member(OrganisationKind.STREET_DESK, "街道", "street");
  }

  @Test
  void aFilterIsKeptForOneselfOrForTheDesk() {
    Caller li = caller("li");
    var own =
        li.post(
            work("inbox/filters"), "name", "我的漏水", "view", "NEW", "category", "LEAK", "from", "");
    assertThat(own.status()).as(own.text()).isEqualTo(302);
    assertThat(own.location()).endsWith("inbox?view=NEW&category=LEAK");
    li.post(work("inbox/filters"), "name", "超时的垃圾", "shared", "true", "view", "OVERDUE");

    assertThat(li.get(work("inbox")).text()).contains("我的漏水", "超时的垃圾");
    assertThat(li.get(work("inbox?view=NEW&category=LEAK")).text()).contains("删掉“我的漏水”");
    assertThat(caller("wang").get(work("inbox")).text())
        .contains("超时的垃圾", "本台共用")
        .doesNotContain("我的漏水");
    assertThat(caller("wang").get(work("inbox?view=OVERDUE")).text()).doesNotContain("删掉“");
    assertThat(caller("street").get(work("inbox")).text()).doesNotContain("超时的垃圾");
  }

  @Test
  void theInboxIsNarrowedBySourceAndByTheDayOfTheReport() {
    Caller li = caller("li");
    String number = reported(li);
    String today = Time.day(Instant.now()).toString();
    String tomorrow = Time.day(Instant.now()).plusDays(1).toString();

    assertThat(li.apiGet(api("inbox?channel=DESK&from=" + today)).text()).contains(number);
    assertThat(li.apiGet(api("inbox?channel=BOARD")).text()).doesNotContain(number);
    assertThat(li.apiGet(api("inbox?from=" + tomorrow)).text()).doesNotContain(number);
    assertThat(li.apiGet(api("inbox?until=2020-01-01")).text()).doesNotContain(number);
  }

  @Test
  void onlyWhoKeptItDropsItAndSentTwiceItIsKeptOnce() {
    Caller li = caller("li");
    UUID key = Id.fresh();
    String body = "{\"name\": \"要核查的\", \"shared\": true, \"view\": \"TO_CHECK\"}";
    var kept = li.api(api("inbox/filters"), key, body);
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    assertThat(li.api(api("inbox/filters"), key, body).text()).isEqualTo(kept.text());
    String id = kept.at("$[0].id");

    assertThat(caller("wang").post(work("inbox/filters/" + id + "/end")).status()).isEqualTo(404);
    assertThat(li.post(work("inbox/filters/" + id + "/end")).status()).isEqualTo(302);
    assertThat(li.apiGet(api("inbox/filters")).text()).isEqualTo("[]");
  }

  @Test
  void aNamelessFilterIsAskedForItsNameAndNothingIsLost() {
    var nameless = caller("li").post(work("inbox/filters"), "name", " ", "category", "LEAK");

    assertThat(nameless.status()).isEqualTo(422);
    assertThat(nameless.error("name")).isNotEmpty();
    assertThat(nameless.field("category")).isEqualTo("LEAK");
    assertThat(caller("li").post(work("inbox/filters"), "name", "字".repeat(21)).status())
        .isEqualTo(422);
  }

  @Test
  void aSentenceOfTheDeskStandsInEveryFormOfTheDesk() {
    var kept =
        caller("li").post(work("wordings"), "title", "已到场", "body", "已到现场查看。", "shared", "true");
    assertThat(kept.status()).as(kept.text()).isEqualTo(302);
    Caller wang = caller("wang");
    String number = reported(wang);

    assertThat(wang.get(work("wordings")).text()).contains("已到场", "已到现场查看。", "本台共用");
    assertThat(wang.get(work("matters/" + number)).text())
        .contains("插入常用语", "<option value=\"已到现场查看。\">已到场</option>");
    assertThat(caller("street").get(work("wordings")).text()).doesNotContain("已到场");
    String id = wang.apiGet(api("wordings")).at("$[0].id");
    assertThat(wang.post(work("wordings/" + id + "/end")).status()).isEqualTo(404);
    assertThat(caller("li").post(work("wordings/" + id + "/end")).status()).isEqualTo(302);
    assertThat(wang.get(work("matters/" + number)).text()).doesNotContain("插入常用语");
  }

  @Test
  void whatIsWrongWithASentenceStandsNextToItsField() {
    var wrong = caller("li").post(work("wordings"), "title", "已到场", "body", "字".repeat(501));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.error("body")).isNotEmpty();
    assertThat(wrong.text()).contains("value=\"已到场\"");
    assertThat(caller("li").api(api("wordings"), Id.fresh(), "{\"title\": \"\"}").error("title"))
        .isNotEmpty();
  }

  @Test
  void anOpenInboxIsToldThatSomethingHappened() {
    Caller li = caller("li");
    assertThat(li.get(work("inbox")).text()).contains("data-stream=\"" + work("inbox/stream"));
    long before = beat(li);

    reported(li);
    dispatcher.drain();

    assertThat(beat(li)).isGreaterThan(before);
  }

  private long beat(Caller reader) {
    var told = reader.get(work("inbox/stream?seconds=0"));
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text()).contains("event:beat");
    return Long.parseLong(told.text().replaceAll("(?s).*data:(\\d+).*", "$1"));
  }

  private String reported(Caller desk) {
    return desk.api(
            api("matters"),
            Id.fresh(),
            """
            {"place": "%s", "category": "PETITION", "text": "请看一看"}
            """
                .formatted(here.path(PlaceKind.STAIRWELL)))
        .at("$.number");
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
