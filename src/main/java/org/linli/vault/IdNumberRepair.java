package org.linli.vault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// 号码纠错 — the single slips that would make a wrong id number right: two neighbours swapped or one
/// character read wrongly. They are offered, never applied.
public final class IdNumberRepair {

  private static final String CHARACTERS = "0123456789X";
  private static final int LENGTH = 18;
  private static final int MOST = 4;
  private static final int OLDEST = 120;

  // characters that are taken for one another when they are read or typed
  private static final Set<String> ALIKE =
      Set.of(
          "01", "06", "08", "17", "14", "23", "27", "35", "38", "39", "49", "56", "58", "68", "69",
          "89", "47");

  private IdNumberRepair() {}

  /// 笔误 — what was probably meant.
  ///
  /// @param place 1 to 18, of the first of two that were swapped
  /// @param typed what stands there
  /// @param right what may have been meant
  /// @param swapped this place and the next were exchanged
  /// @param number the number that would come out
  public record Slip(int place, char typed, char right, boolean swapped, IdNumber number) {}

  /// The likeliest slips, swapped neighbours first, then characters that look alike; none when the
  /// number is right or no single slip explains it. Somebody older than 120 years or born after
  /// today is not plausible.
  public static List<Slip> of(String typed, LocalDate today) {
    String value = typed.replace(" ", "").toUpperCase(Locale.ROOT);
    if (value.length() != LENGTH || plausible(value, today).isPresent()) {
      return List.of();
    }
    List<Slip> slips = new ArrayList<>();
    List<Slip> others = new ArrayList<>();
    for (int at = 0; at + 1 < LENGTH; at++) {
      if (value.charAt(at) != value.charAt(at + 1)) {
        tried(value, at, swapped(value, at), true, today, slips);
      }
    }
    for (int at = 0; at < LENGTH; at++) {
      for (char other : CHARACTERS.toCharArray()) {
        if (other != value.charAt(at)) {
          String changed = value.substring(0, at) + other + value.substring(at + 1);
          tried(value, at, changed, false, today, alike(value.charAt(at), other) ? slips : others);
        }
      }
    }
    slips.addAll(others);
    return List.copyOf(slips.subList(0, Math.min(MOST, slips.size())));
  }

  private static void tried(
      String typed, int at, String value, boolean swapped, LocalDate today, List<Slip> found) {
    plausible(value, today)
        .ifPresent(
            number ->
                found.add(new Slip(at + 1, typed.charAt(at), value.charAt(at), swapped, number)));
  }

  private static Optional<IdNumber> plausible(String value, LocalDate today) {
    return IdNumber.parse(value)
        .filter(number -> !number.born().isAfter(today))
        .filter(number -> number.born().isAfter(today.minusYears(OLDEST)));
  }

  private static String swapped(String value, int at) {
    return value.substring(0, at)
        + value.charAt(at + 1)
        + value.charAt(at)
        + value.substring(at + 2);
  }

  private static boolean alike(char one, char other) {
    return ALIKE.contains("" + one + other) || ALIKE.contains("" + other + one);
  }
}
