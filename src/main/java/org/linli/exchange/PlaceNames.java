package org.linli.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.place.PlaceKind;

/// 地名 — what two spellings of the same place have in common: 5栋, 05号楼, 五幢 are 5.
final class PlaceNames {

  private static final Pattern GAP = Pattern.compile("(?<=[0-9\\p{IsHan}])\\s+(?=[0-9\\p{IsHan}])");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern CHINESE = Pattern.compile("[零一二三四五六七八九十]+");
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:第)?(.*?)(?:号楼|栋楼|幢楼|号|栋|幢|楼|座|单元|门栋|室|户|网格|社区居民委员会|社区居委会|社区|居委会|村委会|村)$");
  private static final Pattern BEFORE = Pattern.compile("^(?:网格|单元|楼)([0-9]+)$");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "^(.*?)([0-9A-Za-z甲乙丙丁]+|[一二三四五六七八九十]+)(?:号楼|栋|幢|座|#楼|#|楼|-)"
              + "(?:([0-9]+|[一二三四五六七八九十]+)(?:单元|门栋|门|-))?([0-9A-Za-z]+|[东西南北中]户)(?:室|号|户)?$");

  private PlaceNames() {}

  /// The parts a whole address is read into.
  static Optional<Map<String, String>> split(String address) {
    Matcher parts = ADDRESS.matcher(address.replaceAll("[\\s,，]", ""));
    if (!parts.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    values.put("before", parts.group(1));
    values.put("building", parts.group(2));
    if (parts.group(3) != null) {
      values.put("stairwell", parts.group(3));
    }
    values.put("door", parts.group(4));
    return Optional.of(values);
  }

  /// What names of one place have in common.
  static String key(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replaceAll("[\\s.。#]", "")
            .toUpperCase(Locale.ROOT);
    Matcher before = BEFORE.matcher(plain);
    if (before.matches()) {
      plain = before.group(1);
    }
    Matcher around = AROUND.matcher(plain);
    String bare = around.matches() && !around.group(1).isEmpty() ? around.group(1) : plain;
    String number = CHINESE.matcher(bare).matches() ? number(bare) : bare;
    return number.replaceFirst("^0+(?=.)", "");
  }

  /// How a new place is called: as it is written, and in full where only its number is.
  static String fresh(PlaceKind kind, String name, boolean ofVillage) {
    String key = key(name);
    boolean bare = key.matches("[0-9]+[A-Z]?") && name.matches("[0-9]+[A-Za-z]?");
    if (!bare) {
      // blanks that line a name up with longer ones are no part of it
      return GAP.matcher(name).replaceAll("");
    }
    return switch (kind) {
      case GRID -> key + "网格";
      case BUILDING -> key + "栋";
      case STAIRWELL -> key + "单元";
      case HOUSEHOLD -> key + (ofVillage ? "号" : "室");
      case COUNTY, STREET, TOWNSHIP, COMMUNITY, VILLAGE, ESTATE, SITE -> name;
    };
  }

  // up to ninety-nine: no building has more stairwells, and floors are written with digits
  private static String number(String chinese) {
    int ten = chinese.indexOf('十');
    if (ten < 0) {
      StringBuilder digits = new StringBuilder();
      chinese.chars().forEach(sign -> digits.append(DIGITS.indexOf(sign)));
      return digits.toString();
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(ten - 1));
    int ones = ten + 1 < chinese.length() ? DIGITS.indexOf(chinese.charAt(ten + 1)) : 0;
    return "" + (tens * 10 + ones);
  }
}
