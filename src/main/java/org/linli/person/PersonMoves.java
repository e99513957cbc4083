package org.linli.person;

import java.util.List;
import org.linli.place.Place;
import org.linli.redraw.MovesAlong;
import org.linli.redraw.Redrawing;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 人员随迁 — residents go with their door; nobody may be left at a place that closes.
@Component
@Order(100)
class PersonMoves implements MovesAlong {

  private final JdbcClient jdbc;

  PersonMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Count> counts(Redrawing redrawing) {
    String county = redrawing.county();
    return List.of(
        Count.of("residents", residents(county, redrawing.leaving())),
        Count.hindering("residentsLeft", residents(county, redrawing.ending())));
  }

  @Override
  public void moved(Redrawing redrawing) {
    for (Redrawing.Closing closing : redrawing.closings()) {
      Place into = closing.into();
      if (into != null) {
        takeIn(redrawing.county(), closing.path(), into);
      }
    }
  }

  private int residents(String county, Redrawing.Spans spans) {
    return jdbc.sql(
            """
            select count(*) from unnest(?::text[], ?::text[]) s (first, last)
            join person p on p.county = ? and p.place_path >= s.first and p.place_path < s.last
            """)
        .params(spans.starts(), spans.ends(), county)
        .query(Integer.class)
        .single();
  }

  private void takeIn(String county, String path, Place into) {
    for (String table : List.of("person", "residence")) {
      jdbc.sql(
              "update "
                  + table
                  + " set place_id = ?, place_path = ? where county = ? and place_path = ?")
          .params(into.id().value(), into.path(), county, path)
          .update();
    }
  }
}
