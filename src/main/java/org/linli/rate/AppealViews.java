package org.linli.rate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.category.Categories;
import org.linli.matter.Clocks;
import org.linli.matter.Colleagues;
import org.linli.matter.MatterId;
import org.linli.place.Places;
import org.linli.rate.RatePages.AppealLine;
import org.linli.rate.RatePages.Around;
import org.linli.rate.RatePages.Offer;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 申诉视图 — appeals of one matter and of an area, as pages and programs see them.
@Component
class AppealViews {

  private static final int PAGE = 50;

  /// 所涉之名 — what things are called.
  @Component
  record Named(RateNames names, Categories categories, Places places, Accounts accounts) {}

  private final AppealStore store;
  private final CaseQueries cases;
  private final Clocks clocks;
  private final Colleagues colleagues;
  private final Named named;
  private final Transactions transactions;
  private final Clock clock;

  AppealViews(
      AppealStore store,
      CaseQueries cases,
      Clocks clocks,
      Colleagues colleagues,
      Named named,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.cases = cases;
    this.clocks = clocks;
    this.colleagues = colleagues;
    this.named = named;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What was appealed about a matter and what this reader may appeal; not found where he may not
  /// read it.
  Around around(Actor actor, String number) {
    return around(actor, clocks.id(actor.county(), number));
  }

  Around around(Actor actor, MatterId id) {
    var items = clocks.of(actor, id);
    String county = actor.county();
    List<Appeal> all =
        transactions.read(actor.scope(), () -> store.of(county, id)).stream()
            .filter(appeal -> !Appeals.parts(actor, appeal).isEmpty())
            .toList();
    List<CaseQueries.Case> counted =
        transactions.read(Scope.county(county), () -> cases.of(county, id.value()));
    Instant now = clock.instant();
    List<CaseQueries.Case> mine =
        counted.stream()
            .filter(each -> actor.scope().organisations().contains(each.organisation()))
            .filter(each -> each.moment().plus(Appeals.LATEST).isAfter(now))
            .filter(each -> all.stream().noneMatch(appeal -> isOpen(appeal, each)))
            .toList();
    var organisations =
        named.names().organisations(county, ids(mine.stream().map(CaseQueries.Case::organisation)));
    List<Offer> offers =
        mine.stream()
            .map(
                each ->
                    new Offer(
                        each.item(),
                        String.valueOf(each.organisation()),
                        organisations.getOrDefault(each.organisation(), "")))
            .toList();
    Map<MatterId, String> numbers = Map.of(id, items.getFirst().number());
    return new Around(items.getFirst().number(), offers, lines(actor, all, numbers, true));
  }

  /// The appeals the reader may see, the latest first.
  RatePages.Appeals list(Actor actor, String state, @Nullable UUID after) {
    String known =
        Arrays.stream(AppealState.values())
            .map(AppealState::name)
            .filter(state::equals)
            .findFirst()
            .orElse("");
    List<Appeal> found = store.list(actor, known, after, PAGE + 1);
    List<Appeal> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
    Map<MatterId, String> numbers = new HashMap<>();
    shown.forEach(
        appeal -> numbers.computeIfAbsent(appeal.matter(), id -> cases.number(actor.county(), id)));
    return new RatePages.Appeals(
        lines(actor, shown, numbers, false),
        known,
        found.size() > PAGE ? shown.getLast().id().toString() : "");
  }

  /// The number of the matter an appeal is about.
  String number(Actor actor, Appeal appeal) {
    return cases.number(actor.county(), appeal.matter());
  }

  private List<AppealLine> lines(
      Actor actor, List<Appeal> appeals, Map<MatterId, String> numbers, boolean read) {
    String county = actor.county();
    var organisations =
        named.names().organisations(county, ids(appeals.stream().map(Appeal::organisation)));
    var people =
        named
            .accounts()
            .names(
                county,
                ids(appeals.stream().flatMap(a -> Stream.of(a.askedBy(), nobody(a.decidedBy())))));
    var where =
        named
            .places()
            .fullNames(county, appeals.stream().map(Appeal::placePath).distinct().toList());
    List<AppealLine> lines = new ArrayList<>();
    for (Appeal a : appeals) {
      Map<Integer, String> said =
          read || a.state() == AppealState.ASKED && decides(actor, a)
              ? clocks.said(actor.scope(), a.matter(), Appeals.SAID)
              : Map.of();
      lines.add(
          new AppealLine(
              a.id().toString(),
              numbers.getOrDefault(a.matter(), ""),
              a.item(),
              named.categories().name(county, cases.category(county, a.matter(), a.item())),
              where.getOrDefault(a.placePath(), ""),
              organisations.getOrDefault(a.organisation(), ""),
              a.state().name(),
              people.getOrDefault(a.askedBy(), ""),
              a.askedAt(),
              said.getOrDefault(a.reason(), ""),
              people.getOrDefault(nobody(a.decidedBy()), ""),
              a.decidedAt(),
              a.decision() == null ? "" : said.getOrDefault(a.decision(), ""),
              decides(actor, a),
              a.state() == AppealState.ASKED
                  && Appeals.parts(actor, a).contains(AppealPart.ASKER)));
    }
    return lines;
  }

  private boolean decides(Actor actor, Appeal a) {
    return a.state() == AppealState.ASKED
        && Appeals.parts(actor, a).contains(AppealPart.ARBITER)
        && !colleagues.isSame(actor, a.askedPerson())
        && !actor.id().equals(a.askedBy());
  }

  private static boolean isOpen(Appeal appeal, CaseQueries.Case each) {
    return appeal.item() == each.item()
        && appeal.organisation().equals(each.organisation())
        && appeal.state() == AppealState.ASKED;
  }

  private static UUID nobody(@Nullable UUID id) {
    return id == null ? new UUID(0, 0) : id;
  }

  private static List<UUID> ids(Stream<@Nullable UUID> ids) {
    return ids.filter(Objects::nonNull).distinct().toList();
  }
}
