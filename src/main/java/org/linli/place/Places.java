package org.linli.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 地点总册 — the door of the tree: find, walk, search. Names of places are public; a method that takes
/// a scope answers within it only.
@Component
public class Places {

  /// 下文 — where a list goes on: everything after this path.
  private static final String FIRST = "";

  private final PlaceStore store;
  private final PlaceQueries queries;
  private final PlaceHistory history;
  private final PlaceChanges changes;
  private final Transactions transactions;

  Places(
      PlaceStore store,
      PlaceQueries queries,
      PlaceHistory history,
      PlaceChanges changes,
      Transactions transactions) {
    this.store = store;
    this.queries = queries;
    this.history = history;
    this.changes = changes;
    this.transactions = transactions;
  }

  /// The place with this id inside the scope, retired ones too; [NotFound] otherwise.
  public Place find(Scope scope, PlaceId id) {
    return transactions.read(
        scope,
        () ->
            store
                .find(scope.county(), id)
                .filter(p -> scope.covers(p.path()))
                .orElseThrow(NotFound::new));
  }

  /// The place with this id, whoever asks; [NotFound] when there is none.
  public Place byId(String county, PlaceId id) {
    return store.find(county, id).orElseThrow(NotFound::new);
  }

  /// The place at this path, whoever asks; [NotFound] when there is none.
  public Place byPath(String county, String path) {
    return store.byPath(county, path).orElseThrow(NotFound::new);
  }

  /// The place at this path or, where none stands any more, the one that stood there before a
  /// redraw: an address printed or kept before leads on.
  public Optional<Place> whereabouts(String county, String path) {
    Optional<Place> there =
        store
            .byPath(county, path)
            .or(() -> history.lastAt(county, path).flatMap(id -> store.find(county, id)));
    return there
        .filter(Place::retired)
        .flatMap(p -> history.successor(county, p.id()))
        .flatMap(id -> store.find(county, id))
        .or(() -> there);
  }

  /// The place of [#whereabouts] for a row that is about to be written with its path: it is held
  /// there until the transaction ends, a redraw waits. Empty where no place is.
  public Optional<Place> hold(String county, String path) {
    return whereabouts(county, path).flatMap(place -> hold(county, place.id()));
  }

  /// As [#hold(String, String)], by id.
  public Optional<Place> hold(String county, PlaceId id) {
    Optional<Place> held = store.hold(county, id);
    return held.filter(Place::retired)
        .flatMap(p -> history.successor(county, p.id()))
        .flatMap(into -> hold(county, into))
        .or(() -> held);
  }

  /// The places directly below (estates and sites among them), in order of path, retired ones left
  /// out.
  public List<Place> children(String county, String path) {
    return children(county, path, FIRST, Integer.MAX_VALUE);
  }

  /// As [#children(String, String)], the next `limit` after a path (empty = from the beginning).
  public List<Place> children(String county, String path, String after, int limit) {
    return queries.children(county, path, after, limit);
  }

  /// The places from the county down to the path; places that do not exist are left out.
  public List<Place> chain(String county, String path) {
    return queries.at(county, Paths.chain(path));
  }

  /// The places at these paths, in order of path; paths where none stands are left out.
  public List<Place> at(String county, Collection<String> paths) {
    return queries.at(county, paths);
  }

  /// The names from the street down: "平东街道 东晟社区 3网格 5栋 2单元"; of a county its own name.
  public String fullName(String county, String path) {
    return fullNames(county, List.of(path)).getOrDefault(path, "");
  }

  /// The full names of many paths in one statement; paths that do not exist are named by what
  /// stands above them.
  public Map<String, String> fullNames(String county, Collection<String> paths) {
    return queries.fullNames(county, paths);
  }

  /// The next `limit` places of the subtree after a path, in order of path; `kind` null = every
  /// kind.
  public List<Place> subtree(
      Scope scope, String path, @Nullable PlaceKind kind, String after, int limit) {
    return queries.subtree(scope, path, kind, after, limit);
  }

  /// Number of places in use by kind in the subtree.
  public Map<PlaceKind, Integer> counts(Scope scope, String path) {
    return queries.counts(scope, path);
  }

  /// Places of the scope whose name holds the last word and that lie below places whose names hold
  /// the words before it; higher places first.
  public List<Place> search(Scope scope, String text, int limit) {
    return queries.search(scope, text, limit);
  }

  /// The estate a building, stairwell or household belongs to.
  public Optional<Place> estateOf(Place place) {
    return queries.estateOf(place.county(), Paths.chain(place.path()));
  }

  /// The buildings of an estate, in order of path.
  public List<Place> buildingsOf(String county, PlaceId estate) {
    return queries.buildingsOf(county, estate);
  }

  /// The paths at or below which everything of a place lies: its own, and those of its buildings
  /// for an estate, which only refers to them.
  public List<String> extent(String county, String path) {
    List<String> paths = new ArrayList<>(List.of(path));
    if (Paths.lettered(path)) {
      Place beside = byPath(county, path);
      buildingsOf(county, beside.id()).forEach(building -> paths.add(building.path()));
    }
    return paths;
  }

  /// The stairwells of the same building, else of the same grid or community: where a reporter may
  /// stand instead.
  public List<Place> stairwells(String county, String near, int limit) {
    String around = Paths.at(near, Paths.BUILDING).orElseGet(() -> Paths.gridOrCommunity(near));
    return queries.subtree(Scope.of(county, around), around, PlaceKind.STAIRWELL, FIRST, limit);
  }

  /// The counties opened here, in order of code. The one list that spans counties: it names the
  /// doors of the house.
  public List<Place> counties() {
    return queries.counties();
  }

  /// Opens a place under another and gives its id; [org.linli.shared.Invalid] names the field that
  /// is wrong.
  public PlaceId open(Actor actor, NewPlace place) {
    return transactions.write(actor.scope(), () -> changes.open(actor, place));
  }

  /// Changes name, numbers and estate of a place; [org.linli.shared.Stale] when somebody else was
  /// faster.
  public void change(Actor actor, PlaceId id, PlaceFacts facts, int version) {
    transactions.run(actor.scope(), () -> changes.change(actor, id, facts, version));
  }

  /// Takes a place out of use; everything below must be out of use before.
  public void retire(Actor actor, PlaceId id, int version) {
    transactions.run(actor.scope(), () -> changes.retire(actor, id, version));
  }

  /// Opens a county with its streets and communities from the dictionary and gives the number of
  /// new places; places that are there already stay as they are.
  public int openCounty(Actor actor) {
    return transactions.write(actor.scope(), () -> changes.openCounty(actor, actor.county()));
  }

  /// Opens another county than the actor's own; who does not keep the house gets [NotFound]. The
  /// act lies in the county that was opened.
  int openCounty(Actor actor, String county) {
    return transactions.write(Scope.nothing(county), () -> changes.openCounty(actor, county));
  }

  static Map<String, Place> byPaths(List<Place> places) {
    return places.stream().collect(Collectors.toMap(Place::path, p -> p));
  }
}
