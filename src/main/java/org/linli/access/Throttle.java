package org.linli.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 限流 — counts requests by a key (an address, a phone) in slots of an hour or a day.
@Component
public class Throttle {

  private static final Duration KEPT = Duration.ofDays(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  Throttle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Counts one more and says whether it is still within the limit of this hour.
  public boolean admit(String county, String key, int perHour) {
    return count(county, "hour:" + key, clock.instant().truncatedTo(ChronoUnit.HOURS)) <= perHour;
  }

  /// Counts one more and says whether it is still within the limit of this day.
  boolean admitDaily(String county, String key, int perDay) {
    return count(county, "day:" + key, today()) <= perDay;
  }

  /// How often [#admitDaily] was asked for the key today.
  int today(String county, String key) {
    return jdbc.sql("select count from throttle where county = ? and key = ? and slot = ?")
        .params(county, "day:" + key, today().atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /// How long the key has to wait after its failures of today: nothing for the first two, then 1,
  /// 2, 4 … seconds, at most a quarter of an hour.
  Duration wait(String county, String key) {
    return jdbc.sql("select count, last_at from throttle where county = ? and key = ? and slot = ?")
        .params(county, "fail:" + key, today().atOffset(ZoneOffset.UTC))
        .query((row, n) -> left(row.getInt("count"), row.getTimestamp("last_at").toInstant()))
        .optional()
        .orElse(Duration.ZERO);
  }

  void fail(String county, String key) {
    count(county, "fail:" + key, today());
  }

  void clear(String county, String key) {
    jdbc.sql("delete from throttle where county = ? and key = ?")
        .params(county, "fail:" + key)
        .update();
  }

  private Duration left(int failures, Instant last) {
    if (failures < 3) {
      return Duration.ZERO;
    }
    long seconds = Math.min(900, 1L << Math.min(20, failures - 3));
    Duration left = Duration.between(clock.instant(), last.plusSeconds(seconds));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private int count(String county, String key, Instant slot) {
    Instant now = clock.instant();
    if (ThreadLocalRandom.current().nextInt(500) == 0) {
      jdbc.sql("delete from throttle where county = ? and slot < ?")
          .params(county, now.minus(KEPT).atOffset(ZoneOffset.UTC))
          .update();
    }
    return jdbc.sql(
            """
            insert into throttle (county, key, slot, count, last_at) values (?, ?, ?, 1, ?)
            on conflict (county, key, slot)
              do update set count = throttle.count + 1, last_at = excluded.last_at
            returning count
            """)
        .params(county, key, slot.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private Instant today() {
    return Time.start(Time.day(clock.instant()));
  }
}
