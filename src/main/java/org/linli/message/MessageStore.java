package org.linli.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 消息存取 — rows of messages; each belongs to one account, and only by it is it found.
@Component
class MessageStore {

  private final JdbcClient database;

  MessageStore(JdbcClient database) {
    this.database = database;
  }

  /// False when the same was told before.
  boolean insert(String county, UUID account, Message message) {
    return database
            .sql(
                """
                insert into message (county, id, account_id, behalf_id, kind, matter_id, detail, at)
                values (:county, :id, :account, :behalf, :kind, :matter, :detail, :at)
                on conflict (county, id) do nothing
                """)
            .param("county", county)
            .param("id", message.id())
            .param("account", account)
            .param("behalf", message.behalf())
            .param("kind", message.kind().name())
            .param("matter", message.matter())
            .param("detail", message.detail())
            .param("at", time(message.at()))
            .update()
        == 1;
  }

  /// The next ones of an account after one it has seen, the latest first.
  List<Message> of(
      String county,
      UUID account,
      @Nullable MessageKind kind,
      boolean unread,
      @Nullable UUID after,
      int limit) {
    return database
        .sql(
            """
            select * from message m
            where m.county = :county and m.account_id = :account
              and (:kind::text is null or m.kind = :kind)
              and (not :unread or m.read_at is null)
              and (:after::uuid is null or (m.at, m.id) <
                (select l.at, l.id from message l
                 where l.county = :county and l.account_id = :account and l.id = :after))
            order by m.at desc, m.id desc limit :limit
            """)
        .param("county", county)
        .param("account", account)
        .param("kind", kind == null ? null : kind.name())
        .param("unread", unread)
        .param("after", after)
        .param("limit", limit)
        .query(MessageStore::row)
        .list();
  }

  Optional<Message> find(String county, UUID account, UUID id) {
    return database
        .sql("select * from message where county = ? and account_id = ? and id = ?")
        .params(county, account, id)
        .query(MessageStore::row)
        .optional();
  }

  void read(String county, UUID account, UUID id, Instant at) {
    database
        .sql(
            """
            update message set read_at = ?
            where county = ? and account_id = ? and id = ? and read_at is null
            """)
        .params(time(at), county, account, id)
        .update();
  }

  /// All of a kind (null = all).
  void readAll(String county, UUID account, @Nullable MessageKind kind, Instant at) {
    database
        .sql(
            """
            update message set read_at = :at
            where county = :county and account_id = :account and read_at is null
              and (:kind::text is null or kind = :kind)
            """)
        .param("at", time(at))
        .param("county", county)
        .param("account", account)
        .param("kind", kind == null ? null : kind.name())
        .update();
  }

  /// How many each of these accounts has not read, up to a hundred; who has none is left out.
  Map<UUID, Integer> unread(String county, Collection<UUID> accounts) {
    Map<UUID, Integer> counts = new HashMap<>();
    database
        .sql(
            """
            select a.id, u.n from unnest(:accounts) a(id)
            cross join lateral (
              select count(*) n from (
                select 1 from message m
                where m.county = :county and m.account_id = a.id and m.read_at is null limit 100) l) u
            where u.n > 0
            """)
        .param("county", county)
        .param("accounts", accounts.toArray(UUID[]::new))
        .query(
            row -> {
              counts.put(row.getObject("id", UUID.class), row.getInt("n"));
            });
    return counts;
  }

  /// How many of each kind an account has not read, of those written since.
  Map<MessageKind, Integer> unreadByKind(String county, UUID account, Instant since) {
    Map<MessageKind, Integer> counts = new HashMap<>();
    database
        .sql(
            """
            select kind, count(*) n from message
            where county = ? and account_id = ? and read_at is null and at >= ? group by kind
            """)
        .params(county, account, time(since))
        .query(
            row -> {
              counts.put(MessageKind.valueOf(row.getString("kind")), row.getInt("n"));
            });
    return counts;
  }

  /// Takes away what was read and is older, at most so many at once.
  int forget(String county, Instant before, int limit) {
    return database
        .sql(
            """
            delete from message where county = :county and id in (
              select id from message
              where county = :county and read_at < :before order by read_at limit :limit)
            """)
        .param("county", county)
        .param("before", time(before))
        .param("limit", limit)
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Message row(ResultSet row, int n) throws SQLException {
    OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
    return new Message(
        row.getObject("id", UUID.class),
        MessageKind.valueOf(row.getString("kind")),
        row.getObject("behalf_id", UUID.class),
        row.getObject("matter_id", UUID.class),
        row.getString("detail"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        read == null ? null : read.toInstant());
  }
}
