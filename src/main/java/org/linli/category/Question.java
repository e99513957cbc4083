package org.linli.category;

import java.util.List;

/// 补充问题 — one question a category asks of whoever reports it: one definition for forms, programs
/// and what is kept.
///
/// @param code a number, unique in the category and never given to another question again
/// @param choices what may be answered, empty but for ONE and SEVERAL
public record Question(
    String code, Kind kind, String zh, String en, boolean required, List<Choice> choices) {

  /// 题型.
  public enum Kind {
    /// 文字.
    TEXT,
    /// 数字.
    NUMBER,
    /// 日期.
    DATE,
    /// 单选.
    ONE,
    /// 多选.
    SEVERAL;

    /// True when it is answered from a list.
    public boolean chosen() {
      return this == ONE || this == SEVERAL;
    }
  }

  /// 选项 — a choice in both languages; the Chinese words are its key.
  public record Choice(String zh, String en) {

    /// The choice in the reader's language.
    public String in(String language) {
      return language.startsWith("zh") ? zh : en;
    }
  }

  /// The same under a code.
  Question coded(int number) {
    return new Question(Integer.toString(number), kind, zh, en, required, choices);
  }

  /// The question in the reader's language.
  public String in(String language) {
    return language.startsWith("zh") ? zh : en;
  }
}
