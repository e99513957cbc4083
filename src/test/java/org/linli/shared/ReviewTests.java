package org.linli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 复核测试 — who asked is known also by his stand-in, and what was answered lasts so long and no
/// longer.
class ReviewTests {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private final Actor asks = desk(Id.fresh(), null);
  private final Actor answers = desk(Id.fresh(), null);

  @Test
  void whoStandsInForWhoAskedIsNoSecondPerson() {
    Review review = Review.asked(asks, NOW);

    assertThat(review.isAskedBy(asks)).isTrue();
    assertThat(review.isAskedBy(desk(answers.id(), asks.id()))).isTrue();
    assertThat(review.isAskedBy(answers)).isFalse();
  }

  @Test
  void itConcernsTheTwoAndNobodyElse() {
    Review review = Review.asked(asks, NOW);
    assertThat(review.concerns(answers.id())).isFalse();

    Review answered = review.answered(answers, NOW);
    assertThat(answered.concerns(asks.id())).isTrue();
    assertThat(answered.concerns(answers.id())).isTrue();
    assertThat(answered.concerns(Id.fresh())).isFalse();
  }

  @Test
  void itLastsFromTheAnswerOn() {
    Duration day = Duration.ofHours(24);
    assertThat(Review.asked(asks, NOW).lasts(day, NOW)).isFalse();

    Review answered = Review.asked(asks, NOW).answered(answers, NOW);
    assertThat(answered.lasts(day, NOW.plus(day).minusMillis(1))).isTrue();
    assertThat(answered.lasts(day, NOW.plus(day))).isFalse();
  }

  private static Actor desk(UUID id, @Nullable UUID behalf) {
    return new Actor(id, AccountPart.COMMUNITY_DESK, "工作台", Scope.county("220303"), behalf);
  }
}
