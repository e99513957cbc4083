package org.linli.georeport;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.access.Throttle;
import org.linli.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 验钥 — who a key belongs to, and whether there is still room in its minute and its day.
@Component
class Keys {

  private static final int READS_PER_HOUR = 6_000;
  private static final int DAYS_KEPT = 3;

  private final PartnerStore store;
  private final JdbcClient database;
  private final Throttle throttle;
  private final Clock clock;

  Keys(PartnerStore store, JdbcClient database, Throttle throttle, Clock clock) {
    this.store = store;
    this.database = database;
    this.throttle = throttle;
    this.clock = clock;
  }

  /// The partner that may write with this key now, counted; [Fault] 403 otherwise.
  ///
  /// @param key as it was sent, empty when it was not
  Partner writing(String key) {
    if (key.isEmpty()) {
      throw Fault.key("georeport.fault.keyMissing");
    }
    Partner partner = find(key).orElseThrow(() -> Fault.key("georeport.fault.key"));
    Instant now = clock.instant();
    int minute = count(partner, "MINUTE", now.truncatedTo(ChronoUnit.MINUTES));
    if (minute > partner.perMinute()) {
      throw Fault.key("georeport.fault.minute", partner.perMinute());
    }
    int day = count(partner, "DAY", Time.start(Time.day(now)));
    if (day > partner.perDay()) {
      throw Fault.key("georeport.fault.day", partner.perDay());
    }
    return partner;
  }

  /// Lets a reader in: without a key, or with a right one; [Fault] 403 for a wrong one and for an
  /// address that asks too often.
  void reading(String key, String county, String address) {
    if (!key.isEmpty() && find(key).isEmpty()) {
      throw Fault.key("georeport.fault.key");
    }
    if (!throttle.admit(county, "open311@" + address, READS_PER_HOUR)) {
      throw Fault.key("georeport.fault.often");
    }
  }

  /// Whose key it is; empty for a wrong one and for one that has ended.
  Optional<Partner> find(String key) {
    Secret secret = new Secret(key);
    return secret.wellFormed()
        ? store
            .byKey(secret.county(), secret.hash())
            .filter(partner -> !partner.ended(Time.day(clock.instant())))
        : Optional.empty();
  }

  /// How often the key was used today.
  int today(String county, UUID partner) {
    return database
        .sql(
            """
            select count from georeport_use
            where county = ? and partner_id = ? and span = 'DAY' and slot = ?
            """)
        .params(county, partner, Time.start(Time.day(clock.instant())).atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private int count(Partner partner, String span, Instant slot) {
    if (ThreadLocalRandom.current().nextInt(500) == 0) {
      database
          .sql("delete from georeport_use where county = ? and slot < ?")
          .params(partner.county(), slot.minus(DAYS_KEPT, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
          .update();
    }
    return database
        .sql(
            """
            insert into georeport_use (county, partner_id, span, slot, count) values (?, ?, ?, ?, 1)
            on conflict (county, partner_id, span, slot)
              do update set count = georeport_use.count + 1
            returning count
            """)
        .params(partner.county(), partner.id(), span, slot.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
