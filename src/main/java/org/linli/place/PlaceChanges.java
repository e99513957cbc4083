package org.linli.place;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.division.Division;
import org.linli.division.Divisions;
import org.linli.division.OfficialCounty;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 地点变更 — opens, changes and retires places inside the transaction of the door; every change is one
/// act.
@Component
class PlaceChanges {

  private static final int LONGEST_NAME = 40;
  private static final int MOST_PEOPLE = 10_000_000;

  private final PlaceStore store;
  private final PlaceHistory history;
  private final Divisions divisions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PlaceChanges(
      PlaceStore store,
      PlaceHistory history,
      Divisions divisions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.history = history;
    this.divisions = divisions;
    this.events = events;
    this.clock = clock;
  }

  PlaceId open(Actor actor, NewPlace wanted) {
    keeps(actor);
    String county = actor.county();
    Place parent =
        store
            .byPath(county, wanted.parent())
            .filter(p -> actor.scope().covers(p.path()))
            .flatMap(p -> store.lock(county, p.id()))
            .filter(p -> actor.scope().covers(p.path()))
            .orElseThrow(NotFound::new);
    if (parent.retired()) {
      throw PlaceRefused.alreadyRetired();
    }
    PlaceFacts facts =
        checked(
            actor,
            wanted.kind(),
            new PlaceFacts(
                wanted.name(), wanted.estate(), wanted.households(), wanted.residents()));
    Place place =
        new Place(
            PlaceId.fresh(),
            county,
            path(county, parent.path(), wanted),
            wanted.kind(),
            facts.name(),
            facts.estate(),
            facts.households(),
            facts.residents(),
            false,
            0);
    if (!store.insert(place)) {
      throw new Invalid("segment", "place.error.taken");
    }
    publish(place, PlaceAction.OPEN, actor);
    return place.id();
  }

  void change(Actor actor, PlaceId id, PlaceFacts facts, int version) {
    Place place = inUse(actor, id);
    PlaceFacts checked = checked(actor, place.kind(), facts);
    boolean renamed = !checked.name().equals(place.name());
    if (renamed) {
      history.remember(place, clock.instant(), null);
    }
    store.change(place.county(), id, checked, version);
    PlaceAction action = renamed ? PlaceAction.RENAME : PlaceAction.CHANGE;
    publish(store.find(place.county(), id).orElseThrow(), action, actor);
  }

  void retire(Actor actor, PlaceId id, int version) {
    Place place = store.lock(actor.county(), inUse(actor, id).id()).orElseThrow(NotFound::new);
    if (store.inUseBelow(place.county(), place.path())) {
      throw PlaceRefused.stillInUseBelow();
    }
    store.retire(place.county(), id, clock.instant(), version);
    publish(store.find(place.county(), id).orElseThrow(), PlaceAction.RETIRE, actor);
  }

  /// The actor's own county, or for who keeps the house any other one that is not open yet.
  int openCounty(Actor actor, String county) {
    boolean own = county.equals(actor.county());
    if (own ? !opensCounty(actor) : !divisions.keeps(actor)) {
      throw new NotFound();
    }
    OfficialCounty found = divisions.county(county).orElseThrow(PlaceRefused::notInDictionary);
    int opened = open(place(county, county, PlaceKind.COUNTY, found.name()));
    for (Division division : found.below()) {
      String code = division.code();
      PlaceKind kind =
          code.length() == Paths.STREET
              ? PlaceKind.ofStreet(code)
              : PlaceKind.ofCommunity(code, division.name());
      opened += open(place(county, code, kind, division.shortName()));
    }
    if (opened > 0) {
      Place top = store.byPath(county, county).orElseThrow();
      publish(top, PlaceAction.OPEN_COUNTY, actor);
    }
    return opened;
  }

  private void publish(Place place, PlaceAction action, Actor actor) {
    events.publishEvent(PlaceChanged.of(place, action, actor));
  }

  private int open(Place place) {
    return store.insert(place) ? 1 : 0;
  }

  private static Place place(String county, String path, PlaceKind kind, String name) {
    return new Place(PlaceId.fresh(), county, path, kind, name, null, 0, 0, false, 0);
  }

  /// The tree is kept by the desks, each inside its own area.
  static boolean keeper(Actor actor) {
    return actor.part().isDesk() || actor.part() == AccountPart.SYSTEM;
  }

  /// A county is opened by its desk or, before there are desks, by the system administrator.
  static boolean opensCounty(Actor actor) {
    return actor.part() == AccountPart.SYSTEM_ADMINISTRATOR
        || keeper(actor) && actor.scope().covers(actor.county());
  }

  private static void keeps(Actor actor) {
    if (!keeper(actor)) {
      throw new NotFound();
    }
  }

  private Place inUse(Actor actor, PlaceId id) {
    keeps(actor);
    Place place =
        store
            .find(actor.county(), id)
            .filter(p -> actor.scope().covers(p.path()))
            .orElseThrow(NotFound::new);
    if (place.retired()) {
      throw PlaceRefused.alreadyRetired();
    }
    return place;
  }

  /// The key of what is wrong with a name; empty when it is good.
  static Optional<String> wrongName(String name) {
    if (name.isBlank()) {
      return Optional.of("place.error.nameMissing");
    }
    if (name.strip().length() > LONGEST_NAME) {
      return Optional.of("place.error.nameLong");
    }
    boolean odd = name.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>');
    return odd ? Optional.of("place.error.nameSigns") : Optional.empty();
  }

  private PlaceFacts checked(Actor actor, PlaceKind kind, PlaceFacts facts) {
    Map<String, String> errors = new HashMap<>();
    String name = facts.name().strip();
    wrongName(name).ifPresent(key -> errors.put("name", key));
    if (facts.households() < 0 || facts.households() > MOST_PEOPLE) {
      errors.put("households", "place.error.number");
    }
    if (facts.residents() < 0 || facts.residents() > MOST_PEOPLE) {
      errors.put("residents", "place.error.number");
    }
    if (!estateFits(actor, kind, facts.estate())) {
      errors.put("estate", "place.error.estate");
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return new PlaceFacts(name, facts.estate(), facts.households(), facts.residents());
  }

  private boolean estateFits(Actor actor, PlaceKind kind, @Nullable PlaceId estate) {
    if (estate == null) {
      return true;
    }
    return kind == PlaceKind.BUILDING
        && store
            .find(actor.county(), estate)
            .filter(e -> e.kind() == PlaceKind.ESTATE && !e.retired())
            .isPresent();
  }

  private String path(String county, String parent, NewPlace wanted) {
    String stem =
        Paths.stem(parent, wanted.kind())
            .orElseThrow(() -> new Invalid("kind", "place.error.kindHere"));
    int width = Paths.width(wanted.kind());
    Set<String> taken = new HashSet<>(store.taken(county, stem, width, new UUID(0, 0)));
    String segment = wanted.segment();
    if (segment == null || segment.isBlank()) {
      return stem
          + free(taken, width).orElseThrow(() -> new Invalid("segment", "place.error.full"));
    }
    String code = segment.strip();
    if (!code.matches("[0-9]{1," + width + "}") || code.chars().allMatch(c -> c == '0')) {
      throw new Invalid("segment", "place.error.segment");
    }
    String whole = "0".repeat(width - code.length()) + code;
    if (taken.contains(whole)) {
      throw new Invalid("segment", "place.error.taken");
    }
    return stem + whole;
  }

  /// The first code of this width that is not among the taken ones.
  static Optional<String> free(Set<String> taken, int width) {
    return IntStream.range(1, (int) Math.pow(10, width))
        .mapToObj(n -> String.format("%0" + width + "d", n))
        .filter(code -> !taken.contains(code))
        .findFirst();
  }
}
