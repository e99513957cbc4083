package org.linli.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.journal.Search;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 审计查阅 — reads acts of the auditor's county and writes down that they were read, in one
/// transaction.
///
/// The auditor's own scope is empty, so that no business page ever shows him anything; the journal
/// holds no free text and no personal data, and is read for the whole county.
@Component
class Auditing {

  static final int PAGE = 50;

  private final Journal journal;
  private final Accounts accounts;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Auditing(
      Journal journal,
      Accounts accounts,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.journal = journal;
    this.accounts = accounts;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// 查得 — the acts found, the kinds there are in those days, the names of who acted.
  record Found(
      AuditForm.Days days,
      List<String> kinds,
      List<Entry> entries,
      boolean more,
      Map<UUID, String> names) {}

  AuditForm.Days usual() {
    return AuditForm.usual(Time.day(clock.instant()));
  }

  /// Reads a page; what cannot be read of the filter, or an account that is not there: invalid.
  Found read(Actor actor, AuditForm form) {
    AuditForm.Days days = form.days(Time.day(clock.instant()));
    Scope county = Scope.county(actor.county());
    return transactions.write(
        county,
        () -> {
          Search search = search(actor, form, days);
          List<Entry> found = journal.search(county, search, PAGE + 1);
          List<Entry> page = found.subList(0, Math.min(PAGE, found.size()));
          List<String> kinds = journal.nouns(county, days.from(), days.until());
          events.publishEvent(new AuditRead(actor, "READ", days.toString()));
          return new Found(days, kinds, page, found.size() > PAGE, names(actor.county(), page));
        });
  }

  /// The acts the filter asks for, without writing down that they were read.
  Search search(Actor actor, AuditForm form, AuditForm.Days days) {
    return new Search(
        days.from(),
        days.until(),
        AuditForm.text(form.kind()),
        account(actor.county(), AuditForm.text(form.actor())),
        form.cursor());
  }

  Map<UUID, String> names(String county, List<Entry> page) {
    return accounts.names(
        county,
        page.stream()
            .flatMap(
                entry -> Stream.of(Optional.of(entry.actor()), Optional.ofNullable(entry.behalf())))
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private @Nullable UUID account(String county, String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException notAnId) {
      try {
        return accounts.byLogin(county, typed).id();
      } catch (NotFound e) {
        throw new Invalid("actor", "audit.error.actor");
      }
    }
  }
}
