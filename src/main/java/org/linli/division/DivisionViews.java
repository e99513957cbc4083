package org.linli.division;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.web.FieldErrors;
import org.springframework.stereotype.Component;

/// 区划视图 — gathers what the pages and the interface of the dictionary show.
@Component
class DivisionViews {

  private static final int HITS = 20;
  private static final int LINES = 100;
  private static final int EDITIONS = 50;

  private final Divisions divisions;
  private final DivisionStore store;
  private final EditionStore editions;

  DivisionViews(Divisions divisions, DivisionStore store, EditionStore editions) {
    this.divisions = divisions;
    this.store = store;
    this.editions = editions;
  }

  /// 一页 — the rows of a page and where the next one begins.
  record Part<T>(List<T> rows, @Nullable T last) {

    static <T> Part<T> of(List<T> found, int limit) {
      return found.size() > limit
          ? new Part<>(found.subList(0, limit), found.get(limit - 1))
          : new Part<>(found, null);
    }
  }

  DivisionPages.Home home(String text, String after, String edition, FieldErrors errors) {
    Part<DivisionPages.Hit> hits = hits(text, after);
    return new DivisionPages.Home(
        text,
        hits.rows(),
        hits.last() == null ? null : hits.last().code(),
        editions(),
        edition,
        Id.fresh(),
        errors);
  }

  /// Without words the provinces are listed.
  Part<DivisionPages.Hit> hits(String text, String after) {
    List<String> words = SearchWords.split(text);
    List<Division> found =
        words.isEmpty()
            ? after.isEmpty() ? store.provinces() : List.of()
            : store.search(words, after, HITS + 1);
    Map<String, List<Division>> above = store.above(found.stream().map(Division::code).toList());
    return Part.of(
        found.stream()
            .map(d -> new DivisionPages.Hit(d.code(), d.name(), names(above, d.code()), d.gone()))
            .toList(),
        words.isEmpty() ? found.size() : HITS);
  }

  DivisionPages.Show show(String typed, String after) {
    String code = DivisionCode.normal(typed).orElseThrow(NotFound::new);
    Division division = store.at(List.of(code)).stream().findFirst().orElseThrow(NotFound::new);
    Part<Division> children = Part.of(store.children(code, after, LINES + 1), LINES);
    return new DivisionPages.Show(
        division,
        store.above(List.of(code)).getOrDefault(code, List.of()),
        children.rows(),
        children.last() == null ? null : children.last().code(),
        county(code));
  }

  List<Edition> editions() {
    return editions.before(Integer.MAX_VALUE, EDITIONS);
  }

  /// @param since the number of an older edition; -1 = the one before
  DivisionPages.Changes changes(int number, int since, String after, boolean repeated) {
    Edition edition = editions.find(number).orElseThrow(NotFound::new);
    int from = since < 0 ? number - 1 : since;
    if (from >= number || from > 0 && editions.find(from).isEmpty()) {
      throw new NotFound();
    }
    Part<EditionStore.Change> changes =
        Part.of(editions.changes(from, number, after, LINES + 1), LINES);
    Map<String, List<Division>> above =
        store.above(changes.rows().stream().map(EditionStore.Change::code).toList());
    return new DivisionPages.Changes(
        edition,
        from,
        editions.before(number, EDITIONS),
        changes.rows().stream()
            .map(
                c ->
                    new DivisionPages.Change(
                        c.code(), names(above, c.code()), c.before(), c.after()))
            .toList(),
        changes.last() == null ? null : changes.last().code(),
        editions.refused(number).stream()
            .map(r -> new DivisionPages.Refused(r.line(), r.reason(), r.text()))
            .toList(),
        repeated);
  }

  private @Nullable OfficialCounty county(String code) {
    return switch (code.length()) {
      case DivisionCode.CITY -> divisions.county(code + "00").orElse(null);
      case DivisionCode.COUNTY -> divisions.county(code).orElse(null);
      default -> null;
    };
  }

  private static String names(Map<String, List<Division>> above, String code) {
    return above.getOrDefault(code, List.of()).stream()
        .map(Division::shortName)
        .collect(Collectors.joining(" "));
  }
}
