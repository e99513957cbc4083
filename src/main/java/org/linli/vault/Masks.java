package org.linli.vault;

import java.util.Set;

/// 脱敏 — how names and numbers are shown when the clear value is not asked for.
public final class Masks {

  private static final Set<String> COMPOUND_SURNAMES =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "司空", "夏侯",
          "轩辕", "端木", "独孤", "南宫", "百里", "呼延", "淳于", "单于", "太史", "申屠", "公冶", "濮阳", "钟离", "闻人", "赫连",
          "澹台", "万俟", "宗政", "东郭", "西门", "拓跋", "完颜", "纳兰");

  private Masks() {}

  /// The surname alone, 李** or 欧阳**; as many stars as letters are hidden, at most three.
  public static String maskName(String name) {
    var letters = name.strip();
    int length = letters.codePointCount(0, letters.length());
    if (length < 2) {
      return letters;
    }
    boolean compound = length > 2 && COMPOUND_SURNAMES.contains(letters.substring(0, 2));
    int kept = compound ? 2 : 1;
    return letters.substring(0, letters.offsetByCodePoints(0, kept))
        + "*".repeat(Math.min(3, length - kept));
  }

  /// The first three and last four digits, 138****1234; of a shorter number the last two only.
  public static String maskPhone(String phone) {
    var digits = phone.strip();
    return digits.length() < 11 ? keep(digits, 0, 2) : keep(digits, 3, 4);
  }

  /// The first three and last four letters, 220***********1234: a province and what people
  /// recognise as theirs.
  public static String maskIdNumber(String idNumber) {
    var letters = idNumber.strip();
    return letters.length() < 15 ? keep(letters, 0, 2) : keep(letters, 3, 4);
  }

  private static String keep(String text, int first, int last) {
    int hidden = text.length() - first - last;
    return hidden <= 0
        ? "*".repeat(text.length())
        : text.substring(0, first) + "*".repeat(hidden) + text.substring(first + hidden);
  }
}
