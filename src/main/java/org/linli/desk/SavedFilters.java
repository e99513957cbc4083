package org.linli.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 筛选册 — keeps filters of inboxes: one's own, and those of everybody at the same desk.
@Component
class SavedFilters {

  private static final int MOST = 30;

  private final JdbcClient database;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;

  SavedFilters(JdbcClient database, ClientTransactions once, ApplicationEventPublisher events) {
    this.database = database;
    this.once = once;
    this.events = events;
  }

  /// What this reader may choose from, in the order in which they were saved.
  List<SavedFilter> of(Actor actor) {
    return database
        .sql(
            """
            select * from saved_filter
            where county = :county
              and (account_id = :account or organisation_id = any(:organisations))
            order by id limit :most
            """)
        .param("county", actor.county())
        .param("account", actor.id())
        .param("organisations", actor.scope().organisations().toArray(UUID[]::new))
        .param("most", MOST)
        .query(SavedFilters::row)
        .list();
  }

  /// Keeps the filter under its name; the same `tx` again keeps nothing more.
  void save(Actor actor, FilterForm form, UUID tx) {
    String name = form.checked();
    boolean shared = Boolean.TRUE.equals(form.shared());
    InboxFilter filter = InboxFilter.of(form.query());
    String query = "view=" + filter.view() + filter.base();
    byte[] digest = ClientTransactions.digest("filter", name, query, String.valueOf(shared));
    once.once(
        actor,
        tx,
        digest,
        () -> {
          if (of(actor).size() >= MOST) {
            throw new DeskRefused("desk.refused.filters");
          }
          UUID desk = shared ? desk(actor) : null;
          var saved = new SavedFilter(Id.fresh(), actor.id(), desk, name, query);
          insert(actor.county(), saved);
          events.publishEvent(new FilterChanged(saved, "ADD", actor));
          return saved.id().toString();
        });
  }

  /// Drops one of the actor's own.
  void drop(Actor actor, UUID id, UUID tx) {
    once.once(
        actor,
        tx,
        ClientTransactions.digest("filter drop", id.toString()),
        () -> {
          SavedFilter saved =
              of(actor).stream()
                  .filter(each -> each.id().equals(id) && each.account().equals(actor.id()))
                  .findFirst()
                  .orElseThrow(NotFound::new);
          database
              .sql("delete from saved_filter where county = ? and id = ?")
              .params(actor.county(), id)
              .update();
          events.publishEvent(new FilterChanged(saved, "DROP", actor));
          return id.toString();
        });
  }

  private static @Nullable UUID desk(Actor actor) {
    return actor.scope().organisations().stream().sorted().findFirst().orElse(null);
  }

  private void insert(String county, SavedFilter saved) {
    database
        .sql(
            """
            insert into saved_filter (county, id, account_id, organisation_id, name, query)
            values (:county, :id, :account, :organisation, :name, :query)
            """)
        .param("county", county)
        .param("id", saved.id())
        .param("account", saved.account())
        .param("organisation", saved.organisation())
        .param("name", saved.name())
        .param("query", saved.query())
        .update();
  }

  private static SavedFilter row(ResultSet row, int n) throws SQLException {
    return new SavedFilter(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("name"),
        row.getString("query"));
  }
}
