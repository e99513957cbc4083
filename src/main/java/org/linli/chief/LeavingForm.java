package org.linli.chief;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Typed;

/// 离任表单 — what was typed when a chief leaves: the last day, the reason, and who takes over.
///
/// @param until last day
/// @param to one of [#RECEIVERS]
/// @param name full name of a successor
/// @param phone private phone of a successor: sealed, never shown
/// @param consent any text = the successor agrees that the duty phone is public
/// @param version of the appointment that ends
/// @param tx one id per form shown, so that a double submit writes once
public record LeavingForm(
    @Nullable String until,
    @Nullable String reason,
    @Nullable String to,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String dutyPhone,
    @Nullable String consent,
    @Nullable String version,
    @Nullable UUID tx) {

  /// Who may take over: a successor appointed at once, the deputy, or the next level.
  public static final List<String> RECEIVERS = List.of("SUCCESSOR", "DEPUTY", "UP");

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return Typed.text(field);
  }
}
