package org.linli.report;

import java.util.regex.Pattern;

/// 紧急字眼 — words of a report that mean fire, gas or injury: 119, 110 and 120 come before any form.
final class UrgentWords {

  private static final Pattern WORDS =
      Pattern.compile(
          "着火|起火|失火|火灾|冒烟|爆炸|燃气|煤气|天然气|液化气|漏气|触电|受伤|流血|昏迷|晕倒|摔倒|坠楼|被困"
              + "|\\bfire\\b|\\bsmoke\\b|\\bgas\\b|explo|injur|bleed|unconscious|electric shock",
          Pattern.CASE_INSENSITIVE);

  private UrgentWords() {}

  /// True when the text speaks of fire, gas or somebody hurt.
  static boolean in(String text) {
    return WORDS.matcher(text).find();
  }
}
