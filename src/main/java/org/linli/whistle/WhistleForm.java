package org.linli.whistle;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Invalid;

/// 吹哨表 — whom a desk calls to an item and why, as typed on a page or sent by a program.
///
/// @param occasion HARD, JOINT or EMERGENCY
/// @param organisations ids, each once
/// @param lead the id of the one that leads; may be left out where one is called
/// @param reason what is asked of them
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
public record WhistleForm(
    @Nullable String occasion,
    @Nullable List<String> organisations,
    @Nullable String lead,
    @Nullable String reason,
    @Nullable UUID tx) {

  static final int LONGEST = 2000;
  private static final int MOST = 20;

  /// 召集内容 — as it was read.
  record Wanted(WhistleOccasion occasion, List<UUID> organisations, UUID lead, String reason) {}

  /// What was typed; each field that cannot be read is invalid.
  Wanted wanted() {
    Map<String, String> wrong = new LinkedHashMap<>();
    WhistleOccasion why = known(wrong);
    List<UUID> called = called(wrong);
    UUID leads = leads(called, wrong);
    if (text(reason).isEmpty()) {
      wrong.put("reason", "lifecycle.missing.REASON");
    } else if (text(reason).length() > LONGEST) {
      wrong.put("reason", "web.tooLong");
    }
    if (!wrong.isEmpty() || leads == null) {
      throw new Invalid(wrong);
    }
    return new Wanted(why, called, leads, text(reason));
  }

  /// What was typed, to be shown again.
  WhistlePages.Typed typed(int item) {
    return new WhistlePages.Typed(
        item, "", text(occasion), chosen(), text(lead), text(reason), "", "", "");
  }

  byte[] digest(String number, int item) {
    return ClientTransactions.digest(
        "whistle",
        number + " " + item,
        text(occasion),
        String.join(" ", chosen()),
        text(lead),
        text(reason));
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private List<String> chosen() {
    return organisations == null
        ? List.of()
        : organisations.stream().map(WhistleForm::text).filter(each -> !each.isEmpty()).toList();
  }

  private WhistleOccasion known(Map<String, String> wrong) {
    return Arrays.stream(WhistleOccasion.values())
        .filter(each -> each.name().equals(text(occasion)))
        .findFirst()
        .orElseGet(
            () -> {
              wrong.put("occasion", "whistle.error.occasion");
              return WhistleOccasion.HARD;
            });
  }

  private List<UUID> called(Map<String, String> wrong) {
    List<UUID> ids =
        chosen().stream()
            .map(WhistleForm::id)
            .filter(id -> id != null)
            .map(UUID.class::cast)
            .toList();
    if (chosen().isEmpty()) {
      wrong.put("organisations", "whistle.error.none");
    } else if (ids.size() < chosen().size() || ids.size() > MOST) {
      wrong.put("organisations", "whistle.error.unknown");
    } else if (new HashSet<>(ids).size() < ids.size()) {
      wrong.put("organisations", "whistle.error.twice");
    }
    return ids;
  }

  private @Nullable UUID leads(List<UUID> called, Map<String, String> wrong) {
    if (text(lead).isEmpty() && called.size() == 1) {
      return called.getFirst();
    }
    UUID id = id(text(lead));
    if (called.isEmpty()) {
      // said at the organisations
      return null;
    }
    if (id == null || !called.contains(id)) {
      wrong.put("lead", "whistle.error.lead");
      return null;
    }
    return id;
  }
}
