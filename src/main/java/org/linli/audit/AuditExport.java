package org.linli.audit;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.journal.Entry;
import org.linli.journal.Exports;
import org.linli.journal.Journal;
import org.linli.journal.Search;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.linli.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 日志导出 — what the filter finds, as one signed file; that it was made is an act with the file's
/// digest.
@Component
class AuditExport {

  private static final int AT_ONCE = 1000;

  private final Auditing auditing;
  private final AuditViews views;
  private final Exports exports;
  private final Clock clock;
  private final Acts acts;

  AuditExport(Auditing auditing, AuditViews views, Exports exports, Clock clock, Acts acts) {
    this.auditing = auditing;
    this.views = views;
    this.exports = exports;
    this.clock = clock;
    this.acts = acts;
  }

  /// 行为出入 — reads acts, and writes down that they were exported.
  @Component
  record Acts(Journal journal, Transactions transactions, ApplicationEventPublisher events) {}

  /// Writes the file into a fresh temporary one, to be deleted by who asked; a wrong filter:
  /// invalid.
  Path make(Actor actor, AuditForm form, Words words) throws IOException {
    AuditForm.Days days = form.days(Time.day(clock.instant()));
    Search search = auditing.search(actor, form.fromTheBeginning(), days);
    String filter =
        "kind=" + search.noun() + ",actor=" + (search.actor() == null ? "" : search.actor());
    var heading =
        new Exports.Heading(
            actor.county(),
            days.toString(),
            filter,
            actor.id(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    Path file = Files.createTempFile("journal", ".zip");
    try {
      Exports.Written written;
      try (var out = Files.newOutputStream(file)) {
        written = exports.write(out, heading, text -> lines(actor, search, words, text));
      }
      String detail = days + " " + written.rows() + " " + written.digest().substring(0, 16);
      acts.transactions.run(
          actor.scope(), () -> acts.events.publishEvent(new AuditRead(actor, "EXPORT", detail)));
      return file;
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  private long lines(Actor actor, Search search, Words words, Writer out) throws IOException {
    Scope county = Scope.county(actor.county());
    out.write('\uFEFF');
    out.write(
        line(
            Stream.of("at", "kind", "act", "actor", "place", "detail", "subject", "seq")
                .map(column -> words.t("audit.column." + column))));
    long rows = 0;
    Search next = search;
    while (true) {
      List<Entry> found = acts.journal.search(county, next, AT_ONCE);
      for (AuditPages.Row row :
          views.rows(found, auditing.names(actor.county(), found), actor.county(), words)) {
        out.write(
            line(
                Stream.of(
                    row.at().toString(),
                    row.kind(),
                    row.action(),
                    row.name(),
                    row.place(),
                    row.detail(),
                    row.subject().toString(),
                    Integer.toString(row.seq()))));
      }
      rows += found.size();
      if (found.size() < AT_ONCE) {
        return rows;
      }
      Entry last = found.getLast();
      next =
          new Search(
              search.from(),
              search.until(),
              search.noun(),
              search.actor(),
              new Search.After(last.at(), last.subject(), last.seq()));
    }
  }

  private static String line(Stream<String> cells) {
    return cells.map(AuditExport::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  // a cell that a table program would take for a formula is kept as text
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
