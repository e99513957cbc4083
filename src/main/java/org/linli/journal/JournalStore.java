package org.linli.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 日志存取 — writes one act with two statements and reads the acts of a subject.
@Component
class JournalStore {

  private static final byte[] NONE = {};

  /// The columns of an [Entry], for `journal j`.
  static final String ENTRY =
      """
      j.county, j.subject, j.seq, j.noun, j.action, j.state_from, j.state_to, j.actor, j.behalf, j.part,
      j.place_path, j.detail, j.at\
      """;

  private final JdbcClient jdbc;
  private final Chain chain;

  JournalStore(JdbcClient jdbc, Chain chain) {
    this.jdbc = jdbc;
    this.chain = chain;
  }

  /// Locks the subject's head (making it when there is none), then writes the journal row, the
  /// outbox row and the head's new hash in one statement.
  void append(Act act) {
    Head head = lock(act);
    Link link = Link.of(act, head.seq(), head.at());
    byte[] hash = link.hash(chain, head.previous());
    jdbc.sql(
            """
            with line as (
              insert into journal (county, subject, seq, noun, action, state_from, state_to, actor, behalf,
                                   part, place_path, detail, note_digest, at, hash)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)),
            queued as (
              insert into outbox (county, id, subject, seq) values (?, ?, ?, ?))
            update journal_head set hash = ? where county = ? and subject = ?
            """)
        .params(
            Arrays.asList(
                act.county(),
                act.subject(),
                head.seq(),
                act.noun(),
                act.action(),
                act.from(),
                act.to(),
                act.actor().id(),
                act.actor().behalf(),
                act.part(),
                act.placePath(),
                act.detail(),
                act.noteDigest(),
                head.at().atOffset(ZoneOffset.UTC),
                hash,
                act.county(),
                outboxId(head.at()),
                act.subject(),
                head.seq(),
                hash,
                act.county(),
                act.subject()))
        .update();
  }

  List<Entry> of(Scope scope, UUID subject) {
    return jdbc.sql(
            """
            select %s from journal j
            where j.county = ? and j.subject = ? and (%s or ?)
            order by j.seq
            """
                .formatted(ENTRY, scope.within("j.place_path")))
        .params(scope.county(), subject, scope.matters().contains(subject))
        .query((row, n) -> entry(row))
        .list();
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("county"),
        row.getObject("subject", UUID.class),
        row.getInt("seq"),
        row.getString("noun"),
        row.getString("action"),
        row.getString("state_from"),
        row.getString("state_to"),
        row.getObject("actor", UUID.class),
        row.getObject("behalf", UUID.class),
        row.getString("part"),
        row.getString("place_path"),
        row.getString("detail"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  // after an update the hash is still that of the act before; after an insert it is empty: no read
  // is needed
  private Head lock(Act act) {
    return jdbc.sql(
            """
            insert into journal_head (county, subject, seq, hash) values (?, ?, 1, ?)
            on conflict (county, subject) do update set seq = journal_head.seq + 1
            returning seq, hash, clock_timestamp() as at
            """)
        .params(act.county(), act.subject(), NONE)
        .query(
            (row, n) ->
                new Head(
                    row.getInt("seq"),
                    row.getBytes("hash"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .single();
  }

  // a UUIDv7 whose twelve bits after the version hold the microseconds: acts of one subject keep
  // their order
  private static UUID outboxId(Instant at) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    long high = micros / 1000 << 16 | 0x7000 | micros % 1000;
    long low = ThreadLocalRandom.current().nextLong();
    return new UUID(high, low & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
  }

  /// 链头 — the place the next act takes in its subject's chain.
  private record Head(int seq, byte[] previous, Instant at) {}
}
