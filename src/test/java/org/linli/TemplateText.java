package org.linli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// 模板文字 — finds the words that stand in a page template itself instead of in a message bundle.
final class TemplateText {
  private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->");
  private static final Pattern HEADER = Pattern.compile("(?m)^@(import|param)\\b.*$");
  private static final Pattern CODE =
      Pattern.compile("(?s)<(script|style)\\b[^>]*>.*?</\\1>|<!doctype[^>]*>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\b(alt|title|placeholder|aria-label|label|content)\\s*=\\s*([\"'])(.*?)\\2");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|\\p{IsLatin}{2,}");

  private final String template;
  private final StringBuilder markup = new StringBuilder();
  private int at;

  private TemplateText(String template) {
    this.template = template;
  }

  /// The hard-coded words of a template, in order.
  static List<String> words(String template) {
    String bare =
        CODE.matcher(HEADER.matcher(COMMENT.matcher(template).replaceAll("")).replaceAll(""))
            .replaceAll("");
    TemplateText reader = new TemplateText(bare);
    reader.read();
    String html = ENTITY.matcher(reader.markup).replaceAll(" ");
    List<String> found = new ArrayList<>();
    ATTRIBUTE
        .matcher(html)
        .results()
        .filter(match -> !match.group(1).equals("content"))
        .forEach(match -> collect(match.group(3), found));
    collect(TAG.matcher(html).replaceAll(" "), found);
    return found;
  }

  private static void collect(String text, List<String> found) {
    WORD.matcher(text).results().forEach(match -> found.add(match.group()));
  }

  private void read() {
    while (at < template.length()) {
      step();
    }
  }

  private void step() {
    if (starts("${") || starts("!{") || starts("$unsafe{")) {
      at = template.indexOf('{', at) + 1;
      expression('}');
    } else if (starts("@`")) {
      at += 2;
      contentBlock();
    } else if (directive()) {
      skipDirective();
    } else {
      markup.append(template.charAt(at++));
    }
  }

  private boolean directive() {
    return template.startsWith("@", at)
        && at + 1 < template.length()
        && Character.isLowerCase(template.charAt(at + 1))
        && (at == 0 || !Character.isLetterOrDigit(template.charAt(at - 1)));
  }

  private void skipDirective() {
    at++;
    while (at < template.length()
        && (Character.isLetterOrDigit(template.charAt(at)) || template.charAt(at) == '.')) {
      at++;
    }
    if (at < template.length() && template.charAt(at) == '(') {
      at++;
      expression(')');
    }
    markup.append(' ');
  }

  /// Skips Java up to the closing sign; content blocks inside are read as markup, string literals
  /// with Chinese in them count as words.
  private void expression(char end) {
    int depth = 0;
    while (at < template.length()) {
      char sign = template.charAt(at);
      if (sign == '"') {
        literal();
      } else if (starts("@`")) {
        at += 2;
        contentBlock();
      } else if (depth == 0 && sign == end) {
        at++;
        return;
      } else {
        depth += sign == '(' || sign == '{' ? 1 : sign == ')' || sign == '}' ? -1 : 0;
        at++;
      }
    }
  }

  private void literal() {
    int from = ++at;
    while (at < template.length() && template.charAt(at) != '"') {
      at += template.charAt(at) == '\\' ? 2 : 1;
    }
    String text = template.substring(from, Math.min(at, template.length()));
    if (text.codePoints().anyMatch(Character::isIdeographic)
        || text.matches("\\p{Lu}\\p{Ll}+ .*")) {
      markup.append(' ').append(text).append(' ');
    }
    at++;
  }

  private void contentBlock() {
    while (at < template.length() && template.charAt(at) != '`') {
      step();
    }
    at++;
  }

  private boolean starts(String sign) {
    return template.startsWith(sign, at);
  }
}
