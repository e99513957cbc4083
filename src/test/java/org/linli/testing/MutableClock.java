package org.linli.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/// 可拨时钟 — real time until a test sets it; whoever sets it calls [#reset] afterwards.
public final class MutableClock extends Clock {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private volatile InstantSource source = InstantSource.system();

  /// Stops the clock at this moment.
  public void set(Instant moment) {
    source = InstantSource.fixed(moment);
  }

  /// Moves the clock on by this much; a running clock runs on, shifted.
  public void advance(Duration by) {
    source = InstantSource.offset(source, by);
  }

  /// Shows real time again.
  public void reset() {
    source = InstantSource.system();
  }

  @Override
  public Instant instant() {
    return source.instant();
  }

  @Override
  public ZoneId getZone() {
    return SHANGHAI;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return source.withZone(zone);
  }
}
