package org.linli.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 单位岗位视图 — gathers what the pages of this module show.
@Component
class OrganisationViews {

  static final int PAGE = 50;
  private static final int AREAS = 2000;

  private final Organisations organisations;
  private final Posts posts;
  private final Places places;
  private final Persons persons;
  private final PostKinds kinds;
  private final Clock clock;

  OrganisationViews(
      Organisations organisations,
      Posts posts,
      Places places,
      Persons persons,
      PostKinds kinds,
      Clock clock) {
    this.organisations = organisations;
    this.posts = posts;
    this.places = places;
    this.persons = persons;
    this.kinds = kinds;
    this.clock = clock;
  }

  OrganisationPages.Listing listing(Actor actor, String kind, @Nullable UUID after) {
    OrganisationForm form =
        new OrganisationForm(null, null, null, null, null, null, null, null, Id.fresh());
    return listing(actor, kind, after, form, FieldErrors.none());
  }

  OrganisationPages.Listing listing(
      Actor actor, String kind, @Nullable UUID after, OrganisationForm form, FieldErrors errors) {
    OrganisationKind wanted =
        Arrays.stream(OrganisationKind.values())
            .filter(k -> k.name().equals(kind))
            .findFirst()
            .orElse(null);
    List<Organisation> found =
        organisations.list(
            actor.scope(), wanted, after == null ? null : new OrganisationId(after), PAGE + 1);
    List<Organisation> listed = found.subList(0, Math.min(PAGE, found.size()));
    Map<String, String> names =
        places.fullNames(actor.county(), listed.stream().map(Organisation::placePath).toList());
    return new OrganisationPages.Listing(
        listed.stream()
            .map(o -> new OrganisationPages.Line(o, names.getOrDefault(o.placePath(), "")))
            .toList(),
        kind,
        found.size() > PAGE ? listed.getLast().id().toString() : null,
        keeper(actor, actor.scope().paths()),
        form,
        errors);
  }

  OrganisationPages.Show show(Actor actor, OrganisationId id) {
    Organisation o = organisations.find(actor.county(), id);
    List<String> areas = organisations.areas(actor.county(), id);
    OrganisationForm form =
        new OrganisationForm(
            o.kind().name(),
            o.name(),
            o.placePath(),
            o.dutyPhone(),
            o.dutyHours(),
            o.address(),
            String.join("\n", areas),
            "" + o.version(),
            Id.fresh());
    return show(actor, id, form, FieldErrors.none(), "");
  }

  OrganisationPages.Show show(
      Actor actor, OrganisationId id, OrganisationForm form, FieldErrors errors, String notice) {
    String county = actor.county();
    Organisation o = organisations.find(county, id);
    List<String> areas = organisations.areas(county, id);
    boolean mine =
        actor.scope().organisations().contains(id.value())
            || actor.scope().covers(o.placePath())
            || areas.stream().anyMatch(actor.scope()::covers);
    if (!mine) {
      throw new NotFound();
    }
    Map<String, String> names =
        places.fullNames(
            county, Stream.concat(areas.stream(), Stream.of(o.placePath())).distinct().toList());
    List<OrganisationPages.Area> listed = new ArrayList<>();
    for (String area : areas) {
      UUID place = actor.scope().covers(area) ? places.byPath(county, area).id().value() : null;
      listed.add(new OrganisationPages.Area(place, names.getOrDefault(area, area)));
    }
    return new OrganisationPages.Show(
        o,
        names.getOrDefault(o.placePath(), ""),
        posts.at(county, o.placePath()).stream()
            .filter(p -> p.kind().equals(PostKind.STATION_HEAD))
            .findFirst()
            .orElse(null),
        listed,
        keeper(actor, List.of(o.placePath())) && !o.retired(),
        form,
        errors,
        notice);
  }

  OrganisationPages.PostShow post(Actor actor, PostId id, @Nullable String person) {
    AppointmentForm form = AppointmentForm.empty(Time.day(clock.instant()), person, Id.fresh());
    return post(actor, id, form, FieldErrors.none(), "", "");
  }

  OrganisationPages.PostShow post(
      Actor actor,
      PostId id,
      AppointmentForm form,
      FieldErrors errors,
      String wrong,
      String notice) {
    Post post = posts.find(actor.county(), id);
    if (!actor.scope().covers(post.placePath())) {
      throw new NotFound();
    }
    List<Appointment> history = posts.history(actor.scope(), id);
    return new OrganisationPages.PostShow(
        post,
        kinds.of(actor.county(), post.kind()),
        places.fullName(actor.county(), post.placePath()),
        history.stream().filter(a -> a.id().equals(post.appointment())).findFirst().orElse(null),
        posts.deputies(actor.county(), id),
        history,
        keeper(actor, List.of(post.placePath())) && !post.retired(),
        person(actor, form),
        form,
        errors,
        wrong,
        notice);
  }

  OrganisationPages.Opening opening(
      Actor actor, AppointmentForm form, FieldErrors errors, String notice) {
    List<PostCharter> inUse =
        kinds.all(actor.county()).stream().filter(PostCharter::inUse).toList();
    return new OrganisationPages.Opening(form, inUse, errors, notice, Id.fresh());
  }

  OrganisationPages.Holder holder(Actor actor, UUID person) {
    List<Appointment> history = posts.historyOf(actor.scope(), person);
    if (history.isEmpty()) {
      throw new NotFound();
    }
    Map<String, String> names =
        places.fullNames(actor.county(), history.stream().map(Appointment::placePath).toList());
    return new OrganisationPages.Holder(
        history.getFirst().publicName(),
        history.stream()
            .map(
                a ->
                    new OrganisationPages.Held(
                        a,
                        kinds.of(actor.county(), a.kind()).name(),
                        names.getOrDefault(a.placePath(), "")))
            .toList());
  }

  OrganisationPages.Roster roster(
      Actor actor, RosterFilter filter, List<RosterColumn> columns, String query, String after) {
    List<RosterLine> found = posts.roster(actor.scope(), filter, after, PAGE + 1);
    List<RosterLine> listed = found.subList(0, Math.min(PAGE, found.size()));
    return new OrganisationPages.Roster(
        listed,
        posts.totals(actor.scope(), filter),
        columns,
        kinds.all(actor.county()).stream().filter(PostCharter::inUse).toList(),
        filter.kind() == null ? "" : filter.kind().name(),
        filter.area(),
        filter.name(),
        filter.state() == null ? "" : filter.state().name(),
        areas(actor),
        query,
        found.size() > PAGE ? listed.getLast().key() : null);
  }

  OrganisationPages.CoverageShow coverage(Actor actor, String area) {
    String path = area.isEmpty() ? root(actor) : area;
    if (!Paths.wellFormed(path)) {
      throw new NotFound();
    }
    List<Coverage> lines = posts.coverage(actor.scope(), path);
    List<PostCharter> chiefs = kinds.chiefs(actor.county());
    return new OrganisationPages.CoverageShow(
        lines.getFirst(),
        lines.subList(1, lines.size()),
        chiefs.stream().map(PostCharter::kind).toList(),
        chiefs.stream().collect(Collectors.toMap(PostCharter::kind, PostCharter::name)),
        Paths.parent(path).filter(actor.scope()::covers).orElse(null));
  }

  static boolean keeper(Actor actor, List<String> paths) {
    return (actor.part().isDesk() || actor.part() == AccountPart.SYSTEM)
        && paths.stream().allMatch(actor.scope()::covers);
  }

  private static String root(Actor actor) {
    return actor.scope().paths().stream().min(Comparator.naturalOrder()).orElseThrow(NotFound::new);
  }

  private @Nullable String person(Actor actor, AppointmentForm form) {
    try {
      UUID id = UUID.fromString(AppointmentForm.text(form.person()));
      return persons.find(actor.scope(), new PersonId(id)).name();
    } catch (IllegalArgumentException | NotFound e) {
      return null;
    }
  }

  private List<Page.Option> areas(Actor actor) {
    List<Place> found = new ArrayList<>();
    for (PlaceKind kind :
        List.of(PlaceKind.STREET, PlaceKind.TOWNSHIP, PlaceKind.COMMUNITY, PlaceKind.VILLAGE)) {
      found.addAll(places.subtree(actor.scope(), actor.county(), kind, "", AREAS));
    }
    Map<String, String> names =
        places.fullNames(actor.county(), found.stream().map(Place::path).toList());
    return found.stream()
        .map(Place::path)
        .sorted()
        .map(p -> new Page.Option(p, names.getOrDefault(p, p)))
        .collect(Collectors.toList());
  }
}
