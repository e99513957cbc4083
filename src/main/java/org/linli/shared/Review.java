package org.linli.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 复核 — what one of the staff asks and another one answers: who and when; nobody answers himself,
/// nor is he answered by who stands in for him.
public record Review(
    UUID askedBy, Instant askedAt, @Nullable UUID answeredBy, @Nullable Instant answeredAt) {

  /// Asked now, not answered yet.
  public static Review asked(Actor by, Instant at) {
    return new Review(by.id(), at, null, null);
  }

  /// The same, answered.
  public Review answered(Actor by, Instant at) {
    return new Review(askedBy, askedAt, by.id(), at);
  }

  /// True for who asked, also where another one acts in his name.
  public boolean isAskedBy(Actor actor) {
    return askedBy.equals(actor.id()) || askedBy.equals(actor.behalf());
  }

  /// True for the two who asked and answered.
  public boolean concerns(UUID account) {
    return askedBy.equals(account) || account.equals(answeredBy);
  }

  /// True from the answer on, until that time has passed.
  public boolean lasts(Duration time, Instant now) {
    Instant at = answeredAt;
    return at != null && now.isBefore(at.plus(time));
  }
}
