package org.linli.reach;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.message.MessageKind;
import org.linli.shared.Invalid;

/// 机器人表单 — what is typed about the group of an organisation.
///
/// @param organisation whose group it is; not asked any more when it is changed
/// @param address the webhook; empty when it is changed and stays as it was
/// @param kinds which kinds of messages the group is told
/// @param on "true" = it is told
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record RobotForm(
    @Nullable String organisation,
    @Nullable String name,
    @Nullable String address,
    @Nullable List<String> kinds,
    @Nullable String on,
    @Nullable Integer version,
    @Nullable UUID tx) {

  private static final int LONGEST = 40;

  /// 已核对 — as it was read.
  record Checked(String name, String address, Set<MessageKind> kinds, boolean on) {}

  /// What was typed; [Invalid] names what is wrong.
  ///
  /// @param kept it has an address already
  Checked checked(Outward outward, boolean kept) {
    Map<String, String> wrong = new LinkedHashMap<>();
    String called = text(name);
    if (called.isEmpty()) {
      wrong.put("name", "web.required");
    } else if (called.length() > LONGEST) {
      wrong.put("name", "web.tooLong");
    }
    String to = text(address);
    if (to.isEmpty() && !kept) {
      wrong.put("address", "web.required");
    } else if (!to.isEmpty() && !outward.allows(to)) {
      wrong.put("address", "reach.error.address");
    }
    Set<MessageKind> told = EnumSet.noneOf(MessageKind.class);
    for (String kind : kinds == null ? List.<String>of() : kinds) {
      Arrays.stream(MessageKind.values())
          .filter(each -> each.name().equals(kind))
          .findFirst()
          .ifPresentOrElse(told::add, () -> wrong.put("kinds", "web.unreadable"));
    }
    if (told.isEmpty()) {
      wrong.putIfAbsent("kinds", "web.required");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Checked(called, to, told, "true".equals(on));
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
