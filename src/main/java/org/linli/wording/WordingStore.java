package org.linli.wording;

import java.util.List;
import java.util.UUID;
import org.linli.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 常用语库 — the rows of sentences.
@Component
class WordingStore {

  private final JdbcClient database;

  WordingStore(JdbcClient database) {
    this.database = database;
  }

  List<Wording> of(Actor actor, int limit) {
    return database
        .sql(
            """
            select id, account_id, organisation_id, title, body from wording
            where county = :county
              and (account_id = :account or organisation_id = any(:organisations))
            order by title, id limit :limit
            """)
        .param("county", actor.county())
        .param("account", actor.id())
        .param("organisations", actor.scope().organisations().toArray(UUID[]::new))
        .param("limit", limit)
        .query(
            (row, n) ->
                new Wording(
                    row.getObject("id", UUID.class),
                    row.getObject("account_id", UUID.class),
                    row.getObject("organisation_id", UUID.class),
                    row.getString("title"),
                    row.getString("body")))
        .list();
  }

  void insert(String county, Wording w) {
    database
        .sql(
            """
            insert into wording (county, id, account_id, organisation_id, title, body)
            values (:county, :id, :account, :organisation, :title, :body)
            """)
        .param("county", county)
        .param("id", w.id())
        .param("account", w.account())
        .param("organisation", w.organisation())
        .param("title", w.title())
        .param("body", w.body())
        .update();
  }

  /// Deletes one of the actor's own; false when it is not there or not his.
  boolean delete(Actor actor, UUID id) {
    return database
            .sql("delete from wording where county = ? and id = ? and account_id = ?")
            .params(actor.county(), id, actor.id())
            .update()
        == 1;
  }
}
