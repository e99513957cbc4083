package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 办公会库 — reads and writes meetings with their matters, attendees and decisions.
@Repository
class MeetingStore {

  /// 一会 — a row of the list.
  record Row(UUID id, String placePath, LocalDate heldOn, int matters, int decisions) {}

  private final JdbcClient jdbc;

  MeetingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Meeting m) {
    jdbc.sql(
            """
            insert into meeting (county, id, place_path, held_on, called_by, called_at)
            values (:county, :id, :path, :day, :by, :at)
            """)
        .param("county", m.county())
        .param("id", m.id())
        .param("path", m.placePath())
        .param("day", m.heldOn())
        .param("by", m.by())
        .param("at", SupervisionStore.time(m.at()))
        .update();
    for (MatterId matter : m.matters()) {
      jdbc.sql("insert into meeting_matter (county, meeting_id, matter_id) values (?, ?, ?)")
          .params(m.county(), m.id(), matter.value())
          .update();
    }
    for (UUID organisation : m.attendees()) {
      jdbc.sql("insert into meeting_attendee (county, meeting_id, organisation) values (?, ?, ?)")
          .params(m.county(), m.id(), organisation)
          .update();
    }
  }

  /// Writes a decision; the meeting's row is locked, so the next number is free.
  int add(Meeting m, MatterId matter, int item, int words) {
    return jdbc.sql(
            """
            insert into meeting_decision (county, meeting_id, seq, matter_id, item, words)
            select :county, :meeting, coalesce(max(seq), 0) + 1, :matter, :item, :words
            from meeting_decision where county = :county and meeting_id = :meeting
            returning seq
            """)
        .param("county", m.county())
        .param("meeting", m.id())
        .param("matter", matter.value())
        .param("item", item)
        .param("words", words)
        .query(Integer.class)
        .single();
  }

  /// The meeting, if it was held in the scope; locked for an act.
  Optional<Meeting> find(Scope scope, UUID id, boolean lock) {
    return jdbc.sql(
            "select * from meeting where county = ? and id = ? and "
                + scope.within("place_path")
                + (lock ? " for update" : ""))
        .params(scope.county(), id)
        .query(this::row)
        .optional();
  }

  /// The meetings that spoke of a matter, the latest last.
  List<Meeting> of(String county, MatterId matter) {
    return jdbc.sql(
            """
            select m.* from meeting m
            join meeting_matter l on l.county = m.county and l.meeting_id = m.id
            where m.county = ? and l.matter_id = ? order by m.held_on, m.id
            """)
        .params(county, matter.value())
        .query(this::row)
        .list();
  }

  /// The latest first, after a meeting of the page before.
  List<Row> list(Scope scope, @Nullable UUID after, int limit) {
    String next =
        after == null
            ? ""
            : """
             and (m.held_on, m.id) < (
              select l.held_on, l.id from meeting l where l.county = m.county and l.id = :after)
            """;
    return jdbc.sql(
            """
            select m.id, m.place_path, m.held_on,
              (select count(*) from meeting_matter l
               where l.county = m.county and l.meeting_id = m.id) as matters,
              (select count(*) from meeting_decision d
               where d.county = m.county and d.meeting_id = m.id) as decisions
            from meeting m where m.county = :county and
            """
                + " "
                + scope.within("m.place_path")
                + next
                + " order by m.held_on desc, m.id desc limit :limit")
        .param("county", scope.county())
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getString("place_path"),
                    row.getObject("held_on", LocalDate.class),
                    row.getInt("matters"),
                    row.getInt("decisions")))
        .list();
  }

  private Meeting row(ResultSet row, int n) throws SQLException {
    String county = row.getString("county");
    UUID id = row.getObject("id", UUID.class);
    return new Meeting(
        county,
        id,
        row.getString("place_path"),
        row.getObject("held_on", LocalDate.class),
        row.getObject("called_by", UUID.class),
        row.getObject("called_at", OffsetDateTime.class).toInstant(),
        ids("select matter_id from meeting_matter where county = ? and meeting_id = ?", county, id)
            .stream()
            .map(MatterId::new)
            .toList(),
        ids(
            "select organisation from meeting_attendee where county = ? and meeting_id = ?",
            county,
            id),
        decisions(county, id));
  }

  private List<UUID> ids(String sql, String county, UUID meeting) {
    return jdbc.sql(sql + " order by 1").params(county, meeting).query(UUID.class).list();
  }

  private List<Meeting.Decision> decisions(String county, UUID meeting) {
    return jdbc.sql(
            """
            select seq, matter_id, item, words from meeting_decision
            where county = ? and meeting_id = ? order by seq
            """)
        .params(county, meeting)
        .query(
            (row, n) ->
                new Meeting.Decision(
                    row.getInt("seq"),
                    new MatterId(row.getObject("matter_id", UUID.class)),
                    row.getInt("item"),
                    row.getInt("words")))
        .list();
  }
}
