package org.linli.message;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 默认表单 — what an administrator wants to hold in the county, as typed; the rest as in
/// [PreferenceForm].
///
/// @param outlets the ways there are
record DefaultForm(
    @Nullable List<String> outlets,
    @Nullable List<String> wanted,
    @Nullable String quietFrom,
    @Nullable String quietUntil,
    @Nullable String digest,
    @Nullable String hour,
    @Nullable Integer version,
    @Nullable UUID tx) {

  private static final Set<String> KNOWN =
      Arrays.stream(Outlet.values()).map(Enum::name).collect(Collectors.toSet());

  /// What was chosen; [Invalid] where something cannot be read.
  CountyRules checked() {
    Preference usual = preference().checked();
    Set<Outlet> ways = EnumSet.noneOf(Outlet.class);
    for (String way : outlets == null ? List.<String>of() : outlets) {
      if (!KNOWN.contains(way)) {
        throw new Invalid(Map.of("outlets", "web.unreadable"));
      }
      ways.add(Outlet.valueOf(way));
    }
    return new CountyRules(ways, usual);
  }

  PreferenceForm preference() {
    return new PreferenceForm(wanted, quietFrom, quietUntil, digest, hour, version, tx);
  }
}
