package org.linli.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 发件箱 — what has happened and not yet been heard by everyone; what failed five times is parked
/// here.
@Component
public class Outbox {

  private final JdbcClient jdbc;
  private final Transactions transactions;

  Outbox(JdbcClient jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// 搁置的条目 — an act somebody could not hear.
  ///
  /// @param id of the waiting row
  /// @param noun the module's word for the subject
  /// @param subject the thing acted on
  /// @param action the name of the action
  /// @param attempts how often it was tried
  /// @param parkedAt since when nobody tries any more
  /// @param error what went wrong the last time
  public record Parked(
      UUID id,
      String noun,
      UUID subject,
      String action,
      int attempts,
      Instant parkedAt,
      String error) {}

  /// The parked acts of the county, latest first, at most 100.
  public List<Parked> parked(String county) {
    return transactions.read(
        Scope.county(county),
        () ->
            jdbc.sql(
                    """
                    select o.id, j.noun, o.subject, j.action, o.attempts, o.parked_at, o.error
                    from outbox o join journal j
                      on j.county = o.county and j.subject = o.subject and j.seq = o.seq
                    where o.county = ? and o.parked_at is not null
                    order by o.parked_at desc, o.id limit 100
                    """)
                .params(county)
                .query(
                    (row, n) ->
                        new Parked(
                            row.getObject("id", UUID.class),
                            row.getString("noun"),
                            row.getObject("subject", UUID.class),
                            row.getString("action"),
                            row.getInt("attempts"),
                            row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                            row.getString("error")))
                .list());
  }

  /// Puts a parked act back in the queue with a clean sheet; does nothing and says false when it is
  /// not parked.
  public boolean retry(String county, UUID id) {
    return transactions.write(
        Scope.county(county),
        () ->
            jdbc.sql(
                        """
                        update outbox set parked_at = null, retry_at = null, attempts = 0
                        where county = ? and id = ? and parked_at is not null
                        """)
                    .params(county, id)
                    .update()
                == 1);
  }

  /// The moment of the oldest act that is still waiting to be heard; empty when everyone has heard
  /// everything.
  public Optional<Instant> oldest(String county) {
    return transactions.read(
        Scope.county(county),
        () ->
            jdbc.sql(
                    """
                    select j.at from outbox o join journal j
                      on j.county = o.county and j.subject = o.subject and j.seq = o.seq
                    where o.county = ? and o.parked_at is null order by o.id limit 1
                    """)
                .params(county)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant));
  }
}
