package org.linli.board;

import java.sql.Date;
import java.time.Clock;
import java.util.List;
import org.linli.place.Place;
import org.linli.redraw.MovesAlong;
import org.linli.redraw.Redrawing;
import org.linli.shared.Time;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 公示板随迁 — boards go with their door and keep their code; what they say is to be printed again. At
/// a place that closes they come down.
@Component
@Order(400)
class BoardMoves implements MovesAlong {

  private final JdbcClient jdbc;
  private final Clock clock;

  BoardMoves(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Count> counts(Redrawing redrawing) {
    String county = redrawing.county();
    return List.of(
        Count.of("boards", hanging(county, redrawing.leaving())),
        Count.of("boardsDown", hanging(county, redrawing.ending())));
  }

  @Override
  public List<Count> renamed(String county, Redrawing.Spans spans) {
    return List.of(Count.of("boards", hanging(county, spans)));
  }

  @Override
  public void moved(Redrawing redrawing) {
    String county = redrawing.county();
    for (Redrawing.Closing closing : redrawing.closings()) {
      Place into = closing.into();
      if (into != null) {
        jdbc.sql(
                """
                update board set place_id = ?, place_path = ? where county = ? and place_path = ?
                """)
            .params(into.id().value(), into.path(), county, closing.path())
            .update();
      }
    }
    Redrawing.Spans ending = redrawing.ending();
    jdbc.sql(
            """
            update board b set taken_down = ? from unnest(?::text[], ?::text[]) s (first, last)
            where b.county = ? and b.place_path >= s.first and b.place_path < s.last
              and b.taken_down is null
            """)
        .params(Date.valueOf(Time.day(clock.instant())), ending.starts(), ending.ends(), county)
        .update();
  }

  private int hanging(String county, Redrawing.Spans spans) {
    return jdbc.sql(
            """
            select count(*) from unnest(?::text[], ?::text[]) s (first, last)
            join board b on b.county = ? and b.place_path >= s.first and b.place_path < s.last
            where b.taken_down is null
            """)
        .params(spans.starts(), spans.ends(), county)
        .query(Integer.class)
        .single();
  }
}
