package org.linli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 办公会测试 — a meeting links matters, and each of its decisions becomes an item or a note of one.
@LinliTest
class MeetingTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Meetings meetings;
  @Autowired private MeetingViews views;
  @Autowired private Clock clock;
  private Walk walk;
  private Actor street;
  private String first;
  private String second;

  @BeforeEach
  void begin() {
    walk = Walk.begin(beans);
    street = walk.here().member(OrganisationKind.STREET_DESK);
    first = walk.report("NOISE");
    second = walk.report("STAIR_LIGHT");
  }

  @Test
  void whatIsDecidedBecomesAnItemOrANoteOfItsMatter() {
    UUID id = meetings.hold(street, form(first + "，" + second, company()), Id.fresh());
    meetings.decide(street, id, new DecisionForm(second, "OTHER", "换节能灯", null), Id.fresh());
    meetings.decide(street, id, new DecisionForm(first, "", "两家各退一步", null), Id.fresh());

    var show = views.show(street, id);
    assertThat(show.attendees()).containsExactly("安居物业公司");
    assertThat(show.matters()).hasSize(2);
    assertThat(show.decisions())
        .extracting(d -> d.number() + " " + d.item() + " " + d.words())
        .containsExactly(second + " 2 换节能灯", first + " 0 两家各退一步");
    assertThat(walk.matters().show(street, second).items()).hasSize(2);
    assertThat(walk.matters().show(street, first).items()).hasSize(1);
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    wrong(() -> hold(form("", company())), "matters");
    wrong(() -> hold(form("900000-000000-0000", company())), "matters");
    wrong(() -> hold(form(first, List.of())), "organisations");
    wrong(() -> hold(form(first, List.of(Id.fresh().toString()))), "organisations");
    wrong(() -> hold(new MeetingForm("yesterday", first, company(), null)), "day");
    UUID id = hold(form(first, company()));
    wrong(() -> decide(street, id, new DecisionForm(first, "", " ", null)), "note");
    wrong(() -> decide(street, id, new DecisionForm(second, "", "换灯", null)), "matter");
    wrong(() -> decide(street, id, new DecisionForm(first, "NOTHING", "换灯", null)), "category");
    assertThat(views.show(street, id).decisions()).isEmpty();
  }

  @Test
  void onlyDesksOfTheAreaHoldAndReadThem() {
    Actor company = walk.here().member(OrganisationKind.PROPERTY_COMPANY);
    wrong(() -> meetings.hold(company, form(first, company()), Id.fresh()), "matters");
    UUID id = hold(form(first, company()));
    assertThatThrownBy(() -> views.show(company, id)).isInstanceOf(NotFound.class);
    Actor elsewhere = Walk.begin(beans).here().member(OrganisationKind.STREET_DESK);
    assertThatThrownBy(() -> views.show(elsewhere, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void theSameRequestTwiceIsOneMeeting() {
    UUID tx = Id.fresh();
    UUID id = meetings.hold(street, form(first, company()), tx);
    assertThat(meetings.hold(street, form(first, company()), tx)).isEqualTo(id);
    var empty = new MeetingForm(null, null, null, null);
    assertThat(views.listing(street, null, empty).lines()).hasSize(1);
  }

  private List<String> company() {
    return walk.here().member(OrganisationKind.PROPERTY_COMPANY).scope().organisations().stream()
        .map(UUID::toString)
        .toList();
  }

  private MeetingForm form(String matters, List<String> organisations) {
    return new MeetingForm(Time.day(clock.instant()).toString(), matters, organisations, null);
  }

  private UUID hold(MeetingForm form) {
    return meetings.hold(street, form, Id.fresh());
  }

  private void decide(Actor actor, UUID meeting, DecisionForm form) {
    meetings.decide(actor, meeting, form, Id.fresh());
  }

  private static void wrong(ThrowingCallable act, String field) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey(field));
  }
}
