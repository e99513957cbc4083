package org.linli.repeat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.linli.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 同处再报 — open matters that came to a building or site where the like was reported before.
@Component
public class Returns {

  private static final String RETURNS =
      """
      select f.id, n.times from (
        select m.id, m.category, m.opened_at, {spot} as spot from matter m
        where m.county = :county and m.opened_at >= :fresh
          and m.state not in ('CLOSED', 'CONFIRMED', 'REJECTED', 'VOID', 'MERGED')) f
      cross join lateral (
        select count(*) as times from matter o
        where o.county = :county and o.place_path >= f.spot and o.place_path < f.spot || '~'
          and o.category = f.category and o.opened_at between :since and f.opened_at and o.state <> 'VOID') n
      where f.spot is not null and n.times >= :least
      order by f.opened_at, f.id
      """
          .replace("{spot}", RepeatStore.SPOT);

  private final JdbcClient jdbc;

  Returns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// 再报 — a matter, and how often its category was reported there, itself counted.
  public record Return(MatterId matter, int times) {}

  /// The open matters reported at or after `fresh` whose category was reported at the same building
  /// or site at least `least` times at or after `since`; the oldest first. The scope of the
  /// transaction holds.
  public List<Return> of(String county, Instant fresh, Instant since, int least) {
    return jdbc.sql(RETURNS)
        .param("county", county)
        .param("fresh", time(fresh))
        .param("since", time(since))
        .param("least", least)
        .query(
            (row, n) ->
                new Return(new MatterId(row.getObject("id", UUID.class)), row.getInt("times")))
        .list();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
