package org.linli.category;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 类别 — one category as it holds today.
///
/// @param number 小类代码: the class and two digits, unique in the county at a day
/// @param section groups the list, one of [#SECTIONS]
/// @param direct a verified report goes straight to the lowest filled rung
/// @param aboutPersons about a person or household: never without the desk, never indexed
/// @param evidence NOTE or PHOTO: what feeding back needs
/// @param urgent 119, 110 and 120 are shown first
/// @param usual stands among the buttons of the resident's form
/// @param weight how heavy it usually is; null = it goes by its ladder
/// @param responsible 责任单位 in words
/// @param radius metres around a point within which the same is probably the same matter
/// @param revisitDays 回访: days after the close-out on which the reporter is asked, 0 = never
/// @param stop 不归我们管: whom to call instead of reporting it here, null for most
/// @param questions 补充问题 that are asked of whoever reports it
public record Category(
    String code,
    String nameZh,
    String nameEn,
    String number,
    String section,
    List<Rung> ladder,
    boolean direct,
    boolean aboutPersons,
    boolean anonymousAllowed,
    String evidence,
    boolean urgent,
    boolean usual,
    @Nullable Weight weight,
    String acceptRule,
    String closeRule,
    String responsible,
    int radius,
    int revisitDays,
    @Nullable Stop stop,
    List<Question> questions) {

  /// The sections of a catalogue, in the order of lists.
  public static final List<String> SECTIONS =
      List.of("FACILITY", "ENVIRONMENT", "SAFETY", "SERVICE", "PEOPLE");

  /// What feeding back may need.
  public static final List<String> EVIDENCE = List.of("NOTE", "PHOTO");

  /// 类别名称 — one category in both languages.
  public record Name(String code, String zh, String en) {

    /// The name in the reader's language, `zh…` or any other for English.
    public String in(String language) {
      return language.startsWith("zh") ? zh : en;
    }
  }

  /// 不归我们管 — the words and the phone that stand instead of the next step.
  public record Stop(String zh, String en, String phone) {}

  /// The name in both languages.
  public Name name() {
    return new Name(code, nameZh, nameEn);
  }

  /// True when feeding back needs a photo.
  public boolean wantsPhoto() {
    return evidence.equals("PHOTO");
  }

  /// The code of its class: its number without the last two digits.
  public String classCode() {
    return number.substring(0, Math.max(0, number.length() - 2));
  }

  /// The same with other questions.
  Category asking(List<Question> asked) {
    return with(number, asked);
  }

  /// The same under another number.
  Category numbered(String other) {
    return with(other, questions);
  }

  private Category with(String numbered, List<Question> asked) {
    return new Category(
        code,
        nameZh,
        nameEn,
        numbered,
        section,
        ladder,
        direct,
        aboutPersons,
        anonymousAllowed,
        evidence,
        urgent,
        usual,
        weight,
        acceptRule,
        closeRule,
        responsible,
        radius,
        revisitDays,
        stop,
        List.copyOf(asked));
  }
}
