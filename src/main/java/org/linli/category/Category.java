package org.linli.category;

import java.util.List;

/// 类别 — one category as it holds today.
///
/// @param section groups the list, one of [#SECTIONS]
/// @param direct a verified report goes straight to the lowest filled rung
/// @param aboutPersons about a person or household: never without the desk, never indexed
/// @param evidence NOTE or PHOTO: what feeding back needs
/// @param urgent 119, 110 and 120 are shown first
public record Category(
    String code,
    String nameZh,
    String nameEn,
    String section,
    List<Rung> ladder,
    boolean direct,
    boolean aboutPersons,
    boolean anonymousAllowed,
    String evidence,
    boolean urgent,
    String acceptRule,
    String closeRule) {

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

  /// The name in both languages.
  public Name name() {
    return new Name(code, nameZh, nameEn);
  }

  /// True when feeding back needs a photo.
  public boolean wantsPhoto() {
    return evidence.equals("PHOTO");
  }
}
