package org.linli.venue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.Organisations;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 阵地视图 — gathers what the pages of stations and venues show.
@Component
class VenueViews {

  static final int PAGE = 50;
  private static final int AREAS = 500;

  private final VenueStore store;
  private final Organisations organisations;
  private final Places places;

  VenueViews(VenueStore store, Organisations organisations, Places places) {
    this.store = store;
    this.organisations = organisations;
    this.places = places;
  }

  /// A page of lines with the names of their places.
  List<VenuePages.Line> lines(Scope scope, VenueFilter filter, @Nullable UUID after, int limit) {
    List<VenuePages.Line> found = store.list(scope, filter, after, limit);
    Map<String, String> names =
        places.fullNames(scope.county(), found.stream().map(VenuePages.Line::path).toList());
    return found.stream().map(l -> named(l, names.getOrDefault(l.path(), ""))).toList();
  }

  VenuePages.Listing listing(
      Actor actor,
      VenueFilter filter,
      String query,
      @Nullable UUID after,
      VenueForm form,
      FieldErrors errors) {
    List<VenuePages.Line> found = lines(actor.scope(), filter, after, PAGE + 1);
    List<VenuePages.Line> listed = found.subList(0, Math.min(PAGE, found.size()));
    VenueSort sort = filter.sort();
    return new VenuePages.Listing(
        listed,
        store.totals(actor.scope(), filter),
        sort == null ? "" : sort.name(),
        filter.area(),
        filter.name(),
        areas(actor),
        query,
        found.size() > PAGE ? listed.getLast().id() : null,
        form,
        errors);
  }

  VenuePages.Show show(Actor actor, UUID id) {
    VenuePages.Line l = store.find(actor.scope(), id).orElseThrow(NotFound::new);
    VenueForm form =
        new VenueForm(
            l.sort().name(),
            l.name(),
            l.path(),
            String.join("\n", organisations.areas(actor.county(), new OrganisationId(id))),
            l.phone(),
            l.hours(),
            l.address(),
            String.join("\n", l.services()),
            l.capacity() == null ? "" : "" + l.capacity(),
            "" + l.version(),
            null);
    return show(actor, id, form, FieldErrors.none(), "");
  }

  VenuePages.Show show(Actor actor, UUID id, VenueForm form, FieldErrors errors, String notice) {
    String county = actor.county();
    VenuePages.Line found = store.find(actor.scope(), id).orElseThrow(NotFound::new);
    Organisation seat = organisations.find(county, new OrganisationId(id));
    List<String> areas = organisations.areas(county, new OrganisationId(id));
    List<String> all = new ArrayList<>(areas);
    all.add(found.path());
    Map<String, String> names = places.fullNames(county, all);
    return new VenuePages.Show(
        named(found, names.getOrDefault(found.path(), "")),
        seat.place().toString(),
        areas.stream()
            .map(
                a ->
                    new VenuePages.Served(
                        actor.scope().covers(a) ? places.byPath(county, a).id().toString() : null,
                        names.getOrDefault(a, a)))
            .toList(),
        actor.part().isDesk(),
        notice.isEmpty() ? form : form.at(found.version()),
        errors,
        notice);
  }

  VenuePages.Gaps gaps(Actor actor, String after) {
    List<VenuePages.Spot> found = store.gaps(actor.scope(), after, PAGE + 1);
    List<VenuePages.Spot> listed = found.subList(0, Math.min(PAGE, found.size()));
    int[] grids = store.grids(actor.scope(), actor.county());
    return new VenuePages.Gaps(
        spots(actor.county(), listed),
        grids[1],
        grids[0],
        found.size() > PAGE ? listed.getLast().path() : null);
  }

  VenuePages.Coverage coverage(Actor actor, String asked, @Nullable Boolean shown) {
    String area = asked.isEmpty() ? top(actor) : asked;
    if (!Paths.wellFormed(area) || !actor.scope().covers(area)) {
      throw new NotFound();
    }
    Place place = places.byPath(actor.county(), area);
    int below = Paths.below(area);
    Map<String, VenuePages.Covered> counts = new HashMap<>();
    store.coverage(actor.scope(), area, below).forEach(c -> counts.put(c.area(), c));
    VenuePages.Covered none = new VenuePages.Covered("", "", false, 0, 0);
    VenuePages.Covered all = counts.getOrDefault("", none);
    List<VenuePages.Covered> lines = new ArrayList<>();
    if (area.length() < Paths.COMMUNITY) {
      for (Place child : places.children(actor.county(), area)) {
        VenuePages.Covered c = counts.getOrDefault(child.path(), none);
        lines.add(
            new VenuePages.Covered(
                child.path(),
                child.name(),
                child.path().length() < Paths.COMMUNITY,
                c.estates(),
                c.covered()));
      }
    }
    return new VenuePages.Coverage(
        new VenuePages.Covered(area, place.name(), false, all.estates(), all.covered()),
        lines,
        Paths.parent(area).filter(actor.scope()::covers).orElse(null),
        shown,
        shown == null
            ? List.of()
            : spots(actor.county(), store.estates(actor.scope(), area, shown)));
  }

  private List<VenuePages.Spot> spots(String county, List<VenuePages.Spot> found) {
    Map<String, String> names =
        places.fullNames(county, found.stream().map(VenuePages.Spot::path).toList());
    return found.stream()
        .map(s -> new VenuePages.Spot(s.id(), s.path(), names.getOrDefault(s.path(), s.name())))
        .toList();
  }

  private static VenuePages.Line named(VenuePages.Line l, String place) {
    return new VenuePages.Line(
        l.id(),
        l.sort(),
        l.name(),
        l.path(),
        place,
        l.address(),
        l.hours(),
        l.phone(),
        l.services(),
        l.capacity(),
        l.grids(),
        l.headPost(),
        l.head(),
        l.version());
  }

  private static String top(Actor actor) {
    return actor.scope().paths().stream().min(Comparator.naturalOrder()).orElseThrow(NotFound::new);
  }

  private List<Page.Option> areas(Actor actor) {
    List<String> found = new ArrayList<>();
    for (PlaceKind kind :
        List.of(PlaceKind.STREET, PlaceKind.TOWNSHIP, PlaceKind.COMMUNITY, PlaceKind.VILLAGE)) {
      places.subtree(actor.scope(), actor.county(), kind, "", AREAS).stream()
          .map(Place::path)
          .forEach(found::add);
    }
    Map<String, String> names = places.fullNames(actor.county(), found);
    return found.stream().sorted().map(p -> new Page.Option(p, names.getOrDefault(p, p))).toList();
  }
}
