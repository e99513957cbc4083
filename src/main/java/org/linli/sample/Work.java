package org.linli.sample;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.access.Accounts;
import org.linli.board.Boards;
import org.linli.calendar.Calendars;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.category.CategorySeeds;
import org.linli.figure.Figures;
import org.linli.figure.Period;
import org.linli.figure.Periods;
import org.linli.matter.Promised;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 样例用门 — the doors of the other modules the sample goes through: catalogue, accounts, calendar,
/// figures.
@Component
class Work {

  /// The fixed period in which the figures of the source are exact.
  static final Period REPORT = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));

  private final CategorySeeds seeds;
  private final Categories categories;
  private final Calendars calendars;
  private final Accounts accounts;
  private final Roll figures;
  private final ConcurrentHashMap<String, Setting> settings = new ConcurrentHashMap<>();

  Work(
      CategorySeeds seeds,
      Categories categories,
      Calendars calendars,
      Accounts accounts,
      Roll figures) {
    this.seeds = seeds;
    this.categories = categories;
    this.calendars = calendars;
    this.accounts = accounts;
    this.figures = figures;
  }

  /// 汇总之门 — figures, named periods, boards, and the journal behind the events.
  @Component
  record Roll(Figures figures, Periods periods, Boards boards, ApplicationEventPublisher events) {}

  /// The county's catalogue, then one account for everybody who acts.
  void open(Bulk bulk, County county) {
    seeds.open(county.district().county());
    CatalogueLoad.write(bulk, county.district());
    RegisterLoad.accounts(bulk, county.staff(), accounts.samplePasswordHash());
    RegisterLoad.leaves(bulk, county.staff());
    WorkListLoad.write(bulk, county.staff());
  }

  /// What invented matters of the county stand on; categories must be open.
  Setting setting(County county) {
    String code = county.district().county();
    return settings.computeIfAbsent(
        code,
        any ->
            new Setting(
                county,
                categories.all(code).stream().sorted(Comparator.comparing(Category::code)).toList(),
                new Hours(
                    calendars.current(),
                    (category, state) -> categories.limit(code, category, state.name()),
                    promises(code)),
                county.answers(),
                new Phrases()));
  }

  // asked for while rows go in by COPY, when the connection answers nothing else: all at once
  // before
  private Function<String, Promised> promises(String county) {
    Map<String, Promised> all =
        categories.all(county).stream()
            .map(Category::code)
            .collect(
                Collectors.toMap(
                    code -> code,
                    code -> Promised.of(state -> categories.limit(county, code, state))));
    return code -> Objects.requireNonNull(all.get(code), code);
  }

  /// Counts everything anew and names the period of the source.
  void count(Bulk bulk, County county) {
    String code = county.district().county();
    if (county.district() == District.TIEDONG) {
      figures
          .periods()
          .keep(
              code,
              new Periods.Named(
                  "report-2025h1",
                  "2025 年上半年（材料所述数字）",
                  "First half of 2025 (figures of the source)",
                  REPORT));
    }
    figures.figures().rebuild(code);
    figures.boards().recount(code);
    RegisterLoad.printed(bulk, code);
  }

  /// The load as one act in the journal.
  void loaded(County county, List<byte[]> digests) {
    String code = county.district().county();
    try {
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      digests.forEach(all::update);
      UUID subject = new Dice(code, "load").id(Layout.EDITION);
      figures.events().publishEvent(new SampleLoaded(code, subject, all.digest()));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /// Lets go of everything made for the load.
  void forget() {
    settings.clear();
  }
}
