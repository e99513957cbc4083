package org.linli.route;

import java.util.List;
import org.linli.place.Place;
import org.linli.redraw.MovesAlong;
import org.linli.redraw.Redrawing;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 规则随迁 — the rules of a place that closes hold where it has gone into.
@Component
@Order(450)
class RouteMoves implements MovesAlong {

  private final JdbcClient database;

  RouteMoves(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Count> counts(Redrawing redrawing) {
    return List.of();
  }

  @Override
  public void moved(Redrawing redrawing) {
    for (Redrawing.Closing closing : redrawing.closings()) {
      Place into = closing.into();
      if (into != null) {
        database
            .sql(
                """
                update route_rule set place_id = ?, place_path = ?
                where county = ? and place_path = ?
                """)
            .params(into.id().value(), into.path(), redrawing.county(), closing.path())
            .update();
      }
    }
  }
}
