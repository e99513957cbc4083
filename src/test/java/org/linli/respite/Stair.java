package org.linli.respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Calendars;
import org.linli.lifecycle.Limit;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterPages;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 楼道 — a noise in the hands of a chief since Tuesday at ten, and everybody who has to do with its
/// clock.
final class Stair {

  /// A Tuesday at ten in the morning.
  static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

  final Walk walk;
  final Actor chief;
  final Actor street;
  final Actor county;
  final String number;
  private final Respites respites;
  private final RespiteViews views;
  private final Calendars calendars;

  private Stair(AutowireCapableBeanFactory beans) {
    respites = beans.getBean(Respites.class);
    views = beans.getBean(RespiteViews.class);
    calendars = beans.getBean(Calendars.class);
    walk = Walk.begin(beans);
    chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    street = walk.here().member(OrganisationKind.STREET_DESK);
    county = walk.here().member(OrganisationKind.COUNTY_DESK);
    number = walk.report("NOISE");
    walk.act(chief, number, MatterAction.TAKE, Brought.nothing());
  }

  static Stair build(AutowireCapableBeanFactory beans) {
    return new Stair(beans);
  }

  UUID ask(Actor actor, String kind, String workdays, String until) {
    var form = new RespiteForm(kind, workdays, until, "缺配件", null);
    return respites.ask(actor, number, 1, form, Id.fresh());
  }

  void grant(Actor actor, UUID respite) {
    respites.decide(actor, respite, "GRANT", "", Id.fresh());
  }

  void wrong(String kind, String workdays, String until, String field) {
    assertThatThrownBy(() -> ask(chief, kind, workdays, until))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey(field));
  }

  /// Refused, for this reason where one is named.
  static void refused(ThrowingCallable act, @Nullable String reason) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            RespiteRefused.class,
            e -> {
              if (reason != null) {
                assertThat(e.key()).isEqualTo("respite.refused." + reason);
              }
            });
  }

  MatterPages.Item item() {
    return walk.only(number);
  }

  Instant due() {
    return Objects.requireNonNull(item().dueAt());
  }

  Instant promise() {
    return Objects.requireNonNull(walk.matters().show(county, number).promise()).at();
  }

  Instant later(Instant from, int workdays) {
    return calendars.current().dueAt(from, Limit.workdays(workdays), List.of());
  }

  Duration passed(Instant from, Instant until) {
    return calendars.current().workingTimeBetween(from, until);
  }

  List<RespitePages.Line> lines() {
    return views.around(county, number).items().getFirst().lines();
  }

  RespitePages.Line only() {
    return lines().getLast();
  }
}
