package org.linli.map;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 地址文字 — an address taken apart: the words of areas in front, then the numbers of grid, building,
/// stairwell and door; each empty when it is not said.
///
/// @param words what is left in front, without blanks and marks: 铁东区平东街道南桥社区
record AddressText(String words, String grid, String building, String stairwell, String door) {

  private static final String HAN = "[零〇一二两三四五六七八九十百]+";
  private static final Pattern COUNTED =
      Pattern.compile("(" + HAN + ")(?=号楼|号院|栋|幢|座|单元|门洞|门$|门\\d|梯|室|号|户|网格|层|楼)");
  private static final Pattern GRID = Pattern.compile("第?(\\d{1,3})号?网格");
  private static final Pattern BUILDING =
      Pattern.compile("([A-Z]?\\d{1,4}|[A-Z])(?:号楼|#楼|号院|栋|幢|座|#)");
  private static final Pattern STAIRWELL = Pattern.compile("(\\d{1,2})(?:单元|门洞|门|梯)");
  private static final Pattern FLOOR = Pattern.compile("(\\d{1,2})(?:层|楼)");
  private static final Pattern DOOR = Pattern.compile("(\\d{1,5})(?:号室|室|户|房|号)?$");
  private static final Pattern DASHED =
      Pattern.compile("(?<!\\d)(\\d{1,4})-(\\d{1,2})(?:-(\\d{1,5}))?$");
  private static final Pattern DASHED_DOOR = Pattern.compile("(?<!\\d)(\\d{1,2})-(\\d{3,5})$");
  private static final String DIGITS = "零一二三四五六七八九";

  /// An address as somebody wrote it: full-width signs, Chinese numbers, 号楼 and 幢 for 栋.
  static AddressText of(String typed) {
    var rest = new StringBuilder(plain(typed));
    String grid = take(rest, GRID);
    String building = take(rest, BUILDING);
    String stairwell = "";
    String door = "";
    Matcher dashed = (building.isEmpty() ? DASHED : DASHED_DOOR).matcher(rest);
    if (dashed.find()) {
      boolean all = building.isEmpty();
      building = all ? dashed.group(1) : building;
      stairwell = all ? dashed.group(2) : dashed.group(1);
      String last = all ? dashed.group(3) : dashed.group(2);
      door = last == null ? "" : last;
      rest.delete(dashed.start(), dashed.end());
    } else {
      stairwell = take(rest, STAIRWELL);
    }
    if (building.isEmpty()) {
      building = take(rest, FLOOR);
    } else {
      take(rest, FLOOR);
    }
    door = door.isEmpty() ? take(rest, DOOR) : door;
    String words = rest.toString().replaceAll("[^\\p{L}\\p{N}]", "");
    return new AddressText(words, bare(grid), bare(building), bare(stairwell), bare(door));
  }

  /// The number in the name of a building, stairwell or door: 5栋, 5号楼 and 第五栋 are all 5.
  static String number(String name) {
    Matcher number = Pattern.compile("[A-Z]?\\d+|^[A-Z]").matcher(plain(name));
    return number.find() ? bare(number.group()) : "";
  }

  /// A name without width, blanks and marks, so that it can be compared with the words.
  static String bareName(String name) {
    return plain(name).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  boolean isEmpty() {
    return (words + grid + building + stairwell + door).isEmpty();
  }

  private static String plain(String text) {
    String narrow =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s,.;:、。·()]", "")
            .replaceAll("[‐-―−_~]", "-");
    return COUNTED.matcher(narrow).replaceAll(m -> "" + value(m.group(1)));
  }

  // 十二 = 12, 二十 = 20, 一百零三 = 103; 二〇三 digit by digit
  private static int value(String han) {
    String text = han.replace('〇', '零').replace('两', '二');
    if (text.matches("[零一二三四五六七八九]+")) {
      StringBuilder digits = new StringBuilder();
      text.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
      return Integer.parseInt(digits.substring(Math.max(0, digits.length() - 6)));
    }
    int total = 0;
    int digit = 0;
    boolean said = false;
    for (char c : text.toCharArray()) {
      if (c == '十' || c == '百') {
        total += (said ? digit : 1) * (c == '十' ? 10 : 100);
        digit = 0;
        said = false;
      } else {
        digit = DIGITS.indexOf(c);
        said = digit > 0;
      }
    }
    return total + digit;
  }

  // the last one counts: a road may have a number too
  private static String take(StringBuilder rest, Pattern pattern) {
    Matcher found = pattern.matcher(rest);
    int start = -1;
    int end = -1;
    String value = "";
    while (found.find()) {
      start = found.start();
      end = found.end();
      value = found.group(1);
    }
    if (start >= 0) {
      rest.delete(start, end);
    }
    return value;
  }

  private static String bare(String number) {
    return number.replaceFirst("^([A-Z]?)0+(?=\\d)", "$1");
  }
}
