package org.linli.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Report;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 热线测试 — an order is taken once, its classes are mapped, the earlier limit counts, a secret caller
/// stays secret, and what goes back is sent once and can be fetched again.
@LinliTest
class HotlineTests {

  private static final Instant DUE = Instant.parse("2099-11-30T09:00:00Z");

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Orders orders;
  @Autowired private HotlineAnswers answers;
  @Autowired private HotlineViews views;
  @Autowired private Mappings mappings;
  @Autowired private ClassMapping classes;
  private Walk walk;
  private Actor desk;

  @BeforeEach
  void moveIn() {
    walk = Walk.begin(beans);
    desk = walk.community();
  }

  @Test
  void anOrderIsTakenOnceByItsNumberAndBecomesAMatter() {
    String number = take("GD1", Map.of());

    assertThat(take("GD1", Map.of("description", "同一件又派来"))).isEqualTo(number);
    var matter = walk.matters().show(desk, number);
    assertThat(matter.channel()).isEqualTo(Report.Channel.HOTLINE);
    assertThat(matter.text()).isEqualTo("5栋2单元门口路灯不亮");
    assertThat(matter.placePath()).isEqualTo(walk.here().stairwell());
    assertThat(matter.reporter()).matches(reporter -> "138****5678".equals(reporter.phone()));
    assertThat(take("GD1", Map.of("source", "市长信箱"))).isNotEqualTo(number);
    // what lies elsewhere is known by its number only
    Actor elsewhere = desk.in(Scope.of(desk.county(), desk.county() + "001001001"));
    assertThat(views.list(elsewhere, "").lines()).hasSize(2);
    Actor stranger = walk.here().member(OrganisationKind.PROPERTY_COMPANY);
    assertThatThrownBy(() -> views.detail(stranger, number)).isInstanceOf(NotFound.class);
  }

  @Test
  void everyFieldThatIsWrongIsNamed() {
    assertThatThrownBy(
            () ->
                take(
                    "",
                    Map.of(
                        "description", "",
                        "dueAt", "尽快",
                        "secret", "也许",
                        "phone", "abc",
                        "category", "",
                        "class1", "从没见过的类")))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong ->
                assertThat(wrong.fields())
                    .containsOnlyKeys("orderNumber", "description", "dueAt", "secret", "class1"));
    assertThatThrownBy(() -> take("GD2", Map.of("phone", "abc")))
        .isInstanceOfSatisfying(
            Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("phone"));
  }

  @Test
  void aClassIsMappedForItselfOrByTheOneAboveOrByItsName() {
    String county = desk.county();
    assertThat(classes.category(county, "12345", "城乡建设/市政/照明")).isEmpty();
    assertThat(views.list(desk, "").unmapped()).isEqualTo(1);
    mappings.map(desk, new Mappings.Form("12345", "城乡建设/市政", "OTHER", null), Id.fresh());

    assertThat(classes.category(county, "12345", "城乡建设/市政/照明")).contains("OTHER");
    mappings.map(desk, new Mappings.Form("12345", "城乡建设/市政/照明", "STREET_LIGHT", null), Id.fresh());
    assertThat(classes.category(county, "12345", "城乡建设/市政/照明")).contains("STREET_LIGHT");
    assertThat(classes.category(county, "12345", "城乡建设/市政/井盖丢失")).contains("OTHER");
    assertThat(classes.category(county, "别的平台", "甲/路灯")).contains("STREET_LIGHT");
    assertThatThrownBy(
            () -> mappings.map(desk, new Mappings.Form("12345", "甲", "NONE", null), Id.fresh()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theEarlierLimitCounts() {
    String late = take("GD1", Map.of("dueAt", "2099-11-30 17:00"));
    String soon = take("GD2", Map.of("dueAt", "2020-01-01 09:00"));

    var first = views.detail(desk, late).limits();
    assertThat(first.due()).isEqualTo(DUE);
    assertThat(first.counts()).isEqualTo(first.promise()).isNotNull();
    assertThat(first.over()).isFalse();
    var second = views.detail(desk, soon).limits();
    assertThat(second.counts()).isEqualTo(second.due());
    assertThat(second.over()).isTrue();
  }

  @Test
  void theCallerOfASecretOrderIsOnlyForWhoMustCall() {
    String number = take("GD1", Map.of("secret", "是"));

    var reporter = walk.matters().show(desk, number).reporter();
    assertThat(reporter).matches(r -> r.phone() == null && r.name() == null && !r.callable());
    var tx = Id.fresh();
    assertThat(answers.call(desk, number, tx))
        .hasValueSatisfying(words -> assertThat(words.phone()).isEqualTo("13812345678"));
    assertThat(answers.call(desk, number, tx)).isEmpty();
    assertThat(views.detail(desk, number).callable()).isTrue();
    Actor reader =
        walk.here()
            .chief(org.linli.organisation.PostKind.GRID_CHIEF, "赵网格")
            .in(Scope.of(desk.county(), walk.here().path(PlaceKind.GRID)));
    assertThatThrownBy(() -> answers.call(reader, number, Id.fresh()))
        .isInstanceOf(HotlineRefused.class);
  }

  @Test
  void grantedDaysMoveTheLimitAndAGrantedReturnEndsTheOrder() {
    String number = take("GD1", Map.of("dueAt", "2099-11-30 17:00"));
    write(number, Map.of("kind", "EXTENSION", "days", "5", "text", "材料要等"));
    assertThatThrownBy(() -> write(number, Map.of("kind", "RETURN", "text", "不归我们")))
        .isInstanceOf(HotlineRefused.class);
    var asked = views.detail(desk, number).answers().getFirst();
    var granted = new AnswerForm.RulingForm("GRANTED", null);
    assertThatThrownBy(() -> answers.rule(desk, number, asked.id(), granted, Id.fresh()))
        .isInstanceOf(HotlineRefused.class);
    answers.send(desk, "12345", Id.fresh());
    answers.rule(desk, number, asked.id(), granted, Id.fresh());

    assertThat(views.detail(desk, number).limits().due())
        .isEqualTo(Instant.parse("2099-12-05T09:00:00Z"));
    write(number, Map.of("kind", "RETURN", "text", "不归我们"));
    answers.send(desk, "12345", Id.fresh());
    var back = views.detail(desk, number).answers().getLast();
    answers.rule(desk, number, back.id(), granted, Id.fresh());
    assertThat(views.detail(desk, number).state()).isEqualTo("RETURNED");
    assertThatThrownBy(() -> write(number, Map.of("kind", "RETURN", "text", "再退")))
        .isInstanceOf(HotlineRefused.class);
  }

  @Test
  void anAnswerGoesBackOnceAndItsFileCanBeFetchedAgain() {
    String number = take("GD1", Map.of());
    Map<String, String> answer =
        Map.of(
            "kind", "ANSWER",
            "result", "EXPLAINED",
            "text", "=路灯已列入改造",
            "told", "已电话告知",
            "responder", "李工",
            "responderPhone", "0434-3500000");
    assertThatThrownBy(() -> write(number, answer)).isInstanceOf(HotlineRefused.class);
    walk.act(desk, number, MatterAction.REJECT, Brought.reason("已列入改造"));
    assertThatThrownBy(() -> write(number, Map.of("kind", "ANSWER")))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong ->
                assertThat(wrong.fields())
                    .containsOnlyKeys("result", "text", "told", "responder", "responderPhone"));
    write(number, answer);
    assertThat(views.list(desk, "WRITTEN").waiting())
        .containsExactly(new HotlinePages.Waiting("12345", 1));
    var tx = Id.fresh();
    var batch = answers.send(desk, "12345", tx);

    assertThat(answers.send(desk, "12345", tx)).isEqualTo(batch);
    assertThatThrownBy(() -> answers.send(desk, "12345", Id.fresh()))
        .isInstanceOf(HotlineRefused.class);
    List<HotlinePages.Sent> first = views.sent(answers.fetch(desk, batch));
    assertThat(views.sent(answers.fetch(desk, batch))).isEqualTo(first).hasSize(1);
    assertThat(first.getFirst())
        .extracting("number", "result", "text", "told", "phone")
        .containsExactly("GD1", "EXPLAINED", "=路灯已列入改造", "已电话告知", "0434-3500000");
    assertThat(views.detail(desk, number).state()).isEqualTo("SENT");
    Actor elsewhere = desk.in(Scope.of(desk.county(), desk.county() + "002"));
    assertThatThrownBy(() -> answers.fetch(elsewhere, batch)).isInstanceOf(NotFound.class);
  }

  private String take(String number, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>();
    fields.put("orderNumber", number);
    fields.put("address", "翰林名苑5栋2单元");
    fields.put("description", "5栋2单元门口路灯不亮");
    fields.put("contact", "曹明");
    fields.put("phone", "13812345678");
    fields.put("category", "OTHER");
    fields.putAll(more);
    return orders.take(desk, OrderForm.of(fields), Id.fresh());
  }

  private void write(String number, Map<String, String> said) {
    answers.write(
        desk,
        number,
        new AnswerForm(
            said.get("kind"),
            said.get("result"),
            said.get("text"),
            said.get("told"),
            said.get("department"),
            said.get("responder"),
            said.get("responderPhone"),
            said.get("answeredAt"),
            said.get("days"),
            null),
        Id.fresh());
  }
}
