package org.linli.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// 号码纠错测试 — the slip that was made is among those offered, and nothing is offered that is no right
/// number.
class IdNumberRepairTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String RIGHT = IdNumber.of("220303", LocalDate.of(1961, 5, 4), 123).value();

  @Test
  void aRightNumberNeedsNoHint() {
    assertThat(IdNumberRepair.of(RIGHT, TODAY)).isEmpty();
  }

  @Test
  void aThirteenthMonthHasFewExplanations() {
    String typed = RIGHT.substring(0, 10) + "35" + RIGHT.substring(12);

    List<IdNumberRepair.Slip> slips = IdNumberRepair.of(typed, TODAY);

    assertThat(slips).isNotEmpty();
    assertThat(slips).extracting(slip -> slip.number().value()).contains(RIGHT);
    assertThat(slips)
        .filteredOn(slip -> slip.number().value().equals(RIGHT))
        .allMatch(slip -> slip.place() == 11 && slip.typed() == '3' && slip.right() == '0');
  }

  @Test
  void swappedNeighboursComeFirst() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String right = invented(random);
      int at = random.nextInt(17);
      if (right.charAt(at) == right.charAt(at + 1) || at == 16) {
        continue;
      }
      String typed =
          right.substring(0, at)
              + right.charAt(at + 1)
              + right.charAt(at)
              + right.substring(at + 2);
      List<IdNumberRepair.Slip> slips = IdNumberRepair.of(typed, TODAY);
      assertThat(slips).as(typed).filteredOn(IdNumberRepair.Slip::swapped).isNotEmpty();
      assertThat(slips.getFirst().swapped()).isTrue();
    }
  }

  @Test
  void everyHintIsARightNumberOneSlipAway() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      char[] typed = invented(random).toCharArray();
      typed[random.nextInt(17)] = (char) ('0' + random.nextInt(10));
      for (IdNumberRepair.Slip slip : IdNumberRepair.of(new String(typed), TODAY)) {
        String number = slip.number().value();
        assertThat(IdNumber.parse(number)).isPresent();
        assertThat(differing(new String(typed), number)).isEqualTo(slip.swapped() ? 2 : 1);
        assertThat(slip.number().born()).isBetween(LocalDate.of(1906, 11, 23), TODAY);
      }
    }
  }

  @Test
  void aProvinceThatDoesNotExistIsNoNumber() {
    assertThat(IdNumber.parse("990303" + RIGHT.substring(6))).isEmpty();
    assertThat(IdNumberRepair.of("12", TODAY)).isEmpty();
  }

  private static String invented(Random random) {
    LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(33_000));
    return IdNumber.of("2203" + (10 + random.nextInt(80)), born, random.nextInt(1000)).value();
  }

  private static int differing(String one, String other) {
    int count = 0;
    for (int i = 0; i < one.length(); i++) {
      count += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return count;
  }
}
