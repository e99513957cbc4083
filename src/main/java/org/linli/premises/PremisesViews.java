package org.linli.premises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.place.NewNode;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 房屋视图 — gathers what the pages of premises show.
@Component
class PremisesViews {

  private static final int MOST_SHOWN = 400;
  private static final List<OrganisationKind> LOOK_AFTER =
      List.of(OrganisationKind.PROPERTY_COMPANY, OrganisationKind.OWNERS_COMMITTEE);

  private final Places places;
  private final PremisesStore store;
  private final Organisations organisations;

  PremisesViews(Places places, PremisesStore store, Organisations organisations) {
    this.places = places;
    this.store = store;
    this.organisations = organisations;
  }

  PremisesPages.Show show(Actor actor, PlaceId id) {
    Place place = places.find(actor.scope(), id);
    String county = actor.county();
    boolean keeper = actor.part().isDesk() && !place.retired();
    List<PremisesStore.DoorRow> doors =
        place.kind() == PlaceKind.BUILDING ? store.doors(county, place.path()) : List.of();
    return new PremisesPages.Show(
        id.value(),
        place.name(),
        places.fullName(county, place.path()),
        keeper && Doors.fits(place.kind()),
        keeper,
        stairs(place, doors),
        place.kind() == PlaceKind.ESTATE ? offices(place) : List.of(),
        MarkKind.fits(place.kind()),
        store.marks(county, id).stream().map(PremisesViews::mark).toList(),
        place.kind() == PlaceKind.SITE ? site(county, id) : null,
        place.kind() == PlaceKind.HOUSEHOLD
            ? store.doors(county, place.path()).stream()
                .findFirst()
                .map(door -> door.use().name())
                .orElse(DoorUse.DWELLING.name())
            : "",
        PremisesPages.Draft.empty(),
        FieldErrors.none(),
        "",
        "",
        Id.fresh());
  }

  /// The places of the actor's area with a mark; an unknown kind = of every kind.
  PremisesPages.Listing marked(Actor actor, String kind) {
    MarkKind wanted =
        Arrays.stream(MarkKind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElse(null);
    List<PremisesStore.Marked> found = store.marked(actor.scope(), wanted, MOST_SHOWN + 1);
    List<PremisesStore.Marked> listed = found.subList(0, Math.min(MOST_SHOWN, found.size()));
    Map<String, String> names =
        places.fullNames(actor.county(), listed.stream().map(PremisesStore.Marked::path).toList());
    return new PremisesPages.Listing(
        wanted == null ? "" : wanted.name(),
        listed.stream()
            .map(
                each ->
                    new PremisesPages.Marked(
                        each.place(), names.getOrDefault(each.path(), ""), mark(each.mark())))
            .toList(),
        found.size() > MOST_SHOWN);
  }

  private static PremisesPages.Mark mark(PremisesStore.Mark m) {
    return new PremisesPages.Mark(m.id(), m.kind().name(), m.since(), m.until(), m.note());
  }

  PremisesPages.Making making(Place place, DoorForm form, Words words) {
    return new PremisesPages.Making(
        place.id().value(),
        place.name(),
        places.fullName(place.county(), place.path()),
        place.kind() == PlaceKind.GRID,
        form,
        Arrays.stream(DoorStyle.values())
            .map(each -> new Page.Option(each.name(), words.t("premises.style." + each)))
            .toList(),
        null,
        FieldErrors.none(),
        Id.fresh());
  }

  /// What a pattern makes, the first doors by name.
  static PremisesPages.Outlook outlook(Doors.Preview preview) {
    Map<String, List<PremisesPages.Line>> below = new LinkedHashMap<>();
    int shown = 0;
    for (DoorPattern.Door door : preview.made().doors()) {
      String parent = Paths.parent(door.node().path()).orElse("");
      List<PremisesPages.Line> lines = below.computeIfAbsent(parent, any -> new ArrayList<>());
      if (shown < MOST_SHOWN) {
        lines.add(new PremisesPages.Line(door.node().name(), !preview.isNew(door.node())));
        shown++;
      }
    }
    List<PremisesPages.Made> first = new ArrayList<>();
    for (NewNode node : preview.made().above()) {
      List<PremisesPages.Line> doors = below.remove(node.path());
      if (first.size() < MOST_SHOWN) {
        first.add(
            new PremisesPages.Made(
                node.name(), !preview.isNew(node), doors == null ? List.of() : doors));
      }
    }
    below.values().stream()
        .filter(lines -> !lines.isEmpty())
        .forEach(lines -> first.add(new PremisesPages.Made("", true, lines)));
    int fresh = preview.fresh().size();
    int all = preview.made().nodes().size();
    int doors = preview.made().doors().size();
    return new PremisesPages.Outlook(fresh, all - fresh, doors, first, doors > MOST_SHOWN);
  }

  /// The site as somebody typed it.
  static PremisesPages.Site typed(SiteForm form) {
    return new PremisesPages.Site(
        MarkForm.text(form.kind()),
        MarkForm.text(form.operator()),
        Arrays.stream(DeviceKind.values())
            .map(
                each ->
                    new PremisesPages.Device(each.name(), SiteForm.field(each), form.typed(each)))
            .toList(),
        MarkForm.text(form.version()));
  }

  private PremisesPages.Site site(String county, PlaceId id) {
    PremisesStore.Site found = store.site(county, id).orElse(null);
    return new PremisesPages.Site(
        found == null ? "" : found.kind().name(),
        found == null ? "" : found.operator(),
        Arrays.stream(DeviceKind.values())
            .map(
                each -> {
                  Integer number = found == null ? null : found.devices().get(each);
                  return new PremisesPages.Device(
                      each.name(), SiteForm.field(each), number == null ? "" : "" + number);
                })
            .toList(),
        found == null ? "0" : "" + found.version());
  }

  private List<PremisesPages.Office> offices(Place estate) {
    List<Organisation> all = organisations.at(estate.county(), estate.path());
    List<PremisesPages.Office> offices = new ArrayList<>();
    for (OrganisationKind kind : LOOK_AFTER) {
      List<Organisation> found =
          all.stream()
              .filter(each -> each.kind() == kind)
              .filter(
                  each -> organisations.areas(estate.county(), each.id()).contains(estate.path()))
              .toList();
      found.forEach(
          each ->
              offices.add(
                  new PremisesPages.Office(
                      kind.name(), each.id().value(), each.name(), each.dutyPhone())));
      if (found.isEmpty()) {
        offices.add(new PremisesPages.Office(kind.name(), null, "", null));
      }
    }
    return offices;
  }

  // by stairwell, its floors from the top down
  private List<PremisesPages.Stairs> stairs(Place building, List<PremisesStore.DoorRow> doors) {
    Map<String, Map<Integer, List<PremisesPages.Cell>>> grouped = new TreeMap<>();
    for (PremisesStore.DoorRow door : doors) {
      String parent = Paths.parent(door.path()).orElse("");
      grouped
          .computeIfAbsent(parent, any -> new TreeMap<>(Comparator.reverseOrder()))
          .computeIfAbsent(floor(door), any -> new ArrayList<>())
          .add(new PremisesPages.Cell(door.id(), door.name(), door.use().name()));
    }
    Map<String, String> names = new LinkedHashMap<>();
    places
        .children(building.county(), building.path())
        .forEach(child -> names.put(child.path(), child.name()));
    List<PremisesPages.Stairs> stairs = new ArrayList<>();
    grouped.forEach(
        (parent, floors) ->
            stairs.add(
                new PremisesPages.Stairs(
                    names.getOrDefault(parent, ""),
                    floors.entrySet().stream()
                        .map(each -> new PremisesPages.Floor(each.getKey(), each.getValue()))
                        .toList())));
    return stairs;
  }

  // doors from before patterns say it by their number: 302 is on the third floor
  private static int floor(PremisesStore.DoorRow door) {
    Integer known = door.floor();
    if (known != null) {
      return known;
    }
    String code = door.path().substring(door.path().length() - 4);
    return code.matches("[0-9]{4}") ? Integer.parseInt(code) / 100 : 0;
  }
}
