package org.linli.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.shared.Id;
import org.linli.shared.Stale;

/// 计划测试 — what happens to rounds when their plan changes or ends, and what cannot be a plan.
class PlanTests extends RoundHome {

  @Test
  void aChangedPlanDoesNotAskTwiceInOnePeriod() {
    Plan first = save("VISIT", "MONTHLY", "26");
    excuses.check(chief, round(doors.getFirst(), day(2)), Id.fresh());

    plans.save(community, form("VISIT", "MONTHLY", "28", first.version()), Id.fresh());

    assertThat(due(doors.getFirst())).containsExactly(day(34));
    assertThat(due(doors.getLast())).containsExactly(day(4), day(34));
    assertThatThrownBy(
            () -> plans.save(community, form("VISIT", "MONTHLY", "1", first.version()), Id.fresh()))
        .isInstanceOf(Stale.class);
  }

  @Test
  void withItsPlanWhatIsDueFallsAwayAndWhatEndedStays() {
    Plan plan = save("VISIT", "WEEKLY", "5");
    UUID done = round(doors.getFirst(), day(3));
    excuses.check(chief, done, Id.fresh());

    plans.end(community, "VISIT", plan.version(), Id.fresh());

    assertThat(ids()).containsExactly(done);
  }

  @Test
  void whatCannotBeMeantIsToldNextToItsField() {
    wrong(() -> plans.save(community, form("visit", "WEEKLY", "9", -1), Id.fresh()), "code", "n");
    wrong(
        () ->
            plans.save(
                community,
                new PlanForm(
                    "A1",
                    "",
                    "<b>",
                    "PLACE/NOWHERE",
                    county.county(),
                    "POST",
                    "",
                    "",
                    "",
                    "-1",
                    "999",
                    "x",
                    "1900-01-01",
                    null,
                    null),
                Id.fresh()),
        "zh",
        "en",
        "what",
        "post",
        "rhythm",
        "lead",
        "grace",
        "priority",
        "since");
    wrong(
        () ->
            plans.save(
                walk.community(), formIn(county.county(), "WIDE", "WEEKLY", "5", -1), Id.fresh()),
        "area");
  }
}
