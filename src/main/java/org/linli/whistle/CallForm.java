package org.linli.whistle;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.lifecycle.Evidence;
import org.linli.shared.Invalid;

/// 召集办理表 — what comes along with a move of a call.
///
/// @param reason why it is refused, ruled so or withdrawn
/// @param note what was done; with a rating what the caller says to it
/// @param rating 1 to 5
/// @param rule with a ruling: the organisation to which such matters go from now on; empty = none
/// @param seen the version of the call the reader saw; -1 or nothing = any
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
public record CallForm(
    @Nullable String reason,
    @Nullable String note,
    @Nullable String rating,
    @Nullable String rule,
    @Nullable Integer seen,
    @Nullable UUID tx) {

  /// Nothing comes along.
  public static CallForm nothing() {
    return new CallForm(null, null, null, null, null, null);
  }

  /// Only a reason.
  public static CallForm reason(String reason) {
    return new CallForm(reason, null, null, null, null, null);
  }

  /// Only what was done.
  public static CallForm note(String note) {
    return new CallForm(null, note, null, null, null, null);
  }

  /// What of it the table may ask for; a field that cannot be read is invalid.
  Set<Evidence> evidence() {
    Map<String, String> wrong = new LinkedHashMap<>();
    var brought = EnumSet.noneOf(Evidence.class);
    said("reason", reason, Evidence.REASON, brought, wrong);
    said("note", note, Evidence.NOTE, brought, wrong);
    if (!rated().isEmpty()) {
      brought.add(Evidence.RATING);
      if (!rated().matches("[1-5]")) {
        wrong.put("rating", "matter.error.rating");
      }
    }
    if (!ruled().isEmpty() && WhistleForm.id(ruled()) == null) {
      wrong.put("rule", "whistle.error.unknown");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return brought;
  }

  int stars() {
    return Integer.parseInt(rated());
  }

  /// The organisation a rule is wanted for.
  @Nullable UUID organisation() {
    return ruled().isEmpty() ? null : WhistleForm.id(ruled());
  }

  int version() {
    return seen == null ? -1 : seen;
  }

  /// What was typed, to be shown again.
  WhistlePages.Typed typed(UUID call, String action) {
    return new WhistlePages.Typed(
        0,
        call + " " + action,
        "",
        List.of(),
        "",
        WhistleForm.text(reason),
        WhistleForm.text(note),
        rated(),
        ruled());
  }

  byte[] digest(UUID call, WhistleAction action) {
    return ClientTransactions.digest(
        "whistle call",
        call.toString(),
        action.name(),
        WhistleForm.text(reason),
        WhistleForm.text(note),
        rated(),
        ruled());
  }

  private String rated() {
    return WhistleForm.text(rating);
  }

  private String ruled() {
    return WhistleForm.text(rule);
  }

  private static void said(
      String field,
      @Nullable String typed,
      Evidence evidence,
      Set<Evidence> brought,
      Map<String, String> wrong) {
    String text = WhistleForm.text(typed);
    if (!text.isEmpty()) {
      brought.add(evidence);
    }
    if (text.length() > WhistleForm.LONGEST) {
      wrong.put(field, "web.tooLong");
    }
  }
}
