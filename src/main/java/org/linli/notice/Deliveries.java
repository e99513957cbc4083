package org.linli.notice;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.message.MessageKind;
import org.linli.message.Messages;
import org.linli.message.Outlet;
import org.linli.message.Preferences;
import org.linli.vault.Masks;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 送达存取 — messages on their way out of the house: waiting, sent, or failed too often.
@Component
class Deliveries {

  static final int MOST_ATTEMPTS = 6;
  static final String DIGEST = "DIGEST";
  static final String MESSAGE = "MESSAGE";

  // whoever dies while sending has left the message to others after this time
  private static final Duration AT_WORK = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  Deliveries(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /// 一条 — a message ready to leave; a try is counted already.
  ///
  /// @param to a phone, or the id of a browser, a mailbox or a group
  /// @param text null for what is gathered: its words are found when it leaves
  record Delivery(
      UUID id,
      UUID subject,
      String purpose,
      @Nullable MessageKind kind,
      @Nullable UUID account,
      String to,
      @Nullable UUID message,
      @Nullable String text,
      boolean held,
      int attempts) {}

  /// 去处 — one way to an account (null = to the group of an organisation).
  record To(Outlet outlet, @Nullable UUID account, UUID target) {}

  /// 待送 — a message for anything but a phone.
  record Waiting(
      UUID subject,
      String purpose,
      String occasion,
      To to,
      @Nullable MessageKind kind,
      @Nullable UUID message,
      @Nullable String text,
      Preferences.Plan plan) {

    /// One message by itself.
    static Waiting message(
        To to, Messages.News news, @Nullable UUID message, String text, Preferences.Plan plan) {
      UUID subject = news.matter() == null ? to.target() : news.matter().value();
      String occasion = news.occasion() + "/" + news.kind() + "/" + to;
      return new Waiting(subject, MESSAGE, occasion, to, news.kind(), message, text, plan);
    }

    /// Everything that waits until then.
    static Waiting digest(To to, Preferences.Plan plan) {
      String occasion = "digest/" + to + "/" + plan.at();
      return new Waiting(to.target(), DIGEST, occasion, to, null, null, null, plan);
    }
  }

  /// Puts a message to a phone in the queue; the same occasion again is the same message.
  ///
  /// @param occasion names subject, act and receiver
  void add(
      String county, UUID subject, String purpose, String occasion, String phone, String text) {
    add(county, subject, purpose, occasion, phone, text, null, clock.instant());
  }

  /// As [#add(String, UUID, String, String, String, String)], about something of a kind and not
  /// before a moment.
  void add(
      String county,
      UUID subject,
      String purpose,
      String occasion,
      String phone,
      String text,
      @Nullable MessageKind kind,
      Instant at) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into delivery (county, id, subject, purpose, kind, phone_masked, phone_sealed,
              phone_hash, sealed, created_at, retry_at, held)
            values (:county, :id, :subject, :purpose, :kind, :masked, :phone, :hash, :sealed, :now, :at,
              :held)
            on conflict (county, id) do nothing
            """)
        .param("county", county)
        .param("id", id(county, occasion))
        .param("subject", subject)
        .param("purpose", purpose)
        .param("kind", kind == null ? null : kind.name())
        .param("masked", Masks.maskPhone(phone))
        .param("phone", vault.seal(county, phone))
        .param("hash", phoneHash(vault, phone))
        .param("sealed", vault.seal(county, text))
        .param("now", time(now))
        .param("at", time(at))
        .param("held", at.isAfter(now))
        .update();
  }

  /// Puts a message for another way in the queue; the same occasion again is the same message.
  void add(String county, Waiting waiting) {
    String text = waiting.text();
    jdbc.sql(
            """
            insert into delivery (county, id, subject, purpose, outlet, kind, account_id, target,
              message_id, sealed, created_at, retry_at, held)
            values (:county, :id, :subject, :purpose, :outlet, :kind, :account, :target, :message,
              :sealed, :now, :at, :held)
            on conflict (county, id) do nothing
            """)
        .param("county", county)
        .param("id", id(county, waiting.occasion()))
        .param("subject", waiting.subject())
        .param("purpose", waiting.purpose())
        .param("outlet", waiting.to().outlet().name())
        .param("kind", waiting.kind() == null ? null : waiting.kind().name())
        .param("account", waiting.to().account())
        .param("target", waiting.to().target())
        .param("message", waiting.message())
        .param("sealed", text == null ? null : vault.seal(county, text))
        .param("now", time(clock.instant()))
        .param("at", time(waiting.plan().at()))
        .param("held", waiting.plan().held())
        .update();
  }

  /// By what the messages to one phone are found again.
  static byte[] phoneHash(Vault vault, String phone) {
    return vault.fingerprint("delivery-phone", phone);
  }

  /// The counties in which a message of this way is due: the one look over all counties, over a
  /// partial index that is nearly empty.
  List<String> due(Outlet outlet) {
    return jdbc.sql(
            """
            select distinct county from delivery
            where outlet = ? and sent_at is null and failed_at is null and retry_at <= ?
            """)
        .params(outlet.name(), now())
        .query(String.class)
        .list();
  }

  /// Takes the next message that is due to this caller alone, and counts the try.
  Optional<Delivery> next(String county, Outlet outlet) {
    return jdbc.sql(
            """
            update delivery set attempts = attempts + 1, retry_at = :later
            where county = :county and id = (
              select id from delivery
              where county = :county and outlet = :outlet and sent_at is null and failed_at is null
                and retry_at <= :now
              order by retry_at limit 1 for update skip locked)
            returning *
            """)
        .param("later", time(clock.instant().plus(AT_WORK)))
        .param("county", county)
        .param("outlet", outlet.name())
        .param("now", now())
        .query((row, n) -> delivery(county, row))
        .optional();
  }

  void sent(String county, UUID id) {
    jdbc.sql("update delivery set sent_at = ?, error = null where county = ? and id = ?")
        .params(now(), county, id)
        .update();
  }

  /// It is not sent at all: it was read meanwhile, or nobody is reached there any more.
  void dropped(String county, UUID id) {
    jdbc.sql("update delivery set sent_at = ?, dropped = true where county = ? and id = ?")
        .params(now(), county, id)
        .update();
  }

  /// Tried again after 4, 16, 64 … seconds; after the last attempt it waits for somebody on the
  /// health page, and this says true.
  boolean failed(String county, Delivery delivery, String error) {
    int attempts = delivery.attempts();
    boolean parked = attempts >= MOST_ATTEMPTS;
    Instant retry = clock.instant().plus(Duration.ofSeconds(1L << 2 * attempts));
    jdbc.sql(
            """
            update delivery set error = ?, retry_at = ?, failed_at = case when ? then ?::timestamptz end
            where county = ? and id = ?
            """)
        .params(error, time(retry), parked, now(), county, delivery.id())
        .update();
    return parked;
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

  /// Puts what failed back in the queue, to be tried now: a parked one with a clean sheet; does
  /// nothing and says false when it has not failed.
  boolean retry(String county, UUID id) {
    return jdbc.sql(
                """
                update delivery set failed_at = null, retry_at = ?,
                  attempts = case when failed_at is null then attempts else 0 end
                where county = ? and id = ? and sent_at is null
                  and (failed_at is not null or error is not null and retry_at > ?)
                """)
            .params(now(), county, id, now())
            .update()
        == 1;
  }

  private Delivery delivery(String county, ResultSet row) throws SQLException {
    byte[] phone = row.getBytes("phone_sealed");
    byte[] sealed = row.getBytes("sealed");
    String kind = row.getString("kind");
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        row.getString("purpose"),
        kind == null ? null : MessageKind.valueOf(kind),
        row.getObject("account_id", UUID.class),
        phone == null ? row.getString("target") : vault.open(county, phone),
        row.getObject("message_id", UUID.class),
        sealed == null ? null : vault.open(county, sealed),
        row.getBoolean("held"),
        row.getInt("attempts"));
  }

  private static UUID id(String county, String occasion) {
    return UUID.nameUUIDFromBytes((county + "/" + occasion).getBytes(StandardCharsets.UTF_8));
  }

  private OffsetDateTime now() {
    return time(clock.instant());
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
