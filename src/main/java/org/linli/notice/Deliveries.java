package org.linli.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.vault.Masks;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 送达存取 — messages that wait, were sent, or failed too often.
@Component
class Deliveries {

  static final int MOST_ATTEMPTS = 6;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  Deliveries(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /// 一条 — a message ready to leave.
  record Delivery(UUID id, String phone, String text, int attempts) {}

  /// 失败 — a message that failed too often, as the health page shows it.
  record Failed(UUID id, String purpose, String phone, int attempts, Instant at, String error) {}

  /// Puts a message in the queue; the same occasion again is the same message.
  ///
  /// @param occasion names subject, act and receiver
  void add(
      String county, UUID subject, String purpose, String occasion, String phone, String text) {
    UUID id = UUID.nameUUIDFromBytes((county + "/" + occasion).getBytes(StandardCharsets.UTF_8));
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into delivery (county, id, subject, purpose, phone_masked, phone_sealed, phone_hash, sealed,
              created_at, retry_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (county, id) do nothing
            """)
        .params(
            county,
            id,
            subject,
            purpose,
            Masks.maskPhone(phone),
            vault.seal(county, phone),
            phoneHash(vault, phone),
            vault.seal(county, text),
            now,
            now)
        .update();
  }

  /// By what the messages to one phone are found again.
  static byte[] phoneHash(Vault vault, String phone) {
    return vault.fingerprint("delivery-phone", phone);
  }

  /// The counties in which a message is due: the one look over all counties, over a partial index
  /// that is nearly empty.
  List<String> due() {
    return jdbc.sql(
            """
            select distinct county from delivery where sent_at is null and failed_at is null and retry_at <= ?
            """)
        .params(now())
        .query(String.class)
        .list();
  }

  /// The next message that is due, locked until the end of the transaction.
  Optional<Delivery> next(String county) {
    return jdbc.sql(
            """
            select id, phone_sealed, sealed, attempts from delivery
            where county = ? and sent_at is null and failed_at is null and retry_at <= ?
            order by retry_at limit 1 for update skip locked
            """)
        .params(county, now())
        .query(
            (row, n) ->
                new Delivery(
                    row.getObject("id", UUID.class),
                    vault.open(county, row.getBytes("phone_sealed")),
                    vault.open(county, row.getBytes("sealed")),
                    row.getInt("attempts")))
        .optional();
  }

  void sent(String county, UUID id) {
    jdbc.sql("update delivery set sent_at = ?, attempts = attempts + 1 where county = ? and id = ?")
        .params(now(), county, id)
        .update();
  }

  /// Tried again after 4, 16, 64 … seconds; after the last attempt it waits for somebody on the
  /// health page.
  void failed(String county, Delivery delivery, String error) {
    int attempts = delivery.attempts() + 1;
    Instant retry = clock.instant().plus(Duration.ofSeconds(1L << 2 * attempts));
    jdbc.sql(
            """
            update delivery set attempts = ?, error = ?, retry_at = ?,
              failed_at = case when ? >= ? then ?::timestamptz end
            where county = ? and id = ?
            """)
        .params(
            attempts,
            error,
            retry.atOffset(ZoneOffset.UTC),
            attempts,
            MOST_ATTEMPTS,
            now(),
            county,
            delivery.id())
        .update();
  }

  List<Failed> failed(String county) {
    return jdbc.sql(
            """
            select id, purpose, phone_masked, attempts, failed_at, error from delivery
            where county = ? and failed_at is not null order by failed_at desc, id limit 100
            """)
        .params(county)
        .query(
            (row, n) ->
                new Failed(
                    row.getObject("id", UUID.class),
                    row.getString("purpose"),
                    row.getString("phone_masked"),
                    row.getInt("attempts"),
                    row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                    String.valueOf(row.getString("error"))))
        .list();
  }

  /// How many wait to be sent.
  long waiting(String county) {
    return jdbc.sql(
            "select count(*) from delivery where county = ? and sent_at is null and failed_at is"
                + " null")
        .params(county)
        .query(Long.class)
        .single();
  }

  /// Puts a failed message back in the queue with a clean sheet; does nothing and says false when
  /// it has not failed.
  boolean retry(String county, UUID id) {
    return jdbc.sql(
                """
                update delivery set failed_at = null, attempts = 0, retry_at = ?
                where county = ? and id = ? and failed_at is not null
                """)
            .params(now(), county, id)
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
