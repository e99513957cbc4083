package org.linli.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.round.Cadence;
import org.linli.round.NewPlan;
import org.linli.round.Owed;
import org.linli.round.Plans;
import org.linli.round.Rhythm;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 敲门测试 — a walk is entered whole or not at all, once, inside the own area.
@LinliTest
class WalkTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  @Autowired private Plans plans;
  @Autowired private Walks walks;
  @Autowired private WalkViews views;
  @Autowired private WalkStore store;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  private org.linli.matter.Walk here;
  private Actor desk;
  private List<String> doors = List.of();

  @BeforeEach
  void moveIn() {
    here = org.linli.matter.Walk.begin(beans);
    desk = here.community();
    Actor county = here.here().member(OrganisationKind.COUNTY_DESK);
    doors =
        List.of("101", "102", "201", "202").stream()
            .map(
                name ->
                    places.open(
                        county,
                        new NewPlace(
                            here.here().stairwell(), null, PlaceKind.HOUSEHOLD, name, null, 0, 0)))
            .map(id -> places.byId(desk.county(), id).path())
            .toList();
  }

  @Test
  void aWalkIsTakenOnceWithItsMatters() {
    var form =
        form(
            row(0, "NOBODY", "", ""),
            row(1, "THANKS", "", ""),
            row(2, "", "", ""),
            row(3, "", "三楼扶手松了", "OTHER"));
    UUID tx = Id.fresh();

    UUID id = walks.take(desk, form, tx);

    assertThat(walks.take(desk, form, tx)).isEqualTo(id);
    var summary = views.summary(desk, id);
    assertThat(summary.walk())
        .extracting("knocked", "heard", "thanks", "matters")
        .containsExactly(3, 2, 1, 1);
    assertThat(summary.doors())
        .extracting(WalkPages.Knocked::outcome)
        .containsExactly("NOBODY", "THANKS", "PROBLEM");
    assertThat(summary.doors().getLast().matter()).isNotNull();
    assertThat(matters()).isEqualTo(1);
    assertThat(acts()).containsExactly("KNOCK");
  }

  @Test
  void whoWasMetNeedNotBeVisitedASecondTime() {
    plans.standing(
        desk.county(),
        new NewPlan(
            "DOORS",
            "入户看看",
            "Look in",
            "PLACE",
            "HOUSEHOLD",
            desk.county(),
            Owed.DESK,
            null,
            new Cadence(Rhythm.EVERY_DAYS, 1),
            0,
            0,
            "CHECK",
            0,
            LocalDate.of(2026, 1, 1)));
    plans.derive(desk.county());

    walks.take(desk, form(row(0, "NOBODY", "", ""), row(1, "THANKS", "", "")), Id.fresh());

    assertThat(doneAt()).containsExactly(doors.get(1));
  }

  private List<String> doneAt() {
    return transactions.read(
        Scope.county(desk.county()),
        () ->
            jdbc.sql("select place_path from round where county = ? and state = 'DONE'")
                .param(desk.county())
                .query(String.class)
                .list());
  }

  @Test
  void aProblemWithoutACategoryIsAskedForOneAndNothingIsWritten() {
    var form = form(row(0, "NOTHING", "", ""), row(1, "PROBLEM", "路灯不亮", ""));

    assertThatThrownBy(() -> walks.take(desk, form, Id.fresh()))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong -> assertThat(wrong.fields()).containsOnlyKeys("doors[1].category"));
    assertThat(matters()).isZero();
    assertThatThrownBy(() -> walks.take(desk, form(row(0, "", "", "")), Id.fresh()))
        .isInstanceOfSatisfying(
            Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("doors"));
    var twice = form(row(0, "NOTHING", "", ""), row(0, "NOBODY", "", ""));
    assertThatThrownBy(() -> walks.take(desk, twice, Id.fresh())).isInstanceOf(Invalid.class);
  }

  @Test
  void whoWasNotAtHomeIsNobodysBusinessOutsideOfTheArea() {
    UUID id = walks.take(desk, form(row(0, "NOBODY", "", "")), Id.fresh());
    Scope elsewhere = Scope.of(desk.county(), desk.county() + "002");
    Actor stranger = desk.in(elsewhere);

    assertThatThrownBy(() -> views.summary(stranger, id)).isInstanceOf(NotFound.class);
    assertThat(transactions.read(elsewhere, () -> store.doors(desk.county(), id))).isEmpty();
    assertThatThrownBy(() -> walks.take(stranger, form(row(0, "NOBODY", "", "")), Id.fresh()))
        .isInstanceOf(NotFound.class);
  }

  private int matters() {
    return jdbc.sql("select count(*) from matter where county = ? and channel = 'DOOR_KNOCK'")
        .params(desk.county())
        .query(Integer.class)
        .single();
  }

  private List<String> acts() {
    return jdbc.sql("select action from journal where county = ? and noun = 'walk'")
        .params(desk.county())
        .query(String.class)
        .list();
  }

  private WalkForm form(WalkForm.Row... rows) {
    return new WalkForm(here.here().stairwell(), List.of(rows), null);
  }

  private WalkForm.Row row(
      int door, @Nullable String outcome, @Nullable String text, @Nullable String category) {
    return new WalkForm.Row(doors.get(door), outcome, text, category);
  }
}
