package org.linli.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// 群消息读法 — what was said in a chat group, without who said it and when: names are not kept.
final class ChatLines {

  /// Lines that are read; more are refused.
  static final int MOST = 30;

  private static final String TIME =
      "(?:[0-9]{2,4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?\\s*|昨天\\s*|星期.\\s*|上午|下午|凌晨|晚上)*"
          + "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?";
  private static final Pattern HEAD = Pattern.compile("(?:.{1,30}?\\s+)?" + TIME);
  private static final Pattern TIMED = Pattern.compile("^\\[?" + TIME + "]?\\s+");
  private static final Pattern SAID =
      Pattern.compile(
          "^@?[\\p{IsHan}\\p{L}0-9_\\-·（）()]{1,12}(?:\\s+" + TIME + ")?\\s*[:：]\\s*(?=\\S)");
  private static final Pattern NOTHING =
      Pattern.compile("(?:\\[[^\\]]{1,8}]|[^\\p{L}\\p{N}])*|收到|好的|谢谢|赞|[+＋]?1");

  private ChatLines() {}

  /// The lines that say something, in their order.
  static List<String> of(String pasted) {
    return pasted.lines().map(ChatLines::said).filter(line -> !line.isEmpty()).distinct().toList();
  }

  private static String said(String line) {
    String text = line.strip();
    if (HEAD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).matches()) {
      return "";
    }
    String bare = SAID.matcher(TIMED.matcher(text).replaceFirst("")).replaceFirst("").strip();
    return NOTHING.matcher(bare).matches() ? "" : bare;
  }
}
