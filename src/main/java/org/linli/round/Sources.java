package org.linli.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 全部对象 — every kind of thing rounds go to, by name.
@Component
class Sources {

  private final Map<String, Rounded> all;

  Sources(List<Rounded> sources) {
    all =
        Collections.unmodifiableMap(
            sources.stream()
                .sorted(Comparator.comparing(Rounded::kind))
                .collect(
                    Collectors.toMap(
                        Rounded::kind,
                        Function.identity(),
                        (a, b) -> {
                          throw new IllegalStateException("two sources of " + a.kind());
                        },
                        LinkedHashMap::new)));
  }

  Collection<Rounded> all() {
    return all.values();
  }

  /// The source of a kind that plans were made for.
  Rounded of(String kind) {
    return named(kind).orElseThrow(() -> new IllegalStateException("no module keeps " + kind));
  }

  Optional<Rounded> named(String kind) {
    return Optional.ofNullable(all.get(kind));
  }

  /// How a reader sees the subjects of rounds; those he may not know of are left out.
  Map<UUID, Rounded.Told> told(Actor reader, List<Round> rounds) {
    Map<String, List<UUID>> byKind = new HashMap<>();
    rounds.forEach(
        round ->
            byKind.computeIfAbsent(round.kind(), any -> new ArrayList<>()).add(round.subject()));
    Map<UUID, Rounded.Told> told = new HashMap<>();
    byKind.forEach((kind, ids) -> named(kind).ifPresent(s -> told.putAll(s.told(reader, ids))));
    return told;
  }
}
