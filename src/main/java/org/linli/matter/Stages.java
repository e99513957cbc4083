package org.linli.matter;

import static org.linli.matter.Columns.time;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 环节 — the stages an item has gone through: each is written when the item leaves it, so that a
/// report costs nothing; the stage that lasts is the item itself. What is said about response,
/// time, redoing and dispatching is counted from these rows (the counters of GB/T 30428.4).
@Component
class Stages {

  private final JdbcClient database;

  Stages(JdbcClient database) {
    this.database = database;
  }

  /// Writes the stage that an act ended; an act that leaves state, holder and clock as they were
  /// ends none.
  ///
  /// @param byItself nobody did it, a rule did
  void left(
      MatterItem before, MatterItem after, MatterAction action, boolean byItself, Instant now) {
    boolean same =
        before.state() == after.state()
            && before.enteredAt().equals(after.enteredAt())
            && before.holder().equals(after.holder());
    if (same) {
      return;
    }
    database
        .sql(
            """
            insert into matter_stage (county, matter_id, item, n, state, rung, holder_post,
              holder_organisation, handler_post, handler_organisation, entered_at, entered_by,
              due_at, left_at, action, by_itself, late, next_rung, next_post,
              next_organisation)
            values (:county, :matter, :item, :n, :state, :rung, :post,
              :organisation, :handlerPost, :handlerOrganisation, :entered,
              (select s.action from matter_stage s
               where s.county = :county and s.matter_id = :matter and s.item = :item
               order by s.n desc limit 1),
              :due, :left, :action, :byItself, :late, :nextRung, :nextPost,
              :nextOrganisation)
            """)
        .param("county", before.county())
        .param("matter", before.matter().value())
        .param("item", before.item())
        .param("n", after.version())
        .param("state", before.state().name())
        .param("rung", before.rung().name())
        .param("post", before.holder().post())
        .param("organisation", before.holder().organisation())
        .param("handlerPost", before.handler().post())
        .param("handlerOrganisation", before.handler().organisation())
        .param("entered", time(before.enteredAt()))
        .param("due", time(before.dueAt()))
        .param("left", time(now))
        .param("action", action.name())
        .param("byItself", byItself)
        .param("late", after.late())
        .param("nextRung", after.rung().name())
        .param("nextPost", after.holder().post())
        .param("nextOrganisation", after.holder().organisation())
        .update();
  }
}
