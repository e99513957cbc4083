package org.linli.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.AddressBook.Spot;
import org.linli.place.Growth;
import org.linli.place.NewNode;
import org.linli.place.Paths;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.premises.DoorBook.Facts;
import org.linli.premises.DoorUse;
import org.linli.shared.Invalid;

/// 待开设 — the places a list opens, each with its code: the one that follows its number where that is
/// free, else one from the far end.
final class Openings {

  private final AddressBook book;
  private final Set<String> taken;
  private final List<Spot> opened = new ArrayList<>();

  Openings(AddressBook book, Set<String> taken) {
    this.book = book;
    this.taken = taken;
  }

  int size() {
    return opened.size();
  }

  /// Takes back what was opened since there were this many.
  void undo(int size) {
    while (opened.size() > size) {
      Spot last = opened.removeLast();
      taken.remove(last.path);
      book.remove(last);
    }
  }

  Spot open(String above, PlaceKind kind, String name, @Nullable PlaceId estate) {
    String stem =
        Paths.stem(above, kind).orElseThrow(() -> new Invalid(field(kind), "exchange.error.here"));
    String path = stem + code(stem, Paths.width(kind), PlaceNames.key(name), kind);
    boolean ofVillage = above.length() <= Paths.GRID;
    Spot spot =
        new Spot(
            PlaceId.fresh(), path, kind, PlaceNames.fresh(kind, name, ofVillage), estate, true);
    taken.add(path);
    opened.add(spot);
    book.add(spot);
    return spot;
  }

  /// What was there already and gets something below it.
  Set<String> under() {
    Set<String> under = new HashSet<>();
    for (Spot spot : opened) {
      Paths.parent(spot.path).filter(path -> !isFresh(path)).ifPresent(under::add);
    }
    return under;
  }

  /// All of them in the order they were opened, with their numbers of households.
  ///
  /// @param more how many households what was there already has more, filled here
  List<Growth> fresh(Map<UUID, Facts> facts, Map<String, Integer> more) {
    Map<String, Integer> households = new HashMap<>();
    for (Spot spot : opened) {
      if (spot.kind == PlaceKind.HOUSEHOLD) {
        households.put(spot.path, 1);
        DoorUse use = facts.getOrDefault(spot.id.value(), Facts.NOTHING).use();
        if (use == null || use == DoorUse.DWELLING) {
          for (String above : Paths.ancestors(spot.path)) {
            (isFresh(above) ? households : more).merge(above, 1, Integer::sum);
          }
        }
      }
    }
    return opened.stream()
        .map(
            spot ->
                new Growth(
                    spot.id,
                    new NewNode(
                        spot.path, spot.kind, spot.name, households.getOrDefault(spot.path, 0)),
                    spot.estate))
        .toList();
  }

  static String field(PlaceKind kind) {
    return switch (kind) {
      case GRID -> "grid";
      case ESTATE -> "estate";
      case BUILDING -> "building";
      case STAIRWELL -> "stairwell";
      case HOUSEHOLD -> "door";
      case COUNTY, STREET, TOWNSHIP, COMMUNITY, VILLAGE, SITE -> "community";
    };
  }

  private boolean isFresh(String path) {
    Spot spot = book.at(path);
    return spot != null && spot.fresh;
  }

  private String code(String stem, int width, String key, PlaceKind kind) {
    if (key.matches("[0-9]{1," + width + "}") && !key.matches("0+")) {
      String wanted = "0".repeat(width - key.length()) + key;
      if (!taken.contains(stem + wanted)) {
        return wanted;
      }
    }
    for (int number = (int) Math.pow(10, width) - 1; number > 0; number--) {
      String free = ("%0" + width + "d").formatted(number);
      if (!taken.contains(stem + free)) {
        return free;
      }
    }
    throw new Invalid(field(kind), "exchange.error.full");
  }
}
