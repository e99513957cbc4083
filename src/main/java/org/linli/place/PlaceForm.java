package org.linli.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.linli.shared.Invalid;

/// 地点表单 — what was typed, as it was typed; missing fields are empty.
///
/// @param parent path of the place above (when opening)
/// @param version the version the form was read at (when changing)
/// @param tx one id per form shown, so that a double submit writes once
public record PlaceForm(
    @Nullable String parent,
    @Nullable String kind,
    @Nullable String segment,
    @Nullable String name,
    @Nullable String estate,
    @Nullable String households,
    @Nullable String residents,
    @Nullable String version,
    @Nullable UUID tx) {

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return field == null ? "" : field;
  }

  NewPlace opening() {
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<PlaceKind> wanted = kindOf(text(kind));
    if (wanted.isEmpty()) {
      errors.put("kind", "web.required");
    }
    PlaceFacts facts = facts(errors);
    return new NewPlace(
        text(parent),
        segment,
        wanted.orElseThrow(),
        facts.name(),
        facts.estate(),
        facts.households(),
        facts.residents());
  }

  PlaceFacts facts() {
    return facts(new LinkedHashMap<>());
  }

  int at() {
    return number(text(version), "version", new LinkedHashMap<>());
  }

  List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (String part : new String[] {parent, kind, segment, name, estate, households, residents}) {
      parts.add(text(part));
    }
    parts.add(text(version));
    return parts;
  }

  /// The same as a submission of its own.
  PlaceForm anew() {
    return new PlaceForm(
        parent, kind, segment, name, estate, households, residents, version, Id.fresh());
  }

  PlaceForm at(int newVersion) {
    return new PlaceForm(
        parent, kind, segment, name, estate, households, residents, "" + newVersion, tx);
  }

  private PlaceFacts facts(Map<String, String> errors) {
    int homes = number(text(households), "households", errors);
    int people = number(text(residents), "residents", errors);
    PlaceId belongs = null;
    if (!text(estate).isBlank()) {
      try {
        belongs = new PlaceId(UUID.fromString(text(estate)));
      } catch (IllegalArgumentException e) {
        errors.put("estate", "place.error.estate");
      }
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return new PlaceFacts(text(name), belongs, homes, people);
  }

  private static int number(String text, String field, Map<String, String> errors) {
    if (text.isBlank()) {
      return 0;
    }
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      errors.put(field, "place.error.number");
      return 0;
    }
  }

  static Optional<PlaceKind> kindOf(String text) {
    for (PlaceKind kind : PlaceKind.values()) {
      if (kind.name().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
