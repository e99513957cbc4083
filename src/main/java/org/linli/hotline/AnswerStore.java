package org.linli.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 答复存取 — answers under row-level security: every method runs in a transaction of the reader's
/// scope.
@Repository
class AnswerStore {

  private final JdbcClient jdbc;
  private final Vault vault;

  AnswerStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// 回传行 — an answer with the number of its order and what was granted.
  record Line(Answer answer, String number, @Nullable Instant dueAt) {}

  void insert(String county, Answer a) {
    Answer.Words said = a.words();
    String joined =
        Sealed.join(said.text(), said.told(), said.department(), said.responder(), said.phone());
    jdbc.sql(
            """
            insert into hotline_answer (county, id, order_id, matter_id, place_path, source, kind,
              result, days, answered_at, sealed, account_id, written_at)
            values (:county, :id, :order, :matter, :path, :source, :kind, :result, :days, :answered,
              :sealed, :account, :written)
            """)
        .param("county", county)
        .param("id", a.id())
        .param("order", a.order())
        .param("matter", a.matter())
        .param("path", a.path())
        .param("source", a.source())
        .param("kind", a.kind().name())
        .param("result", a.result() == null ? null : a.result().name())
        .param("days", a.days())
        .param("answered", at(a.answeredAt()))
        .param("sealed", vault.seal(county, joined))
        .param("account", a.account())
        .param("written", at(a.writtenAt()))
        .update();
  }

  /// Everything that went or goes back about an order, in its order.
  List<Answer> of(String county, UUID order) {
    return jdbc.sql(
            """
            select * from hotline_answer where county = ? and order_id = ? order by written_at, id
            """)
        .params(county, order)
        .query((row, n) -> answer(county, row))
        .list();
  }

  void rule(String county, UUID id, Ruling ruling, Instant at) {
    jdbc.sql("update hotline_answer set ruling = ?, ruled_at = ? where county = ? and id = ?")
        .params(ruling.name(), at.atOffset(ZoneOffset.UTC), county, id)
        .update();
  }

  /// How many wait for the next file, by platform.
  List<Waiting> waiting(String county) {
    return jdbc.sql(
            """
            select source, count(*) as answers from hotline_answer
            where county = ? and batch_id is null group by source order by source
            """)
        .params(county)
        .query((row, n) -> new Waiting(row.getString("source"), row.getInt("answers")))
        .list();
  }

  /// 待回传 — how many answers of a platform wait.
  record Waiting(String source, int answers) {}

  /// Puts everything of a platform that waits into a file; gives how many.
  int send(String county, String source, UUID batch) {
    int sent =
        jdbc.sql(
                """
                update hotline_answer set batch_id = ?
                where county = ? and source = ? and batch_id is null
                """)
            .params(batch, county, source)
            .update();
    jdbc.sql(
            """
            update hotline_order set state = 'SENT', version = version + 1
            where county = ? and state = 'WRITTEN' and id in (
              select order_id from hotline_answer where county = ? and batch_id = ? and kind = 'ANSWER')
            """)
        .params(county, county, batch)
        .update();
    return sent;
  }

  /// The lines of a file.
  List<Line> lines(String county, UUID batch) {
    return jdbc.sql(
            """
            select a.*, o.number, o.due_at from hotline_answer a
            join hotline_order o on o.county = a.county and o.id = a.order_id
            where a.county = ? and a.batch_id = ? order by o.number, a.written_at
            """)
        .params(county, batch)
        .query(
            (row, n) ->
                new Line(answer(county, row), row.getString("number"), moment(row, "due_at")))
        .list();
  }

  private Answer answer(String county, ResultSet row) throws SQLException {
    String[] words = Sealed.split(vault.open(county, row.getBytes("sealed")));
    String result = row.getString("result");
    String ruling = row.getString("ruling");
    Instant written = moment(row, "written_at");
    return new Answer(
        row.getObject("id", UUID.class),
        row.getObject("order_id", UUID.class),
        row.getObject("matter_id", UUID.class),
        row.getString("place_path"),
        row.getString("source"),
        AnswerKind.valueOf(row.getString("kind")),
        result == null ? null : AnswerResult.valueOf(result),
        row.getObject("days", Integer.class),
        moment(row, "answered_at"),
        new Answer.Words(words[0], words[1], words[2], words[3], words[4]),
        row.getObject("account_id", UUID.class),
        written == null ? Instant.EPOCH : written,
        row.getObject("batch_id", UUID.class),
        ruling == null ? null : Ruling.valueOf(ruling),
        moment(row, "ruled_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
