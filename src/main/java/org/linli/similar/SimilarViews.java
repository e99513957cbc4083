package org.linli.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Categories;
import org.linli.matter.Searchable;
import org.linli.place.Paths;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.similar.SimilarPages.Hit;
import org.linli.similar.SimilarPages.Likely;
import org.linli.similar.SimilarStore.Near;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 相似视图 — searches matters by their words, and says what a text just typed probably is.
@Component
class SimilarViews {

  private static final int PAGE = 20;
  private static final int LOOKED = 60;
  private static final int ROUNDS = 5;
  private static final int NEIGHBOURS = 15;
  private static final int CATEGORIES = 3;
  private static final int CASES = 3;
  private static final int AROUND = 30;

  private final SimilarStore store;
  private final Buckets buckets;
  private final Searchable searchable;
  private final Categories categories;
  private final Places places;
  private final Transactions transactions;

  SimilarViews(
      SimilarStore store,
      Buckets buckets,
      Searchable searchable,
      Categories categories,
      Places places,
      Transactions transactions) {
    this.store = store;
    this.buckets = buckets;
    this.searchable = searchable;
    this.categories = categories;
    this.places = places;
    this.transactions = transactions;
  }

  /// Matters in the reader's area whose words hold every part of what was typed, the latest first.
  SimilarPages.Search search(Actor actor, SearchForm form) {
    String area = area(actor, form.area());
    List<String> parts = form.parts();
    Set<String> grams =
        parts.stream().flatMap(part -> Grams.of(part).stream()).collect(Collectors.toSet());
    boolean tooShort = grams.isEmpty();
    List<Hit> hits = new ArrayList<>();
    String next = "";
    if (!tooShort) {
      int[] numbers = buckets.of(actor.county(), grams);
      SimilarStore.Hit after = form.cursor();
      for (int round = 0; round < ROUNDS; round++) {
        SimilarStore.Hit from = after;
        List<SimilarStore.Hit> some =
            transactions.read(
                actor.scope(), () -> store.search(actor.scope(), area, numbers, from, LOOKED));
        Map<UUID, Searchable.Found> read = read(actor, some);
        for (SimilarStore.Hit hit : some) {
          Searchable.Found found = read.get(hit.matter());
          if (hits.size() < PAGE) {
            after = hit;
            if (found != null && holds(found.words(), parts)) {
              hits.add(new Hit(found.line(), around(found.words(), parts.getFirst())));
            }
          }
        }
        if (some.size() < LOOKED && hits.size() < PAGE) {
          after = null;
          break;
        }
        if (hits.size() == PAGE) {
          break;
        }
      }
      next = after == null ? "" : SearchForm.letters(after);
    }
    return new SimilarPages.Search(
        form.typed(),
        area == null ? "" : area,
        areas(actor, area),
        tooShort && !form.typed().isEmpty(),
        hits,
        next);
  }

  /// What a text probably is: the categories of the closed matters of the county most like it. Of
  /// the matters themselves only those the reader may read are shown.
  SimilarPages.Suggested suggest(Actor actor, String text) {
    String county = actor.county();
    List<Near> near = near(county, text);
    List<Likely> likely = likely(county, near);
    List<Hit> cases =
        searchable.found(actor, near.stream().map(Near::matter).toList()).stream()
            .limit(CASES)
            .map(found -> new Hit(found.line(), around(found.words(), "")))
            .toList();
    return new SimilarPages.Suggested(likely, cases);
  }

  /// The categories a text is probably of, the likeliest first.
  List<Likely> likely(String county, String text) {
    return likely(county, near(county, text));
  }

  private List<Near> near(String county, String text) {
    int[] numbers = buckets.of(county, Grams.of(text));
    return numbers.length == 0
        ? List.of()
        : transactions.read(Scope.county(county), () -> store.near(county, numbers, NEIGHBOURS));
  }

  private List<Likely> likely(String county, List<Near> near) {
    Map<String, List<Near>> byCategory =
        near.stream()
            .collect(
                Collectors.groupingBy(Near::category, LinkedHashMap::new, Collectors.toList()));
    return byCategory.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                each -> -each.getValue().stream().mapToDouble(Near::score).sum()))
        .filter(each -> categories.find(county, each.getKey()).isPresent())
        .limit(CATEGORIES)
        .map(
            each ->
                new Likely(
                    categories.name(county, each.getKey()),
                    each.getValue().size(),
                    rung(each.getValue())))
        .toList();
  }

  private Map<UUID, Searchable.Found> read(Actor actor, List<SimilarStore.Hit> hits) {
    return searchable.found(actor, hits.stream().map(SimilarStore.Hit::matter).toList()).stream()
        .collect(Collectors.toMap(found -> found.line().matter(), Function.identity()));
  }

  // several pairs share a number: only the words themselves say whether it is so
  private static boolean holds(String words, List<String> parts) {
    String bare = Grams.bare(words);
    return parts.stream().allMatch(part -> bare.contains(Grams.bare(part)));
  }

  // some words before and after what was looked for
  private static String around(String words, String part) {
    String text = words.strip().replaceAll("\\s+", " ");
    int at = part.isEmpty() ? 0 : Math.max(0, Grams.plain(text).indexOf(Grams.plain(part)));
    int begin = Math.max(0, at - AROUND / 2);
    int end = Math.min(text.length(), at + part.length() + AROUND);
    begin =
        begin > 0 && begin < text.length() && Character.isLowSurrogate(text.charAt(begin))
            ? begin - 1
            : begin;
    end = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    begin = Math.min(begin, end);
    return (begin > 0 ? "…" : "") + text.substring(begin, end) + (end < text.length() ? "…" : "");
  }

  private static @Nullable String rung(List<Near> near) {
    return near.stream()
        .map(Near::rung)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static @Nullable String area(Actor actor, @Nullable String area) {
    if (area == null || area.isBlank()) {
      return null;
    }
    if (!Paths.wellFormed(area) || !actor.scope().covers(area)) {
      throw new NotFound();
    }
    return area;
  }

  // the area chosen, what lies above it in the reader's area and what lies directly below
  private List<Page.Option> areas(Actor actor, @Nullable String area) {
    String county = actor.county();
    String root = actor.scope().paths().isEmpty() ? county : actor.scope().paths().getFirst();
    String chosen = area == null ? root : area;
    return Stream.concat(
            places.chain(county, chosen).stream().filter(p -> actor.scope().covers(p.path())),
            places.children(county, chosen).stream())
        .map(place -> new Page.Option(place.path(), place.name()))
        .toList();
  }
}
