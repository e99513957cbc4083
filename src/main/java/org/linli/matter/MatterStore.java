package org.linli.matter;

import static org.linli.matter.Columns.name;
import static org.linli.matter.Columns.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 事项库 — reads and writes the rows of one matter and its items.
@Component
class MatterStore {

  private final JdbcClient database;

  MatterStore(JdbcClient database) {
    this.database = database;
  }

  /// Inserts a matter and its first item in one statement.
  void insert(Matter m, MatterItem i, byte[] linkHash) {
    database
        .sql(
            """
            with first as (
              insert into matter (county, id, number, place_id, place_path, kind, category, channel,
                state, private, verified, urgent, opened_at, promised_from, promise_at, link_hash)
              values (:county, :id, :number, :place, :path, :kind, :category, :channel,
                :state, :private, :verified, :urgent, :opened, :promisedFrom, :promise, :link)
              returning county, id, place_path, category, state, opened_at)
            insert into matter_item (county, matter_id, item, place_path, category, state, rung,
              holder_organisation, opened_at, entered_at, due_at, soon_at)
            select county, id, 1, place_path, category, state, :rung, :organisation, opened_at,
              opened_at, :due, :soon
            from first
            """)
        .param("county", m.county())
        .param("id", m.id().value())
        .param("number", m.number())
        .param("place", m.placeId())
        .param("path", m.placePath())
        .param("kind", m.kind().name())
        .param("category", m.category())
        .param("channel", m.channel().name())
        .param("state", m.state().name())
        .param("private", m.aboutPersons())
        .param("verified", m.verified())
        .param("urgent", m.urgent())
        .param("opened", time(m.openedAt()))
        .param("promisedFrom", time(m.promisedFrom()))
        .param("promise", time(m.promiseAt()))
        .param("link", linkHash)
        .param("rung", i.rung().name())
        .param("organisation", i.holder().organisation())
        .param("due", time(i.dueAt()))
        .param("soon", time(i.soonAt()))
        .update();
  }

  /// Inserts a further item.
  void insert(MatterItem i) {
    database
        .sql(
            """
            insert into matter_item (county, matter_id, item, place_path, category, state, rung,
              holder_post, holder_organisation, opened_at, entered_at, due_at, soon_at)
            values (:county, :matter, :item, :path, :category, :state, :rung,
              :post, :organisation, :opened, :entered, :due, :soon)
            """)
        .param("county", i.county())
        .param("matter", i.matter().value())
        .param("item", i.item())
        .param("path", i.placePath())
        .param("category", i.category())
        .param("state", i.state().name())
        .param("rung", i.rung().name())
        .param("post", i.holder().post())
        .param("organisation", i.holder().organisation())
        .param("opened", time(i.openedAt()))
        .param("entered", time(i.enteredAt()))
        .param("due", time(i.dueAt()))
        .param("soon", time(i.soonAt()))
        .update();
  }

  /// The id behind a number, whoever asks; what may be seen of it is asked next.
  Optional<MatterId> idOf(String county, String number) {
    return database
        .sql("select id from matter where county = ? and number = ?")
        .params(county, number)
        .query(UUID.class)
        .optional()
        .map(MatterId::new);
  }

  Optional<Matter> byId(String county, MatterId id) {
    return database
        .sql("select * from matter where county = ? and id = ?")
        .params(county, id.value())
        .query(MatterRows::matter)
        .optional();
  }

  /// The matter, locked until the transaction ends: whoever comes second waits and then sees what
  /// changed.
  Optional<Matter> lock(String county, MatterId id) {
    return database
        .sql("select * from matter where county = ? and id = ? for update")
        .params(county, id.value())
        .query(MatterRows::matter)
        .optional();
  }

  /// Its items in order.
  List<MatterItem> items(String county, MatterId id) {
    return database
        .sql(
            "select i.place_path as i_path, i.state as i_state, "
                + MatterRows.ITEM
                + " from matter_item i where county = ? and matter_id = ? order by item")
        .params(county, id.value())
        .query((row, n) -> MatterRows.item(row, county, id, row.getString("i_path")))
        .list();
  }

  byte[] linkHash(String county, MatterId id) {
    return database
        .sql("select link_hash from matter where county = ? and id = ?")
        .params(county, id.value())
        .query(byte[].class)
        .single();
  }

  void follow(String county, MatterId id, UUID account) {
    database
        .sql(
            """
            insert into matter_follower (county, matter_id, account_id, at)
            values (?, ?, ?, clock_timestamp()) on conflict do nothing
            """)
        .params(county, id.value(), account)
        .update();
  }

  /// How many others it concerns: who follows it, and whose matter is merged into it.
  int followers(String county, MatterId id) {
    return database
        .sql(
            """
            select (select count(*) from matter_follower where county = :county and matter_id = :id)
              + (select count(*) from matter where county = :county and follows = :id)
            """)
        .param("county", county)
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  boolean follows(String county, MatterId id, UUID account) {
    return database
        .sql(
            """
            select exists (select 1 from matter_follower
              where county = ? and matter_id = ? and account_id = ?)
            """)
        .params(county, id.value(), account)
        .query(Boolean.class)
        .single();
  }

  /// Writes the matter over the version before; [Stale] when another came between.
  void update(Matter m) {
    int rows =
        database
            .sql(
                """
                update matter set state = :state, private = :private, accepted_at = :accepted, closed_at = :closed,
                  closed_in_time = :inTime, ended_rung = :ended, solved = :solved,
                  satisfied = :satisfied, stars = :stars, reopened = :reopened,
                  released_text = :text, released_at = :released, follows = :follows,
                  version = :version
                where county = :county and id = :id and version = :version - 1
                """)
            .param("state", m.state().name())
            .param("private", m.aboutPersons())
            .param("accepted", time(m.acceptedAt()))
            .param("closed", time(m.closedAt()))
            .param("inTime", m.closedInTime())
            .param("ended", name(m.endedRung()))
            .param("solved", m.solved())
            .param("satisfied", m.satisfied())
            .param("stars", m.stars())
            .param("reopened", m.reopened())
            .param("text", m.releasedText())
            .param("released", time(m.releasedAt()))
            .param("follows", m.follows() == null ? null : m.follows().value())
            .param("version", m.version())
            .param("county", m.county())
            .param("id", m.id().value())
            .update();
    if (rows == 0) {
      throw new Stale();
    }
  }

  /// Writes what is promised to the resident; no act of the matter, its version stays.
  void promise(String county, MatterId id, Instant from, @Nullable Instant at) {
    database
        .sql("update matter set promised_from = ?, promise_at = ? where county = ? and id = ?")
        .params(Arrays.asList(time(from), time(at), county, id.value()))
        .update();
  }

  /// Writes the item over the version before; [Stale] when another came between.
  void update(MatterItem i) {
    int rows =
        database
            .sql(
                """
                update matter_item set state = :state, rung = :rung, holder_post = :post,
                  holder_organisation = :organisation, handler_post = :handlerPost,
                  handler_organisation = :handlerOrganisation, entered_at = :entered,
                  due_at = :due, soon_at = :soon, asked = :asked,
                  paused_until = :paused, fed_back_by = :fedBackBy,
                  fed_back_rung = :fedBackRung, closed_at = :closed, closed_in_time = :inTime,
                  late = :late, redone = :redone, version = :version
                where county = :county and matter_id = :matter and item = :item
                  and version = :version - 1
                """)
            .param("state", i.state().name())
            .param("rung", i.rung().name())
            .param("post", i.holder().post())
            .param("organisation", i.holder().organisation())
            .param("handlerPost", i.handler().post())
            .param("handlerOrganisation", i.handler().organisation())
            .param("entered", time(i.enteredAt()))
            .param("due", time(i.dueAt()))
            .param("soon", time(i.soonAt()))
            .param("asked", i.asked())
            .param("paused", time(i.pausedUntil()))
            .param("fedBackBy", i.fedBackBy())
            .param("fedBackRung", name(i.fedBackRung()))
            .param("closed", time(i.closedAt()))
            .param("inTime", i.closedInTime())
            .param("late", i.late())
            .param("redone", i.redone())
            .param("version", i.version())
            .param("county", i.county())
            .param("matter", i.matter().value())
            .param("item", i.item())
            .update();
    if (rows == 0) {
      throw new Stale();
    }
  }
}
