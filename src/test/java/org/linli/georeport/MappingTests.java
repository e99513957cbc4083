package org.linli.georeport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.category.Question;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;
import org.springframework.mock.web.MockHttpServletRequest;

/// 对应表测试 — states, dates, kinds of questions, fields and filters, as the standard has them.
class MappingTests {

  private static final Instant NOW = Instant.parse("2026-11-22T01:30:56Z");

  @Test
  void everyStateIsOpenUntilNobodyOwesAMove() {
    Map<String, List<MatterState>> states =
        Arrays.stream(MatterState.values()).collect(Collectors.groupingBy(Status::of));

    assertThat(states.get("closed"))
        .containsExactly(
            MatterState.CLOSED, MatterState.CONFIRMED, MatterState.REJECTED, MatterState.VOID);
    // what follows another matter is looked after with it
    assertThat(states.get("open")).hasSize(6).contains(MatterState.MERGED);
  }

  @Test
  void theFinerWordsAreThoseOfTheExtensionAndComeBackAsTheyWent() {
    for (MatterState state : MatterState.values()) {
      String word = Status.fine(MatterAction.ACCEPT, state);
      assertThat(Status.wish(word)).as(word).isNotNull();
    }
    assertThat(Status.fine(MatterAction.REOPEN, MatterState.ACCEPTED)).isEqualTo("open");
    assertThat(Status.wish("FIXED")).isEqualTo(Status.Wish.CONFIRM);
    assertThat(Status.wish("open")).isEqualTo(Status.Wish.REOPEN);
    assertThat(Status.wish("No further action")).isEqualTo(Status.Wish.NOTHING);
    assertThatThrownBy(() -> Status.wish("gone")).isInstanceOf(Fault.class);
  }

  @Test
  void everyKindOfQuestionHasADatatype() {
    assertThat(Arrays.stream(Question.Kind.values()).map(Services::datatype))
        .containsExactly("string", "number", "datetime", "singlevaluelist", "multivaluelist");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T09:30:56+08:00, 2026-11-22T01:30:56Z",
    "2026-11-22T01:30:56Z, 2026-11-22T01:30:56Z",
    "2026-11-22T09:30:56 08:00, 2026-11-22T01:30:56Z",
    "2026-11-22T09:30:56+0800, 2026-11-22T01:30:56Z",
    "2026-11-22T09:30:56.123Z, 2026-11-22T09:30:56.123Z",
    "2026-11-22 09:30:56, 2026-11-22T01:30:56Z",
    "2026-11-22T09:30, 2026-11-22T01:30:00Z",
    "2026-11-22, 2026-11-21T16:00:00Z"
  })
  void datesAreReadAsClientsSendThem(String sent, String meant) {
    assertThat(Moments.read(sent)).contains(Instant.parse(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2026-13-01", "2026-11-22T25:00:00Z", "+999999999-01-01", "1"})
  void whatIsNoDateIsNone(String sent) {
    assertThat(Moments.read(sent)).isEmpty();
  }

  @Test
  void datesAreWrittenInWholeSecondsWithTheZone() {
    assertThat(Moments.text(Instant.parse("2026-11-22T01:30:00.987Z")))
        .isEqualTo("2026-11-22T09:30:00+08:00");
    assertThat(Moments.text(null)).isEmpty();
  }

  @Test
  void fieldsComeInEveryFormClientsGiveThem() {
    var given =
        given(
            "attribute[1]", "a",
            "attribute[2][]", "b",
            "attribute[2]", "c",
            "phone", "null",
            "email", " ",
            "description", "one\r\ntwo",
            "api_key", "secret");

    assertThat(given.attributes()).containsEntry("1", List.of("a"));
    assertThat(given.attributes().get("2")).containsExactlyInAnyOrder("b", "c");
    assertThat(given.one("phone")).isEmpty();
    assertThat(given.one("email")).isEmpty();
    assertThat(given.one("description")).isEqualTo("one\ntwo");
    assertThat(given.whole()).doesNotContain("secret");
  }

  @Test
  void withoutDatesTheLastNinetyDaysAreMeantAndWithOneNinetyFromIt() {
    assertThat(RequestFilter.of(given(), NOW).from()).isEqualTo("2026-08-24T01:30:57Z");
    var begun = RequestFilter.of(given("start_date", "2026-01-01T00:00:00Z"), NOW);
    assertThat(begun.until()).isEqualTo("2026-04-01T00:00:00Z");
    var ended = RequestFilter.of(given("end_date", "2026-04-01T00:00:00Z"), NOW);
    assertThat(ended.from()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void anIdOverridesEverythingElse() {
    var filter =
        RequestFilter.of(
            given("service_request_id", "a, b,a", "status", "sleeping", "page", "x"), NOW);

    assertThat(filter.ids()).containsExactly("a", "b");
    assertThat(filter.open()).isNull();
  }

  @Test
  void pagesBeginWithOneAndHoldAThousand() {
    assertThat(RequestFilter.of(given(), NOW).size()).isEqualTo(1000);
    assertThat(RequestFilter.of(given("page", "0"), NOW).page()).isZero();
    assertThat(RequestFilter.of(given("page", "3"), NOW).page()).isEqualTo(2);
    assertThat(RequestFilter.of(given("page_size", "9999"), NOW).size()).isEqualTo(1000);
    assertThat(RequestFilter.of(given("status", "open,closed"), NOW).open()).isNull();
    assertThat(RequestFilter.of(given("status", "closed"), NOW).open()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "start_date, soon",
    "updated_after, never",
    "status, sleeping",
    "page, -1",
    "page_size, many",
    "bbox, '1,2,3'",
    "bbox, '9,9,1,1'"
  })
  void whatCannotBeReadIsNamed(String field, String value) {
    assertThatThrownBy(() -> RequestFilter.of(given(field, value), NOW))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(400);
              assertThat(fault.phrases().getFirst().arguments()).contains(field);
            });
  }

  @Test
  void moreThanNinetyDaysAndAnEndBeforeItsBeginningAreRefused() {
    var long_ = given("start_date", "2026-01-01", "end_date", "2026-04-02");
    assertThatThrownBy(() -> RequestFilter.of(long_, NOW)).isInstanceOf(Fault.class);
    var turned = given("start_date", "2026-03-01", "end_date", "2026-02-01");
    assertThatThrownBy(() -> RequestFilter.of(turned, NOW)).isInstanceOf(Fault.class);
    assertThat(
            RequestFilter.of(given("start_date", "2026-01-01", "end_date", "2026-04-01"), NOW)
                .until())
        .isNotNull();
  }

  @Test
  void bothFormsAreOneDescription() {
    String xml =
        new String(Out.object(Format.XML, "root", MappingTests::describe), StandardCharsets.UTF_8);
    String json =
        new String(Out.object(Format.JSON, "root", MappingTests::describe), StandardCharsets.UTF_8);

    assertThat(xml)
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><root><text>a&lt;b&gt;&amp;灯</text><none></none>"
                    .replace("<none></none>", "<none/>")
                + "<flag>true</flag><number>43.5</number><list><item><n>1</n></item></list>"
                + "<empty></empty></root>");
    assertThat(json)
        .isEqualTo(
            "{\"text\":\"a<b>&灯\",\"none\":null,\"flag\":true,\"number\":43.5,\"list\":[{\"n\":1}],"
                + "\"empty\":[]}");
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() {
    byte[] xml = Out.object(Format.XML, "root", out -> out.text("t", "a\u0001b\uD83D\uDE00\uFFFE"));

    assertThat(new String(xml, StandardCharsets.UTF_8)).contains("<t>ab\uD83D\uDE00</t>");
  }

  @Test
  void aKeyIsLongAndNeverPrinted() {
    Secret one = Secret.draw("220303");
    Secret two = Secret.draw("220303");

    assertThat(one.wellFormed()).isTrue();
    assertThat(one.county()).isEqualTo("220303");
    assertThat(one.hash()).isNotEqualTo(two.hash()).hasSize(32);
    assertThat(one.toString()).hasSizeLessThan(20);
    assertThat(new Secret("220303-short").wellFormed()).isFalse();
  }

  private static void describe(Out out) {
    out.text("text", "a<b>&灯")
        .text("none", null)
        .flag("flag", true)
        .number("number", 43.5)
        .list("list", "item", List.of(1), (each, n) -> each.number("n", n))
        .list("empty", "item", List.of(), (each, n) -> each.text("n", null));
  }

  private static Given given(String... fields) {
    var request = new MockHttpServletRequest();
    for (int i = 0; i < fields.length; i += 2) {
      request.addParameter(fields[i], fields[i + 1]);
    }
    return new Given(request);
  }
}
