package org.linli.household;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.linli.web.TakenAlong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 我的住户 — the doors a chief answers for, in the field and taken along where they are not too many.
@Component
@Order(20)
class OwnDoors implements Panel, TakenAlong {

  private static final int AFTER_ROUNDS = 20;
  private static final int MOST = 60;

  private final Places places;

  OwnDoors(Places places) {
    this.places = places;
  }

  @Override
  public String spot() {
    return "field";
  }

  @Override
  public int order() {
    return AFTER_ROUNDS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    List<Place> doors = doors(page.actor());
    if (doors.isEmpty()) {
      return null;
    }
    Map<String, String> names = new HashMap<>();
    places
        .at(county, doors.stream().map(OwnDoors::above).distinct().toList())
        .forEach(place -> names.put(place.path(), place.name()));
    List<Page.Option> shown =
        doors.size() > MOST
            ? List.of()
            : doors.stream()
                .map(
                    door ->
                        new Page.Option(
                            door.id().value().toString(),
                            names.getOrDefault(above(door), "") + " " + door.name()))
                .toList();
    return new Shown("household.own", "household/own", Map.of("doors", shown));
  }

  @Override
  public List<String> paths(Actor actor) {
    List<Place> doors = doors(actor);
    return doors.size() > MOST
        ? List.of()
        : doors.stream()
            .map(door -> "/work/" + actor.county() + "/households/" + door.id().value())
            .toList();
  }

  // one more than are shown when there are too many
  private List<Place> doors(Actor actor) {
    return actor.part() != AccountPart.CHIEF
        ? List.of()
        : actor.scope().paths().stream()
            .flatMap(path -> below(actor, path))
            .filter(door -> !door.retired())
            .limit(MOST + 1L)
            .toList();
  }

  private static String above(Place door) {
    return Paths.parent(door.path()).orElse("");
  }

  private Stream<Place> below(Actor actor, String path) {
    return places.subtree(actor.scope(), path, PlaceKind.HOUSEHOLD, "", MOST + 1).stream();
  }
}
