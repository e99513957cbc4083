package org.linli.sample;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.matter.Report;
import org.linli.place.PlaceKind;
import org.linli.shared.Time;

/// 样例上报 — invents who reports what from where: categories as often as they occur, doors and
/// villages, channels, names given or not.
final class Inventing {

  private static final Map<String, Integer> OFTEN =
      Map.ofEntries(
          Map.entry("STAIR_LIGHT", 12),
          Map.entry("STAIR_CLUTTER", 11),
          Map.entry("CHARGING", 8),
          Map.entry("LEAK", 6),
          Map.entry("LIFT", 2),
          Map.entry("DOOR", 6),
          Map.entry("RUBBISH", 11),
          Map.entry("NOISE", 7),
          Map.entry("WATER", 5),
          Map.entry("HEATING", 12),
          Map.entry("ROAD", 6),
          Map.entry("TREES", 4),
          Map.entry("PARKING", 7),
          Map.entry("PROPERTY_SERVICE", 5),
          Map.entry("CARE", 4),
          Map.entry("SUGGESTION", 4),
          Map.entry("ILLEGAL_BUILDING", 3),
          Map.entry("ELECTRICITY", 3),
          Map.entry("GAS", 3),
          Map.entry("OTHER", 3),
          Map.entry("STREET_LIGHT", 3),
          Map.entry("FIRE_LANE", 3),
          Map.entry("BUILDING_WASTE", 3),
          Map.entry("DEAD_CAR", 2),
          Map.entry("DRAIN", 3),
          Map.entry("SMALL_ADS", 3));
  private static final List<String> IN_VILLAGES =
      List.of("ROAD", "TREES", "WATER", "RUBBISH", "CARE", "SUGGESTION", "OTHER", "ELECTRICITY");
  private static final List<Report.Channel> CHANNELS =
      List.of(
          Report.Channel.BOARD,
          Report.Channel.WEB,
          Report.Channel.PHONE,
          Report.Channel.DESK,
          Report.Channel.CHIEF,
          Report.Channel.HOTLINE);

  private final Setting setting;
  private final List<Spot> stairwells;
  private final List<Spot> villages;
  private final List<Spot> grids;
  private final List<Category> categories = new ArrayList<>();
  private final int[] weights;

  Inventing(Setting setting) {
    this.setting = setting;
    Layout layout = setting.county().layout();
    stairwells = layout.of(PlaceKind.STAIRWELL);
    villages = layout.of(PlaceKind.VILLAGE);
    grids = layout.of(PlaceKind.GRID);
    for (Category category : setting.categories()) {
      if (OFTEN.containsKey(category.code())) {
        categories.add(category);
      }
    }
    weights = categories.stream().mapToInt(c -> OFTEN.getOrDefault(c.code(), 0)).toArray();
  }

  /// A category as often as it occurs; in the warm months nobody reports the heating.
  Category category(Dice dice, Instant at) {
    ZonedDateTime time = at.atZone(Time.ZONE);
    boolean warm = time.getDayOfYear() > 100 && time.getDayOfYear() < 293;
    Category category;
    do {
      category = categories.get(dice.weighted(weights));
    } while (warm && category.code().equals("HEATING"));
    return category;
  }

  /// A fresh matter at a place that fits the category.
  Walk report(Dice dice, Category category, Instant at) {
    String code = category.code();
    Spot place =
        !villages.isEmpty() && IN_VILLAGES.contains(code) && dice.chance(28)
            ? dice.of(villages)
            : outdoors(category) ? dice.of(grids) : dice.of(stairwells);
    return at(place, dice, category, at);
  }

  /// A fresh matter of this place; of a community, at one of its stairwells, or out of doors in a
  /// grid.
  Walk report(Dice dice, Category category, Instant at, Spot area) {
    if (area.kind() != PlaceKind.COMMUNITY) {
      return at(area, dice, category, at);
    }
    List<Spot> places = outdoors(category) ? grids : stairwells;
    return at(dice.of(places.stream().filter(area::covers).toList()), dice, category, at);
  }

  private static boolean outdoors(Category category) {
    return category.code().equals("ROAD") || category.code().equals("TREES");
  }

  private Walk at(Spot place, Dice dice, Category category, Instant at) {
    Report.Channel channel = CHANNELS.get(dice.weighted(34, 14, 14, 10, 22, 6));
    Resident person = resident(dice, place);
    Hands chief = chief(place);
    UUID by = Walk.NOBODY;
    if (channel == Report.Channel.CHIEF && chief != null) {
      by = chief.actor();
    } else if (channel != Report.Channel.BOARD && channel != Report.Channel.WEB) {
      by = setting.answers().desk(place).actor();
    }
    Report.Kind kind =
        category.code().equals("SUGGESTION") ? Report.Kind.SUGGESTION : Report.Kind.PROBLEM;
    Walk walk =
        new Walk(
            setting.hours(),
            setting.answers(),
            place,
            category,
            channel,
            kind,
            at,
            by,
            setting.phrases().of(dice, category.code(), "report"));
    boolean anonymous = category.anonymousAllowed() && dice.chance(18);
    walk.reporter = anonymous ? null : person;
    walk.toChiefs = !anonymous && dice.chance(40);
    return walk;
  }

  private @Nullable Hands chief(Spot place) {
    return setting.answers().at(place, org.linli.category.Rung.STAIRWELL_CHIEF);
  }

  // somebody with a phone who lives at the place
  private @Nullable Resident resident(Dice dice, Spot place) {
    List<Resident> near = setting.county().heads(place);
    return near.isEmpty() ? null : dice.of(near);
  }
}
