package org.linli.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linli.figure.Figures;
import org.linli.figure.Period;
import org.linli.figure.Tallies;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.linli.web.FieldErrors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 轮次之家 — two doors of a stairway with their chief and desks, and what the tests of rounds look at.
@LinliTest
abstract class RoundHome {

  static final Instant TUESDAY = Instant.parse("2026-11-24T01:30:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired MutableClock clock;
  @Autowired Places places;
  @Autowired Posts posts;
  @Autowired Plans plans;
  @Autowired Mutes mutes;
  @Autowired Excuses excuses;
  @Autowired RoundViews views;
  @Autowired RoundSweep sweep;
  @Autowired Figures figures;
  @Autowired Tallies tallies;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  Walk walk;
  Actor chief;
  Actor county;
  Actor community;
  List<String> doors;

  @BeforeEach
  void moveIn() {
    clock.set(TUESDAY);
    walk = Walk.begin(beans);
    chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    county = walk.here().member(OrganisationKind.COUNTY_DESK);
    community = walk.community();
    doors =
        List.of("101", "102").stream()
            .map(
                name ->
                    places.open(
                        county,
                        new NewPlace(
                            walk.here().stairwell(), null, PlaceKind.HOUSEHOLD, name, null, 0, 0)))
            .map(id -> places.byId(county.county(), id).path())
            .toList();
    walk.settle();
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  Plan save(String code, String rhythm, String n) {
    return plans.save(community, form(code, rhythm, n, -1), Id.fresh());
  }

  PlanForm form(String code, String rhythm, String n, int seen) {
    return formIn(county.county() + "001001", code, rhythm, n, seen);
  }

  static PlanForm formIn(String area, String code, String rhythm, String n, int seen) {
    return new PlanForm(
        code,
        "上门看看",
        "Look in",
        "PLACE/HOUSEHOLD",
        area,
        "POST",
        "STAIRWELL_CHIEF",
        rhythm,
        n,
        "4",
        "2",
        "5",
        "",
        seen < 0 ? null : seen,
        null);
  }

  void excuse(Actor actor, UUID id, String reason, String words) {
    excuses.excuse(actor, id, new ExcuseForm(reason, words, null), Id.fresh());
  }

  Actor stranger() {
    return Walk.begin(beans).community().in(Scope.nothing(county.county()));
  }

  static LocalDate day(int after) {
    return TODAY.plusDays(after);
  }

  List<LocalDate> due(String door) {
    return in(
        "select due_on from round where county = ? and place_path = ? and state = 'DUE' order by 1",
        LocalDate.class,
        door);
  }

  List<UUID> ids() {
    return in("select id from round where county = ? order by 1", UUID.class);
  }

  UUID round(String door, LocalDate due) {
    return in(
            "select id from round where county = ? and place_path = ? and due_on = ?",
            UUID.class,
            door,
            due)
        .getFirst();
  }

  UUID next(UUID id) {
    return in(
            """
            select n.id from round n join round r on r.county = n.county and r.subject_id = n.subject_id
            where n.county = ? and r.id = ? and n.due_on > r.due_on order by n.due_on
            """,
            UUID.class,
            id)
        .getFirst();
  }

  String state(UUID id) {
    return views.show(community, id, ExcuseForm.empty(), FieldErrors.none(), "").line().state();
  }

  List<String> acts(UUID id) {
    return in(
        "select action || ' ' || part from journal where county = ? and subject = ? order by seq",
        String.class,
        id);
  }

  <T> List<T> in(String sql, Class<T> what, Object... more) {
    List<Object> all = new java.util.ArrayList<>(List.of(county.county()));
    all.addAll(List.of(more));
    return transactions.read(county.scope(), () -> jdbc.sql(sql).params(all).query(what).list());
  }

  @Nullable Map<String, Long> counted() {
    return tallies
        .byPlace(
            county.county(),
            RoundTally.KIND,
            List.of(county.county()),
            new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
            "plan:VISIT")
        .get(county.county());
  }

  static void wrong(ThrowingCallable work, String... fields) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys(fields));
  }

  static void refused(ThrowingCallable work, String reason) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("round.refused." + reason));
  }
}
