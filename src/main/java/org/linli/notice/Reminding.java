package org.linli.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.linli.matter.Deadlines;
import org.linli.matter.Matters;
import org.linli.message.MessageKind;
import org.linli.message.Messages;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 到期提醒 — every minute, county by county: whoever owes the next move is told once that its time is
/// nearly over, and once that it is over.
///
/// What came to it while nobody looked is told later; what was overdue before the first look is not
/// told at all, it stands on Today.
@Component
class Reminding {

  private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

  private final Deadlines deadlines;
  private final Matters matters;
  private final Addressees addressees;
  private final Telling telling;
  private final Places places;
  private final Marks marks;

  Reminding(
      Deadlines deadlines,
      Matters matters,
      Addressees addressees,
      Telling telling,
      Places places,
      Marks marks) {
    this.deadlines = deadlines;
    this.matters = matters;
    this.addressees = addressees;
    this.telling = telling;
    this.places = places;
    this.marks = marks;
  }

  @Scheduled(fixedDelayString = "${linli.sweep:PT1M}", initialDelayString = "${linli.sweep:PT1M}")
  void remind() {
    for (Place county : places.counties()) {
      try {
        remind(county.county());
      } catch (RuntimeException e) {
        LOG.warn("nobody could be reminded in {}", county.county(), e);
      }
    }
  }

  /// One county now.
  void remind(String county) {
    marks.span(
        county,
        (from, until) ->
            deadlines.between(county, from, until).forEach(due -> remind(county, due)));
  }

  private void remind(String county, Deadlines.Deadline due) {
    matters
        .holder(county, due.matter(), due.item())
        .filter(held -> held.state().isOpen())
        .ifPresent(held -> remind(county, due, held));
  }

  private void remind(String county, Deadlines.Deadline due, Matters.Holder held) {
    MessageKind kind = due.overdue() ? MessageKind.OVERDUE : MessageKind.DUE_SOON;
    String occasion = due.matter().value() + "/" + due.item() + "/" + due.dueAt();
    telling.tell(
        county,
        new Messages.News(kind, due.matter(), occasion, ""),
        addressees.owing(county, held));
  }

  /// 提醒进度 — until when a county was looked at; one node at a time goes on from there.
  @Component
  static class Marks {

    private final JdbcClient database;
    private final Transactions transactions;
    private final Clock clock;

    Marks(JdbcClient database, Transactions transactions, Clock clock) {
      this.database = database;
      this.transactions = transactions;
      this.clock = clock;
    }

    /// 一段 — work for a span of time.
    interface Work {
      void of(Instant from, Instant until);
    }

    /// Does the work for the time since the last look, in one transaction with the mark; the first
    /// look only sets the mark.
    void span(String county, Work work) {
      transactions.run(
          Scope.county(county),
          () -> {
            Instant now = clock.instant();
            Optional<Instant> last = last(county);
            last.filter(from -> from.isBefore(now)).ifPresent(from -> work.of(from, now));
            mark(county, now);
          });
    }

    private Optional<Instant> last(String county) {
      return database
          .sql("select until from reminding where county = ? for update")
          .param(county)
          .query(OffsetDateTime.class)
          .optional()
          .map(OffsetDateTime::toInstant);
    }

    private void mark(String county, Instant now) {
      database
          .sql(
              """
              insert into reminding (county, until) values (?, ?)
              on conflict (county) do update set until = excluded.until
              """)
          .params(county, now.atOffset(ZoneOffset.UTC))
          .update();
    }
  }
}
