package org.linli.chief;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Evidence;
import org.linli.organisation.Typed;

/// 拟任表单 — what was typed to recommend somebody, or with one of the steps after it.
///
/// @param person id of a registered person; empty = by name and phone
/// @param phone private phone: sealed, never shown
/// @param source who recommends, one of [#SOURCES]
/// @param deputy any text = as a deputy of the post
/// @param note what the desk says when it confirms
/// @param until last day of the public notice
/// @param consent any text = the person agrees that the duty phone is public
/// @param tx one id per form shown, so that a double submit writes once
public record NominationForm(
    @Nullable String person,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String source,
    @Nullable String deputy,
    @Nullable String reason,
    @Nullable String note,
    @Nullable String until,
    @Nullable String since,
    @Nullable String termUntil,
    @Nullable String dutyPhone,
    @Nullable String consent,
    @Nullable String version,
    @Nullable UUID tx) {

  /// Who may recommend.
  public static final List<String> SOURCES =
      List.of("RESIDENTS", "COMMUNITY", "PARTY_BRANCH", "SELF");

  /// A form nothing was typed into, with the day a step would propose.
  static NominationForm empty(LocalDate until, LocalDate since) {
    return new NominationForm(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "" + until,
        "" + since,
        null,
        null,
        null,
        null,
        null);
  }

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return Typed.text(field);
  }

  /// True for a box that was ticked.
  public static boolean ticked(@Nullable String field) {
    return !text(field).isBlank() && !text(field).equals("false");
  }

  Set<Evidence> brought() {
    Set<Evidence> brought = EnumSet.noneOf(Evidence.class);
    if (!text(note).isBlank()) {
      brought.add(Evidence.NOTE);
    }
    if (!text(reason).isBlank()) {
      brought.add(Evidence.REASON);
    }
    if (!text(until).isBlank()) {
      brought.add(Evidence.UNTIL);
    }
    return brought;
  }
}
