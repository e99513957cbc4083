package org.linli.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linli.shared.Time;

/// 偏好计算测试 — when something may leave the house.
class PreferenceTests {

  // 2026-11-23 is a Monday
  private static final Instant EVENING = at("2026-11-23T22:30");
  private static final Instant MORNING = at("2026-11-23T10:30");

  @Test
  void whatHappensByDayLeavesAtOnce() {
    var plan = Preference.USUAL.plan(MessageKind.ASSIGNED, Outlet.PUSH, MORNING);
    assertThat(plan).isEqualTo(new Preferences.Plan(MORNING, false, false));
  }

  @Test
  void quietHoursHoldItUntilTheMorningButNeverWhatIsUrgent() {
    var held = Preference.USUAL.plan(MessageKind.ASSIGNED, Outlet.PUSH, EVENING);
    assertThat(held).isEqualTo(new Preferences.Plan(at("2026-11-24T07:00"), true, false));
    var night = Preference.USUAL.plan(MessageKind.ASSIGNED, Outlet.SMS, at("2026-11-24T06:59"));
    assertThat(night.at()).isEqualTo(at("2026-11-24T07:00"));
    assertThat(Preference.USUAL.plan(MessageKind.CALLED, Outlet.PUSH, EVENING).held()).isFalse();
    assertThat(
            Preference.USUAL.plan(MessageKind.ASSIGNED, Outlet.PUSH, at("2026-11-24T07:00")).held())
        .isFalse();
  }

  @Test
  void quietHoursMayLieWithinADayOrNotBeAtAll() {
    Preference noon = preference(12, 14, Digest.AT_ONCE);
    assertThat(noon.plan(MessageKind.OVERDUE, Outlet.PUSH, at("2026-11-23T13:00")).at())
        .isEqualTo(at("2026-11-23T14:00"));
    assertThat(noon.plan(MessageKind.OVERDUE, Outlet.PUSH, EVENING).held()).isFalse();
    Preference none = preference(0, 0, Digest.AT_ONCE);
    assertThat(none.plan(MessageKind.OVERDUE, Outlet.PUSH, at("2026-11-23T00:30")).held())
        .isFalse();
  }

  @Test
  void whatIsGatheredLeavesAtItsHourAndShortMessagesAreNotGathered() {
    Preference daily = preference(22, 7, Digest.DAILY);
    assertThat(daily.plan(MessageKind.ASSIGNED, Outlet.EMAIL, MORNING))
        .isEqualTo(new Preferences.Plan(at("2026-11-24T09:00"), true, true));
    assertThat(daily.plan(MessageKind.ASSIGNED, Outlet.EMAIL, at("2026-11-23T08:59")).at())
        .isEqualTo(at("2026-11-23T09:00"));
    assertThat(daily.plan(MessageKind.ASSIGNED, Outlet.SMS, MORNING).gathered()).isFalse();
    assertThat(daily.plan(MessageKind.CALLED, Outlet.EMAIL, MORNING).gathered()).isFalse();
    Preference weekly = preference(22, 7, Digest.WEEKLY);
    assertThat(weekly.plan(MessageKind.ASSIGNED, Outlet.PUSH, MORNING).at())
        .isEqualTo(at("2026-11-30T09:00"));
    assertThat(weekly.plan(MessageKind.ASSIGNED, Outlet.PUSH, at("2026-11-23T08:00")).at())
        .isEqualTo(at("2026-11-23T09:00"));
  }

  @Test
  void whatDoesNotGoByAWayIsNeverWantedByIt() {
    Preference all = new Preference(Set.of("FOLLOWED/SMS"), 0, 0, Digest.AT_ONCE, 9, 0);
    assertThat(all.wants(MessageKind.FOLLOWED, Outlet.SMS)).isFalse();
    assertThat(Preference.USUAL.wants(MessageKind.ASSIGNED, Outlet.SMS)).isTrue();
    assertThat(Preference.USUAL.wants(MessageKind.ASSIGNED, Outlet.ROBOT)).isFalse();
  }

  private static Preference preference(int from, int until, Digest digest) {
    return new Preference(new TreeSet<>(Preference.USUAL.wanted()), from, until, digest, 9, 0);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Time.ZONE).toInstant();
  }
}
