package org.linli.repeat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Catalogue;
import org.linli.category.Categories;
import org.linli.matter.Clocks;
import org.linli.matter.MatterId;
import org.linli.matter.Merges;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.repeat.RepeatPages.Alike;
import org.linli.repeat.RepeatStore.Counted;
import org.linli.repeat.RepeatStore.Row;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 重复视图 — what repeats one matter, and the clusters of an area, as pages and programs see them.
@Component
class RepeatViews {

  /// How far back a matter's own page looks.
  static final int DAYS = 90;

  private static final int LINES = 20;
  private static final int CLUSTERS = 100;

  private final RepeatStore store;
  private final Clocks clocks;
  private final Merges merges;
  private final Categories categories;
  private final Catalogue catalogue;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  RepeatViews(
      RepeatStore store,
      Clocks clocks,
      Merges merges,
      Categories categories,
      Catalogue catalogue,
      Places places,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.clocks = clocks;
    this.merges = merges;
    this.categories = categories;
    this.catalogue = catalogue;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Everything like one matter; not found where the reader may not read it.
  RepeatPages.Around around(Actor actor, String number) {
    return around(actor, clocks.id(actor.county(), number));
  }

  RepeatPages.Around around(Actor actor, MatterId id) {
    var at = clocks.of(actor, id).getFirst();
    String county = actor.county();
    Instant since = since(DAYS);
    List<String> kin = kin(county, at.category());
    var trail = merges.of(county, id);
    Map<RepeatKind, List<Row>> found = new LinkedHashMap<>();
    int reporters =
        transactions.read(
            actor.scope().with(id.value()),
            () -> {
              var scope = actor.scope();
              found.put(RepeatKind.PERSON, store.samePerson(scope, id, since, LINES + 1));
              String spot = spot(at.placePath());
              found.put(
                  RepeatKind.PLACE,
                  store.samePlace(scope, id, spot, List.of(at.category()), since, LINES + 1));
              found.put(RepeatKind.GROUP, store.samePlace(scope, id, spot, kin, since, LINES + 1));
              return store.reporters(county, id);
            });
    var names =
        places.fullNames(
            county,
            Stream.concat(
                    Stream.of(at.placePath()),
                    found.values().stream().flatMap(List::stream).map(Row::path))
                .distinct()
                .toList());
    return new RepeatPages.Around(
        at.number(),
        categories.name(county, at.category()),
        names.getOrDefault(at.placePath(), ""),
        at.state(),
        trail.stream()
            .filter(each -> each.leads() && each.splitAt() == null)
            .map(Merges.Together::number)
            .findFirst()
            .orElse(null),
        reporters,
        DAYS,
        found.entrySet().stream()
            .map(each -> alike(county, each.getKey(), each.getValue(), names))
            .toList(),
        trail);
  }

  /// The clusters of one kind in an area, the largest first.
  RepeatPages.Listing listing(Actor actor, RepeatForm form) {
    String county = actor.county();
    String area = form.below(actor.scope());
    Instant since = since(form.span());
    int most = CLUSTERS + 1;
    List<Counted> found =
        transactions.read(
            actor.scope(),
            () ->
                switch (form.wanted()) {
                  case PERSON -> store.persons(actor.scope(), area, since, most);
                  case PLACE -> store.places(actor.scope(), area, since, most);
                  case GROUP -> store.groups(actor.scope(), area, since, classes(county), most);
                });
    List<Counted> largest =
        found.stream()
            .sorted(
                Comparator.comparingInt(Counted::matters).thenComparing(Counted::latest).reversed())
            .limit(CLUSTERS)
            .toList();
    var names = names(county, largest.stream().map(Counted::path).toList());
    return new RepeatPages.Listing(
        form.wanted().name(),
        form.span(),
        area == null ? "" : area,
        areas(actor, area),
        largest.stream()
            .map(
                each ->
                    new RepeatPages.Cluster(
                        each.number(),
                        categories.name(county, each.category()),
                        names.getOrDefault(each.path(), ""),
                        each.matters(),
                        each.reporters(),
                        each.latest()))
            .toList(),
        found.size() > CLUSTERS);
  }

  // the area chosen, what lies above it in the reader's area and what lies directly below
  List<Page.Option> areas(Actor actor, @Nullable String area) {
    String county = actor.county();
    String root = actor.scope().paths().isEmpty() ? county : actor.scope().paths().getFirst();
    String chosen = area == null ? root : area;
    return Stream.concat(
            places.chain(county, chosen).stream().filter(p -> actor.scope().covers(p.path())),
            places.children(county, chosen).stream())
        .map(RepeatViews::option)
        .toList();
  }

  Map<String, String> names(String county, Collection<String> paths) {
    return paths.isEmpty() ? Map.of() : places.fullNames(county, List.copyOf(Set.copyOf(paths)));
  }

  private Alike alike(String county, RepeatKind kind, List<Row> rows, Map<String, String> names) {
    return new Alike(
        kind.name(),
        rows.stream()
            .limit(LINES)
            .map(
                row ->
                    new RepeatPages.Line(
                        row.number(),
                        categories.name(county, row.category()),
                        names.getOrDefault(row.path(), ""),
                        row.state(),
                        row.opened()))
            .toList(),
        rows.size() > LINES);
  }

  // the building or the site; what lies higher is only the same where it is the same
  private static String spot(String path) {
    return Paths.at(path, Paths.BUILDING).orElse(path);
  }

  private List<String> kin(String county, String category) {
    Map<String, String> classes = classes(county);
    String own = classes.get(category);
    List<String> kin = new ArrayList<>();
    classes.forEach(
        (code, each) -> {
          if (each.equals(own)) {
            kin.add(code);
          }
        });
    return kin.isEmpty() ? List.of(category) : kin;
  }

  private Map<String, String> classes(String county) {
    Map<String, String> classes = new LinkedHashMap<>();
    catalogue
        .groups(county)
        .forEach(
            each -> each.categories().forEach(c -> classes.put(c.code(), each.group().code())));
    return classes;
  }

  private Instant since(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private static Page.Option option(Place place) {
    return new Page.Option(place.path(), place.name());
  }
}
