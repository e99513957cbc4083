package org.linli.remark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 关注库 — who follows which matter, and what moved since.
@Component
class FollowStore {

  private static final String FOLLOW =
      "select *, coalesce(moved_at > seen_at, false) as news from follow";

  private final JdbcClient database;

  FollowStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Follow> find(Actor actor, UUID matter) {
    return database
        .sql(FOLLOW + " where county = ? and account_id = ? and matter_id = ?")
        .params(actor.county(), actor.id(), matter)
        .query(FollowStore::row)
        .optional();
  }

  /// What somebody follows: with news first, then the youngest.
  List<Follow> of(Actor actor, int limit) {
    return database
        .sql(
            FOLLOW
                + """
                 where county = ? and account_id = ?
                order by coalesce(moved_at > seen_at, false) desc, coalesce(moved_at, since) desc, id
                limit ?
                """)
        .params(actor.county(), actor.id(), limit)
        .query(FollowStore::row)
        .list();
  }

  List<UUID> followers(String county, UUID matter) {
    return database
        .sql("select account_id from follow where county = ? and matter_id = ?")
        .params(county, matter)
        .query(UUID.class)
        .list();
  }

  int count(Actor actor) {
    return database
        .sql("select count(*) from follow where county = ? and account_id = ?")
        .params(actor.county(), actor.id())
        .query(Integer.class)
        .single();
  }

  void insert(String county, Follow follow) {
    OffsetDateTime since = time(follow.since());
    database
        .sql(
            """
            insert into follow (county, id, account_id, matter_id, since, seen_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(county, follow.id(), follow.account(), follow.matter(), since, since)
        .update();
  }

  void delete(String county, UUID id) {
    database.sql("delete from follow where county = ? and id = ?").params(county, id).update();
  }

  /// Somebody has looked at everything he follows.
  void seen(Actor actor, Instant at) {
    database
        .sql("update follow set seen_at = ? where county = ? and account_id = ?")
        .params(time(at), actor.county(), actor.id())
        .update();
  }

  /// A matter moved: everybody else who follows it has news; heard again it changes nothing.
  void moved(String county, UUID matter, UUID by, String action, Instant at) {
    database
        .sql(
            """
            update follow set moved_at = :at, moved = :action
            where county = :county and matter_id = :matter and account_id <> :by and since <= :at
              and (moved_at is null or moved_at < :at)
            """)
        .param("at", time(at))
        .param("action", action)
        .param("county", county)
        .param("matter", matter)
        .param("by", by)
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Follow row(ResultSet row, int n) throws SQLException {
    OffsetDateTime moved = row.getObject("moved_at", OffsetDateTime.class);
    return new Follow(
        row.getObject("id", UUID.class),
        row.getObject("matter_id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        moved == null ? null : moved.toInstant(),
        row.getString("moved"),
        row.getBoolean("news"));
  }
}
