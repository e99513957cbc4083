package org.linli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Matters;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 收件测试 — the reporter owns what staff type, who typed it is known, and nobody claims a channel
/// that is not his.
@LinliTest
class IntakeTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Intakes intakes;
  @Autowired private Chats chats;
  @Autowired private SlipViews slips;
  @Autowired private Matters matters;
  @Autowired private JdbcClient jdbc;
  private Walk walk;
  private Actor desk;

  @BeforeEach
  void moveIn() {
    walk = Walk.begin(beans);
    desk = walk.community();
  }

  @Test
  void theSlipMakesTheReporterAndOnlyWhoTypedItGetsIt() {
    UUID tx = Id.fresh();
    Reported reported = intakes.take(desk, report("13812345678"), true, null, false, tx);
    Reported again = intakes.take(desk, report("13812345678"), true, null, false, tx);

    IntakePages.Slip slip = slips.slip(desk, reported.number());

    assertThat(again).isEqualTo(reported);
    assertThat(slip.address())
        .isEqualTo("https://linli.example.org/m/" + reported.number() + "?k=" + reported.link());
    assertThat(slip.callback()).isTrue();
    Actor bearer = matters.withLink(Actor.guest(desk.county()), reported.number(), reported.link());
    assertThat(matters.show(bearer, reported.number()).mine()).isTrue();
    Actor colleague = walk.here().member(OrganisationKind.COMMUNITY_DESK);
    assertThatThrownBy(() -> slips.slip(colleague, reported.number())).isInstanceOf(NotFound.class);
    assertThat(slips.entered(colleague, reported.id().value()))
        .matches(entered -> entered.callback() && !entered.slip());
    jdbc.sql("update intake_entry set entered_at = entered_at - ?::interval where county = ?")
        .params(Duration.ofDays(1).toString(), desk.county())
        .update();
    assertThatThrownBy(() -> slips.slip(desk, reported.number())).isInstanceOf(NotFound.class);
  }

  @Test
  void aCallBackNeedsAPhoneAndEveryFlawIsNamedAtOnce() {
    assertThatThrownBy(() -> intakes.take(desk, report(null, ""), true, null, false, Id.fresh()))
        .isInstanceOfSatisfying(
            Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("text", "phone"));
  }

  @Test
  void nobodyClaimsAChannelThatIsNotHis() {
    Actor guest = Actor.guest(desk.county());

    assertThat(form("BOARD").report(guest, List.of()).channel()).isEqualTo(Report.Channel.BOARD);
    assertThat(form(null).report(desk, List.of()).channel()).isEqualTo(Report.Channel.DESK);
    assertThat(form("INSPECTION").report(desk, List.of()).channel())
        .isEqualTo(Report.Channel.INSPECTION);
    for (String claimed : List.of("PARTNER", "PHONE", "HOTLINE")) {
      assertThatThrownBy(() -> form(claimed).report(guest, List.of())).isInstanceOf(Invalid.class);
    }
    for (String claimed : List.of("PARTNER", "WEB")) {
      assertThatThrownBy(() -> form(claimed).report(desk, List.of())).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void linesOfAGroupBecomeMattersTogetherOrNotAtAll() {
    var group = chats.place(desk, walk.here().stairwell());
    var rows = chats.read(desk, group, "张三：楼道灯不亮\n收到\n李四: 门口堆着垃圾");
    var good = List.of(row(true, rows.get(0), "OTHER"), row(false, rows.get(1), ""));
    var bad = List.of(row(true, rows.get(0), "OTHER"), row(true, rows.get(1), ""));
    UUID tx = Id.fresh();

    assertThatThrownBy(() -> chats.take(desk, group, new ChatForm(group.path(), bad, tx), tx))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong -> assertThat(wrong.fields()).containsOnlyKeys("rows[1].category"));
    assertThat(count()).isZero();
    var entered = chats.take(desk, group, new ChatForm(group.path(), good, tx), tx);
    assertThat(chats.take(desk, group, new ChatForm(group.path(), good, tx), tx))
        .isEqualTo(entered)
        .hasSize(1);
    assertThat(count()).isEqualTo(1);
    assertThat(matters.show(desk, entered.getFirst().number()))
        .matches(matter -> matter.channel() == Report.Channel.GROUP_CHAT)
        .matches(matter -> "楼道灯不亮".equals(matter.text()));
  }

  private int count() {
    return jdbc.sql("select count(*) from matter where county = ? and channel = 'GROUP_CHAT'")
        .params(desk.county())
        .query(Integer.class)
        .single();
  }

  private static ChatForm.Row row(boolean take, IntakePages.Row read, String category) {
    return new ChatForm.Row(take, read.place(), category, read.text());
  }

  private Report report(@Nullable String phone) {
    return report(phone, "水管漏水");
  }

  private Report report(@Nullable String phone, String text) {
    return new Report(
        walk.here().stairwell(),
        Report.Kind.PROBLEM,
        "OTHER",
        text,
        Report.Channel.PHONE,
        null,
        phone,
        false,
        false,
        List.of());
  }

  private IntakeForm form(@Nullable String channel) {
    return new IntakeForm(
        walk.here().stairwell(),
        null,
        "OTHER",
        "水管漏水",
        channel,
        null,
        "13812345678",
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
