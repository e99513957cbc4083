package org.linli.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

/// 装入样例 — loads the sample once per run: cut off in the middle first, then to the end.
final class Loading {

  private Loading() {}

  /// Does nothing when it is loaded; prints how long every longer part took.
  static synchronized void inTwoGoes(Sample sample) {
    if (sample.loaded()) {
      return;
    }
    assertThatThrownBy(
            () ->
                sample.load(
                    (stage, done, all) -> {
                      if (stage == Stage.PEOPLE && done == 4) {
                        throw new IllegalArgumentException("cut off here");
                      }
                    }))
        .hasMessage("cut off here");
    assertThat(sample.loaded()).isFalse();
    Instant start = Instant.now();
    Instant[] last = {start};
    sample.load(
        (stage, done, all) -> {
          long took = Duration.between(last[0], Instant.now()).toMillis();
          if (took > 300) {
            System.out.printf("%s %d/%d %d ms%n", stage, done, all, took);
          }
          last[0] = Instant.now();
        });
    System.out.println("sample loaded in " + Duration.between(start, Instant.now()));
  }
}
