package org.linli.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linli.journal.Journal;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 地点视图 — gathers what the pages of the tree show.
@Component
class PlaceViews {

  private static final int CHILDREN = 100;
  private static final int HITS = 50;

  private final Places places;
  private final PlaceHistory history;
  private final Journal journal;

  PlaceViews(Places places, PlaceHistory history, Journal journal) {
    this.places = places;
    this.history = history;
    this.journal = journal;
  }

  PlacePages.Tree tree(Actor actor, String open, String after, String text) {
    Scope scope = actor.scope();
    boolean inside = Paths.wellFormed(open) && scope.covers(open);
    List<PlacePages.Node> roots = new ArrayList<>();
    for (String path : outermost(scope.paths())) {
      for (Place root : places.chain(actor.county(), path)) {
        if (root.path().equals(path)) {
          roots.add(node(root, inside ? open : path, after));
        }
      }
    }
    boolean opens =
        PlaceChanges.opensCounty(actor) && places.chain(actor.county(), actor.county()).isEmpty();
    return new PlacePages.Tree(roots, text, hits(scope, text), opens);
  }

  PlacePages.Show show(Actor actor, PlaceId id) {
    Place place = places.find(actor.scope(), id);
    PlaceForm change =
        new PlaceForm(
            null,
            null,
            null,
            place.name(),
            place.estate() == null ? null : place.estate().toString(),
            "" + place.households(),
            "" + place.residents(),
            "" + place.version(),
            Id.fresh());
    PlaceForm opening =
        new PlaceForm(place.path(), null, null, null, null, null, null, null, Id.fresh());
    return show(actor, place, change, opening, FieldErrors.none(), "", false);
  }

  PlacePages.Show show(
      Actor actor,
      Place place,
      PlaceForm change,
      PlaceForm opening,
      FieldErrors errors,
      String wrong,
      boolean stale) {
    String county = actor.county();
    List<Place> children = places.children(county, place.path(), "", CHILDREN + 1);
    List<PlacePages.Step> chain =
        places.chain(county, place.path()).stream().map(p -> step(actor, p)).toList();
    boolean keeper = PlaceChanges.keeper(actor) && !place.retired();
    List<PlaceKind> kinds =
        Arrays.stream(PlaceKind.values())
            .filter(k -> Paths.stem(place.path(), k).isPresent())
            .filter(k -> k != PlaceKind.STREET && k != PlaceKind.TOWNSHIP)
            .toList();
    return new PlacePages.Show(
        place,
        chain,
        places.counts(actor.scope(), place.path()),
        children.stream().limit(CHILDREN).map(PlaceViews::hit).toList(),
        children.size() > CHILDREN,
        places.estateOf(place).map(e -> step(actor, e)).orElse(null),
        place.kind() == PlaceKind.ESTATE
            ? places.buildingsOf(county, place.id()).stream().map(PlaceViews::hit).toList()
            : List.of(),
        acts(actor, place),
        history.of(county, place.id()),
        history
            .successor(county, place.id())
            .map(id -> step(actor, places.byId(county, id)))
            .orElse(null),
        keeper,
        keeper ? kinds : List.of(),
        keeper ? estates(actor, place) : List.of(),
        change,
        opening,
        errors,
        wrong,
        stale);
  }

  private List<PlacePages.Act> acts(Actor actor, Place place) {
    return journal.of(actor.scope(), place.id().value()).stream()
        .filter(e -> e.noun().equals("place"))
        .map(e -> new PlacePages.Act(PlaceAction.valueOf(e.action()), e.at()))
        .toList()
        .reversed();
  }

  private PlacePages.Node node(Place place, String open, String after) {
    boolean expandable =
        Arrays.stream(PlaceKind.values()).anyMatch(k -> Paths.stem(place.path(), k).isPresent());
    boolean here = open.equals(place.path());
    boolean shown = expandable && (here || Paths.ancestors(open).contains(place.path()));
    List<Place> children = List.of();
    if (shown) {
      children = places.children(place.county(), place.path(), here ? after : "", CHILDREN + 1);
      children = here ? children : along(place, children, open);
    }
    boolean more = here && children.size() > CHILDREN;
    List<Place> listed = more ? children.subList(0, CHILDREN) : children;
    return new PlacePages.Node(
        place.id().value(),
        place.path(),
        place.name(),
        place.kind(),
        expandable,
        shown,
        listed.stream().map(p -> node(p, open, after)).toList(),
        more ? listed.getLast().path() : null);
  }

  // where a level has more places than a page, the one on the way is there all the same
  private List<Place> along(Place place, List<Place> children, String open) {
    Optional<String> next =
        Paths.chain(open).stream()
            .filter(p -> Paths.parent(p).filter(place.path()::equals).isPresent())
            .findFirst();
    List<Place> listed = new ArrayList<>(children.subList(0, Math.min(children.size(), CHILDREN)));
    if (next.isPresent() && listed.stream().noneMatch(p -> p.path().equals(next.get()))) {
      places.chain(place.county(), next.get()).stream()
          .filter(p -> p.path().equals(next.get()))
          .forEach(listed::add);
    }
    return listed;
  }

  private List<PlacePages.Hit> hits(Scope scope, String text) {
    List<Place> found = places.search(scope, text, HITS);
    var names = places.fullNames(scope.county(), found.stream().map(Place::path).toList());
    return found.stream()
        .map(
            p ->
                new PlacePages.Hit(
                    p.id().value(), names.getOrDefault(p.path(), p.name()), p.kind()))
        .toList();
  }

  private List<Page.Option> estates(Actor actor, Place place) {
    Optional<String> around = Paths.community(place.path());
    if (around.isEmpty()) {
      return List.of();
    }
    // the estate may lie in another grid than the building, never in another community
    Scope community = Scope.of(actor.county(), around.get());
    return places.subtree(community, around.get(), PlaceKind.ESTATE, "", 500).stream()
        .map(e -> new Page.Option(e.id().toString(), e.name()))
        .toList();
  }

  private static PlacePages.Step step(Actor actor, Place place) {
    boolean inside = actor.scope().covers(place.path());
    return new PlacePages.Step(inside ? place.id().value() : null, place.name());
  }

  private static PlacePages.Hit hit(Place place) {
    return new PlacePages.Hit(place.id().value(), place.name(), place.kind());
  }

  private static List<String> outermost(List<String> paths) {
    return paths.stream()
        .filter(p -> paths.stream().noneMatch(q -> !q.equals(p) && p.startsWith(q)))
        .distinct()
        .sorted()
        .toList();
  }
}
