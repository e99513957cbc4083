package org.linli.board;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// 公示板编码 — the random code on a board: county, hyphen and ten letters nobody can guess or misread.
final class BoardCode {

  // without I, L, O and U: nothing that looks like a digit or spells a word
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10;
  private static final Pattern FORM =
      Pattern.compile("[0-9]{6}-[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private BoardCode() {}

  /// A fresh code of a county: 50 random bits.
  static String fresh(String county) {
    var code = new StringBuilder(county).append('-');
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /// True when a text has the form of a code; whether a board has it is another question.
  static boolean isCode(String text) {
    return FORM.matcher(text).matches();
  }

  /// The county a code names.
  static String county(String code) {
    return code.substring(0, 6);
  }
}
