package org.linli.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;
import org.linli.shared.Phrase;

/// 已见 — who stood in a list before, and who heads which household by now.
final class IntakeSeen {

  /// 行 — a line of the list, and whether it had an id number.
  private record Seen(int line, boolean numbered) {}

  private final Map<String, Seen> lines = new HashMap<>();
  private final Map<UUID, PersonId> heads = new HashMap<>();
  private final Set<UUID> doors = new HashSet<>();

  /// Somebody who belongs to a door by what is on file; what this list said of the door counts
  /// more.
  void lives(Residence residence) {
    UUID door = residence.place().value();
    if (!doors.contains(door) && residence.relation().equals(ResidenceStore.HEAD)) {
      heads.putIfAbsent(door, residence.person());
    }
  }

  boolean headed(UUID door, PersonId but) {
    PersonId head = heads.get(door);
    return head != null && !head.equals(but);
  }

  /// The same id number, or the same name behind the same door, stands in one line only.
  void requireNew(Claim claim, byte @Nullable [] hash) {
    if (hash != null) {
      refuse(lines.get(number(hash)), "idNumber");
    }
    Seen named = lines.get(name(claim));
    if (named != null && !(named.numbered() && hash != null)) {
      refuse(named, "name");
    }
  }

  void requireNew(Claim claim, PersonId person) {
    refuse(lines.get(person.value().toString()), "name");
  }

  void note(Claim claim, byte @Nullable [] hash, PersonId person, Residence residence) {
    Seen here = new Seen(claim.line().number(), hash != null);
    if (hash != null) {
      lines.put(number(hash), here);
    }
    lines.put(name(claim), here);
    lines.put(person.value().toString(), here);
    UUID door = claim.line().door();
    doors.add(door);
    if (residence.relation().equals(ResidenceStore.HEAD)) {
      heads.put(door, person);
    } else {
      heads.remove(door, person);
    }
  }

  private static void refuse(@Nullable Seen before, String field) {
    if (before != null) {
      throw new Invalid(
          Map.of(field, "person.error.twice"),
          Map.of(field, List.of(new Phrase("person.hint.line", before.line()))));
    }
  }

  private static String number(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static String name(Claim claim) {
    return claim.line().door() + claim.entered().name();
  }
}
