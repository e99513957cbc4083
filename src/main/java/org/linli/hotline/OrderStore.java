package org.linli.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Scope;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 工单存取 — orders without words, and what is sealed of them under row-level security.
@Repository
class OrderStore {

  private final JdbcClient jdbc;
  private final Vault vault;

  OrderStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// 一行 — an order with the matter it became.
  record Line(Order order, String matter, String state, @Nullable Instant promiseAt) {}

  /// Writes an order; false when its number is known already.
  boolean insert(String county, Order o, Order.Words words) {
    int written =
        jdbc.sql(
                """
                insert into hotline_order (county, id, matter_id, place_path, source, number, classes,
                  accept_kind, operator, origin, call_kind, order_kind, urgency, entered_at,
                  received_at, due_at, secret, answer_wanted, state, taken_at, version)
                values (:county, :id, :matter, :path, :source, :number, :classes, :acceptKind,
                  :operator, :origin, :callKind, :orderKind, :urgency, :entered, :received, :due,
                  :secret, :wanted, :state, :taken, 0)
                on conflict (county, source, number) do nothing
                """)
            .param("county", county)
            .param("id", o.id())
            .param("matter", o.matter())
            .param("path", o.path())
            .param("source", o.source())
            .param("number", o.number())
            .param("classes", o.classes())
            .param("acceptKind", o.acceptKind())
            .param("operator", o.operator())
            .param("origin", o.origin())
            .param("callKind", o.callKind())
            .param("orderKind", o.orderKind())
            .param("urgency", o.urgency())
            .param("entered", at(o.enteredAt()))
            .param("received", at(o.receivedAt()))
            .param("due", at(o.dueAt()))
            .param("secret", o.secret())
            .param("wanted", o.answerWanted())
            .param("state", o.state().name())
            .param("taken", at(o.takenAt()))
            .update();
    if (written == 0) {
      return false;
    }
    String joined = Sealed.join(words.contact(), words.phone(), words.address(), words.opinion());
    jdbc.sql(
            """
            insert into hotline_words (county, order_id, matter_id, place_path, sealed)
            values (?, ?, ?, ?, ?)
            """)
        .params(county, o.id(), o.matter(), o.path(), vault.seal(county, joined))
        .update();
    return true;
  }

  /// What the hotline said anew, and how far the answer is.
  void update(String county, Order o) {
    jdbc.sql(
            """
            update hotline_order set due_at = :due, urgency = :urgency, state = :state,
              version = version + 1
            where county = :county and id = :id
            """)
        .param("due", at(o.dueAt()))
        .param("urgency", o.urgency())
        .param("state", o.state().name())
        .param("county", county)
        .param("id", o.id())
        .update();
  }

  /// The order of a number, wherever it lies.
  Optional<Order> find(String county, String source, String number) {
    return jdbc.sql("select * from hotline_order where county = ? and source = ? and number = ?")
        .params(county, source, number)
        .query(OrderStore::order)
        .optional();
  }

  /// The order a matter came from.
  Optional<Order> ofMatter(String county, UUID matter) {
    return jdbc.sql("select * from hotline_order where county = ? and matter_id = ?")
        .params(county, matter)
        .query(OrderStore::order)
        .optional();
  }

  /// The order a matter came from, locked until the transaction ends.
  Optional<Order> lock(String county, UUID matter) {
    return jdbc.sql("select * from hotline_order where county = ? and matter_id = ? for update")
        .params(county, matter)
        .query(OrderStore::order)
        .optional();
  }

  /// What is sealed of an order, in a transaction of the reader's scope.
  Optional<Order.Words> words(String county, UUID order) {
    return jdbc.sql("select sealed from hotline_words where county = ? and order_id = ?")
        .params(county, order)
        .query((row, n) -> Sealed.split(vault.open(county, row.getBytes("sealed"))))
        .optional()
        .map(parts -> new Order.Words(parts[0], parts[1], parts[2], parts[3]));
  }

  /// Orders of an area by what the hotline waits for, the earliest limit first.
  ///
  /// @param state null = all
  List<Line> lines(Scope scope, @Nullable OrderState state, int limit) {
    return jdbc.sql(
            """
            select o.*, m.number as matter, m.state as matter_state, m.promise_at from hotline_order o
            join matter m on m.county = o.county and m.id = o.matter_id
            where o.county = ? and (?::text is null or o.state = ?) and
            """
                + scope.within("o.place_path")
                + " order by (o.state = 'OPEN') desc, least(o.due_at, m.promise_at), o.id limit ?")
        .param(scope.county())
        .param(state == null ? null : state.name())
        .param(state == null ? null : state.name())
        .param(limit)
        .query(
            (row, n) ->
                new Line(
                    order(row, n),
                    row.getString("matter"),
                    row.getString("matter_state"),
                    moment(row, "promise_at")))
        .list();
  }

  private static Order order(ResultSet row, int n) throws SQLException {
    Instant taken = moment(row, "taken_at");
    return new Order(
        row.getObject("id", UUID.class),
        row.getObject("matter_id", UUID.class),
        row.getString("place_path"),
        row.getString("source"),
        row.getString("number"),
        row.getString("classes"),
        row.getString("accept_kind"),
        row.getString("operator"),
        row.getString("origin"),
        row.getString("call_kind"),
        row.getString("order_kind"),
        row.getString("urgency"),
        moment(row, "entered_at"),
        moment(row, "received_at"),
        moment(row, "due_at"),
        row.getBoolean("secret"),
        row.getBoolean("answer_wanted"),
        OrderState.valueOf(row.getString("state")),
        taken == null ? Instant.EPOCH : taken,
        row.getInt("version"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
