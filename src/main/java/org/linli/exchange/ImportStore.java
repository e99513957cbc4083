package org.linli.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 导入存取 — the rows of lists; each is found by who sent it only.
@Repository
class ImportStore {

  private static final Duration SILENT = Duration.ofSeconds(30);
  private static final String SELECT =
      """
      select l.*, l.state in ('CHECKING', 'TAKING') and l.beat_at < clock_timestamp() - interval '30 seconds'
        as interrupted
      from import_list l
      """;

  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// 过期表 — a list whose content is to go.
  record Expired(UUID id, UUID uploader) {}

  void insert(String county, ImportList list) {
    jdbc.sql(
            """
            insert into import_list (county, id, place_id, place_path, subject, uploader_id,
              uploaded_at, digest, lines, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            county,
            list.id(),
            list.place().value(),
            list.placePath(),
            list.subject().name(),
            list.uploader(),
            at(list.uploadedAt()),
            list.digest(),
            list.lines(),
            list.state().name())
        .update();
  }

  Optional<ImportList> find(String county, UUID uploader, UUID id) {
    return jdbc.sql(SELECT + "where l.county = ? and l.uploader_id = ? and l.id = ?")
        .params(county, uploader, id)
        .query(ImportStore::list)
        .optional();
  }

  /// The lists somebody sent, the latest first.
  List<ImportList> of(String county, UUID uploader, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where l.county = ? and l.uploader_id = ?
                order by l.uploaded_at desc, l.id limit ?
                """)
        .params(county, uploader, limit)
        .query(ImportStore::list)
        .list();
  }

  /// Goes on to a state where the list stands in one of these, or in a step that came to no end;
  /// false otherwise.
  boolean go(String county, UUID id, ImportState to, ImportState... from) {
    return jdbc.sql(
                """
                update import_list set state = ?, done = 0, cancel = false, ending = null,
                  beat_at = clock_timestamp()
                where county = ? and id = ? and (state = any(?)
                  or state in ('CHECKING', 'TAKING')
                    and beat_at < clock_timestamp() - make_interval(secs => ?))
                """)
            .params(
                to.name(),
                county,
                id,
                Arrays.stream(from).map(Enum::name).toArray(String[]::new),
                SILENT.toSeconds())
            .update()
        == 1;
  }

  /// Says that a step is alive and how far it is; true when somebody wants it to stop.
  boolean beat(String county, UUID id, int done) {
    return jdbc.sql(
            """
            update import_list set done = ?, beat_at = clock_timestamp()
            where county = ? and id = ? and state in ('CHECKING', 'TAKING') returning cancel
            """)
        .params(done, county, id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void cancel(String county, UUID id) {
    jdbc.sql("update import_list set cancel = true where county = ? and id = ?")
        .params(county, id)
        .update();
  }

  /// A step is over; `ending` says why when it came to nothing.
  void end(
      String county,
      UUID id,
      ImportState state,
      ImportList.Tally tally,
      @Nullable ImportEnding ending,
      Instant at) {
    jdbc.sql(
            """
            update import_list set state = :state, fresh = :fresh, same = :same, changed = :changed,
              refused = :refused, done = lines, cancel = false, ending = :ending, ended_at = :at
            where county = :county and id = :id
            """)
        .param("state", state.name())
        .param("fresh", tally.fresh())
        .param("same", tally.same())
        .param("changed", tally.changed())
        .param("refused", tally.refused())
        .param("ending", ending == null ? null : ending.name())
        .param("at", at(at))
        .param("county", county)
        .param("id", id)
        .update();
  }

  /// Lists whose content is older than this and still there.
  List<Expired> expired(String county, Instant before) {
    return jdbc.sql(
            "select l.id, l.uploader_id from import_list l where l.county = ? and l.uploaded_at <"
                + " ?")
        .params(county, at(before))
        .query(
            (row, n) ->
                new Expired(
                    row.getObject("id", UUID.class), row.getObject("uploader_id", UUID.class)))
        .list();
  }

  void delete(String county, UUID id) {
    jdbc.sql("delete from import_list where county = ? and id = ?").params(county, id).update();
  }

  private static OffsetDateTime at(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static ImportList list(ResultSet row, int number) throws SQLException {
    String ending = row.getString("ending");
    return new ImportList(
        row.getObject("id", UUID.class),
        new PlaceId(row.getObject("place_id", UUID.class)),
        row.getString("place_path"),
        Subject.valueOf(row.getString("subject")),
        row.getObject("uploader_id", UUID.class),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getBytes("digest"),
        row.getInt("lines"),
        ImportState.valueOf(row.getString("state")),
        row.getInt("done"),
        new ImportList.Tally(
            row.getInt("fresh"), row.getInt("same"), row.getInt("changed"), row.getInt("refused")),
        row.getBoolean("cancel"),
        row.getBoolean("interrupted"),
        ending == null ? null : ImportEnding.valueOf(ending));
  }
}
