package org.linli.clearlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.exchange.Subject;
import org.linli.person.Purpose;
import org.linli.place.PlaceId;
import org.linli.shared.Id;
import org.linli.shared.Review;

/// 明文名单状态测试 — a request ends by the clock, whether or not the sweep has come by.
class ClearListStateTests {

  private static final Instant ASKED = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant ANSWERED = ASKED.plus(Duration.ofHours(5));
  private static final UUID ID = UUID.fromString("0199f3a1-0000-7000-8000-0000004f2a9c");

  @Test
  void whatNobodyAnswersInThreeDaysLapses() {
    ClearList list = list(ClearListState.WAITING, 0);
    assertThat(list.stateAt(ASKED.plus(Duration.ofHours(71)))).isEqualTo(ClearListState.WAITING);
    assertThat(list.stateAt(ASKED.plus(Duration.ofHours(72)))).isEqualTo(ClearListState.LAPSED);
  }

  @Test
  void whatIsGrantedClosesWithItsHoursOrItsLastFetching() {
    Instant within = ANSWERED.plus(Duration.ofMinutes(119));
    assertThat(list(ClearListState.GRANTED, 2).stateAt(within)).isEqualTo(ClearListState.GRANTED);
    assertThat(list(ClearListState.GRANTED, 3).stateAt(within)).isEqualTo(ClearListState.CLOSED);
    assertThat(list(ClearListState.GRANTED, 0).stateAt(ANSWERED.plus(Duration.ofHours(2))))
        .isEqualTo(ClearListState.CLOSED);
  }

  @Test
  void whatHasEndedStaysAsItEnded() {
    Instant late = ASKED.plus(Duration.ofDays(9));
    for (ClearListState end :
        List.of(ClearListState.REFUSED, ClearListState.WITHDRAWN, ClearListState.CLOSED)) {
      assertThat(list(end, 0).stateAt(late)).isEqualTo(end);
    }
  }

  @Test
  void itsNumberIsTheDayAndTheEndOfItsId() {
    assertThat(list(ClearListState.WAITING, 0).number()).isEqualTo("20261120-4F2A9C");
  }

  private static ClearList list(ClearListState state, int fetches) {
    boolean waits = state == ClearListState.WAITING;
    return new ClearList(
        ID,
        "220303",
        new PlaceId(Id.fresh()),
        "220303001001",
        Subject.RESIDENTS,
        Purpose.VISIT,
        List.of("door", "name"),
        2,
        state,
        new Review(Id.fresh(), ASKED, waits ? null : Id.fresh(), waits ? null : ANSWERED),
        "入户走访",
        null,
        fetches);
  }
}
