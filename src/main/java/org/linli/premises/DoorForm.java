package org.linli.premises;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 门户表单 — the numbers of a pattern as they were typed; missing ones are none, or the usual.
///
/// @param tx one id per form shown, so that a double submit writes once
public record DoorForm(
    @Nullable String buildings,
    @Nullable String firstBuilding,
    @Nullable String stairwells,
    @Nullable String floors,
    @Nullable String firstFloor,
    @Nullable String perFloor,
    @Nullable String style,
    @Nullable String shops,
    @Nullable String houses,
    @Nullable String firstHouse,
    @Nullable UUID tx) {

  private static final int MOST = 5_000;

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return field == null ? "" : field;
  }

  /// The text of a field, or the usual where nothing was typed.
  public static String text(@Nullable String field, String usual) {
    return field == null || field.isBlank() ? usual : field;
  }

  /// True when it was sent to be looked at, not only opened.
  boolean asked() {
    return stairwells != null || buildings != null || houses != null;
  }

  List<String> parts() {
    return List.of(
        text(buildings),
        text(firstBuilding),
        text(stairwells),
        text(floors),
        text(firstFloor),
        text(perFloor),
        text(style),
        text(shops),
        text(houses),
        text(firstHouse));
  }

  /// The pattern; [Invalid] names each number that cannot be.
  DoorPattern pattern(boolean grid) {
    Map<String, String> wrong = new LinkedHashMap<>();
    DoorPattern pattern =
        new DoorPattern(
            grid ? number("buildings", buildings, 0, 0, 300, wrong) : 1,
            number("firstBuilding", firstBuilding, 1, 1, 999, wrong),
            number("stairwells", stairwells, 0, 0, 30, wrong),
            number("floors", floors, 0, 0, 60, wrong),
            number("firstFloor", firstFloor, 1, 1, 10, wrong),
            number("perFloor", perFloor, 0, 0, 40, wrong),
            styleOf(wrong),
            number("shops", shops, 0, 0, 200, wrong),
            grid ? number("houses", houses, 0, 0, 2_000, wrong) : 0,
            number("firstHouse", firstHouse, 1, 1, 9_999, wrong));
    if (wrong.isEmpty()) {
      together(pattern, grid, wrong);
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return pattern;
  }

  private static void together(DoorPattern p, boolean grid, Map<String, String> wrong) {
    boolean doors = p.stairwells() > 0 && p.floors() > 0 && p.perFloor() > 0;
    boolean some = doors || p.shops() > 0 || p.houses() > 0 || grid && p.buildings() > 0;
    if (!some || grid && p.buildings() == 0 && p.houses() == 0) {
      wrong.put(grid ? "buildings" : "stairwells", "premises.error.nothing");
    }
    if (p.size() > MOST) {
      wrong.put(grid ? "buildings" : "stairwells", "premises.error.many");
    }
    if (p.style() == DoorStyle.BY_BUILDING && p.stairwells() * p.perFloor() > 99) {
      wrong.put("style", "premises.error.style");
    }
    if (p.firstBuilding() + p.buildings() > 1_000) {
      wrong.put("firstBuilding", "premises.error.number");
    }
    if (p.firstHouse() + p.houses() > 10_000) {
      wrong.put("firstHouse", "premises.error.number");
    }
  }

  private DoorStyle styleOf(Map<String, String> wrong) {
    if (text(style).isBlank()) {
      return DoorStyle.BY_STAIRWELL;
    }
    for (DoorStyle each : DoorStyle.values()) {
      if (each.name().equals(style)) {
        return each;
      }
    }
    wrong.put("style", "premises.error.style");
    return DoorStyle.BY_STAIRWELL;
  }

  private static int number(
      String field,
      @Nullable String typed,
      int usual,
      int least,
      int most,
      Map<String, String> wrong) {
    String text = text(typed).strip();
    if (text.isEmpty()) {
      return usual;
    }
    if (text.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    wrong.put(field, "premises.error.number");
    return usual;
  }
}
