package org.linli.remark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.journal.Entry;
import org.linli.matter.Asides;
import org.linli.matter.MatterId;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 备注册 — writes and reads internal remarks; the words lie sealed with all others of the matter.
@Component
public class Remarks {

  private static final int MOST = 100;

  private final JdbcClient database;
  private final Asides asides;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Remarks(
      JdbcClient database,
      Asides asides,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.asides = asides;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// The matter about which an entry of the journal says that something was noted.
  public static Optional<MatterId> noted(Entry entry) {
    return entry.noun().equals(RemarkChanged.NOUN)
        ? Optional.of(new MatterId(UUID.fromString(entry.detail())))
        : Optional.empty();
  }

  /// Those of a matter, newest first; whoever asks has asked [Asides] whether he may.
  List<Remark> of(String county, MatterId matter) {
    return database
        .sql(
            """
            select * from remark where county = ? and matter_id = ?
            order by written_at desc, id desc limit ?
            """)
        .params(county, matter.value(), MOST)
        .query(Remarks::row)
        .list();
  }

  /// Notes something; the same `tx` again notes nothing more. [NotFound] for whoever is no desk of
  /// the place and holds or handled nothing of it, and for the reporter.
  public void add(Actor actor, String number, RemarkForm form, UUID tx) {
    String words = form.checked();
    MatterId matter = asides.of(actor, number).matter();
    Actor inside = actor.in(actor.scope().with(matter.value()));
    transactions.run(
        inside.scope(),
        () -> {
          Asides.Seen seen = asides.lock(actor, matter);
          if (!seen.inside()) {
            throw new NotFound();
          }
          once.once(
              inside,
              tx,
              ClientTransactions.digest("remark", number, words),
              () -> {
                int said = asides.say(seen, Asides.INTERNAL, words);
                var remark =
                    new Remark(Id.fresh(), matter.value(), actor.id(), said, clock.instant());
                insert(actor.county(), remark);
                events.publishEvent(new RemarkChanged(remark, seen.placePath(), actor));
                return remark.id().toString();
              });
        });
  }

  private void insert(String county, Remark remark) {
    database
        .sql(
            """
            insert into remark (county, id, matter_id, account_id, words, written_at)
            values (:county, :id, :matter, :account, :words, :at)
            """)
        .param("county", county)
        .param("id", remark.id())
        .param("matter", remark.matter())
        .param("account", remark.account())
        .param("words", remark.words())
        .param("at", remark.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Remark row(ResultSet row, int n) throws SQLException {
    return new Remark(
        row.getObject("id", UUID.class),
        row.getObject("matter_id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getInt("words"),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }
}
