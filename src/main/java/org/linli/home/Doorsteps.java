package org.linli.home;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.board.Board;
import org.linli.board.Boards;
import org.linli.matter.MatterLists;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.web.Page;
import org.linli.web.Templates;
import org.springframework.stereotype.Component;

/// 家门口 — gathers what one door's home page shows, and leads down the tree to a door.
@Component
class Doorsteps {

  private static final int SOLVED = 5;
  private static final int FOLLOWED = 10;
  private static final Set<PlaceKind> TOO_WIDE =
      Set.of(PlaceKind.COUNTY, PlaceKind.STREET, PlaceKind.TOWNSHIP);

  private final Places places;
  private final Boards boards;
  private final MatterLists matters;
  private final Templates templates;

  Doorsteps(Places places, Boards boards, MatterLists matters, Templates templates) {
    this.places = places;
    this.boards = boards;
    this.matters = matters;
    this.templates = templates;
  }

  /// 门 — the place behind a kept code or path.
  record Door(String county, String path) {}

  /// The door of a board's code or of a place's path; empty for anything else, so that an old
  /// cookie does no harm.
  Optional<Door> door(String kept) {
    Optional<Door> board =
        boards.byCode(kept).map((Board b) -> new Door(b.county(), b.placePath()));
    return board.isPresent() || !Paths.wellFormed(kept) ? board : place(kept);
  }

  /// The way down from a place (empty = from the counties).
  HomePages.Choosing choosing(String at) {
    if (at.isEmpty()) {
      List<Place> counties = places.counties();
      if (counties.size() == 1) {
        return choosing(counties.getFirst().path());
      }
      return new HomePages.Choosing(List.of(), null, spots(counties), false, "");
    }
    Door door = place(at).orElseThrow(NotFound::new);
    List<Place> chain = places.chain(door.county(), door.path());
    List<Place> below =
        places.children(door.county(), door.path()).stream()
            // nobody picks his own flat in public, and an estate's buildings hang under the grid
            .filter(p -> p.kind() != PlaceKind.HOUSEHOLD && p.kind() != PlaceKind.SITE)
            .filter(p -> p.kind() != PlaceKind.ESTATE)
            .toList();
    Place here = chain.getLast();
    return new HomePages.Choosing(
        spots(chain.subList(0, chain.size() - 1)),
        spot(here),
        spots(below),
        !TOO_WIDE.contains(here.kind()),
        places.fullName(door.county(), door.path()));
  }

  /// The home page of a door.
  HomePages.Doorstep doorstep(Door door, String kept, Page page) {
    List<Place> chain = places.chain(door.county(), door.path());
    Place here = chain.getLast();
    String near = Paths.community(door.path()).orElse(door.county());
    Actor actor = page.actor();
    boolean known = actor.part() == AccountPart.RESIDENT && actor.county().equals(door.county());
    return new HomePages.Doorstep(
        here.name(),
        places.fullName(door.county(), Paths.parent(door.path()).orElse(door.path())),
        kept.contains("-") ? "/report?board=" + kept : "/report?place=" + kept,
        matters.releasedNear(door.county(), near, SOLVED).stream().map(Doorsteps::solved).toList(),
        known,
        known
            ? matters.mine(actor, FOLLOWED).stream().map(Doorsteps::followed).toList()
            : List.of(),
        templates.panels("home", page, door.county(), door.path(), here.id().value()));
  }

  private Optional<Door> place(String path) {
    if (!Paths.wellFormed(path)) {
      return Optional.empty();
    }
    String county = path.substring(0, Paths.COUNTY);
    // a door kept before a redraw leads to where it is now
    return places
        .whereabouts(county, path)
        .filter(place -> !place.retired())
        .map(place -> new Door(county, place.path()));
  }

  private static HomePages.Solved solved(MatterLists.Released released) {
    return new HomePages.Solved(
        released.number(),
        released.category().zh(),
        released.category().en(),
        released.placeName(),
        released.text(),
        released.at());
  }

  private static HomePages.Followed followed(MatterLists.Line line) {
    return new HomePages.Followed(
        line.number(),
        line.category().zh(),
        line.category().en(),
        line.state().name(),
        line.state().isOpen(),
        line.openedAt());
  }

  private static List<HomePages.Spot> spots(List<Place> places) {
    return places.stream().map(Doorsteps::spot).toList();
  }

  private static HomePages.Spot spot(Place place) {
    return new HomePages.Spot(place.path(), place.name());
  }
}
