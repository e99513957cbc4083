package org.linli.redraw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.shared.Invalid;

/// 重划表单 — what was chosen and typed, as it was; missing fields are empty.
///
/// @param into of a split: `<id of a place>:<number of the new grid, 1 to 3>`
/// @param name1 name of the first new grid; blank = the system gives one
/// @param seen what the preview said, handed back as it was
/// @param tx one id per form shown, so that a double submit writes once
public record RedrawForm(
    @Nullable String kind,
    @Nullable String to,
    @Nullable List<String> into,
    @Nullable String name1,
    @Nullable String name2,
    @Nullable String name3,
    @Nullable List<String> from,
    @Nullable String name,
    @Nullable String reason,
    @Nullable String seen,
    @Nullable UUID tx) {

  private static final int MOST_GRIDS = 3;

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return field == null ? "" : field;
  }

  /// Which new grid was chosen for a place, as it was sent: the number, or nothing.
  public String partOf(UUID place) {
    return chosen().stream()
        .filter(each -> each.startsWith(place + ":"))
        .map(each -> each.substring(each.indexOf(':') + 1))
        .findFirst()
        .orElse("");
  }

  /// True when the grid was chosen to go up in this one.
  public boolean takesIn(UUID grid) {
    return from != null && from.contains(grid.toString());
  }

  /// What was chosen for the parts of a split, without the empty choices.
  public List<String> chosen() {
    return into == null ? List.of() : into.stream().filter(each -> !each.isBlank()).toList();
  }

  /// The ids of the grids to be merged, as they were sent.
  public List<String> sources() {
    return from == null ? List.of() : from.stream().filter(each -> !each.isBlank()).toList();
  }

  /// The name typed for the n-th new grid.
  public String nameOf(int number) {
    return text(number == 1 ? name1 : number == 2 ? name2 : name3);
  }

  /// True when it was sent to be looked at, not only opened.
  boolean asked() {
    return reason != null;
  }

  Optional<RedrawKind> kindOf() {
    for (RedrawKind each : RedrawKind.values()) {
      if (each.name().equals(kind)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  Wanted wanted(PlaceId place) {
    Map<String, String> errors = new LinkedHashMap<>();
    RedrawKind wanted = kindOf().orElseThrow(() -> new Invalid("kind", "web.required"));
    PlaceId target = text(to).isBlank() ? null : id(text(to), "to", errors);
    List<PlaceId> grids = new ArrayList<>();
    sources().forEach(each -> grids.add(id(each, "from", errors)));
    List<Wanted.Part> parts = parts(errors);
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return new Wanted(
        wanted, place, target, parts, grids, text(name).strip(), text(reason).strip());
  }

  List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (String part : new String[] {kind, to, name1, name2, name3, name, reason, seen}) {
      parts.add(text(part));
    }
    parts.add(String.join(",", chosen()));
    parts.add(String.join(",", sources()));
    return parts;
  }

  private List<Wanted.Part> parts(Map<String, String> errors) {
    Map<Integer, List<PlaceId>> places = new TreeMap<>();
    for (String choice : chosen()) {
      int colon = choice.lastIndexOf(':');
      String number = choice.substring(colon + 1);
      if (colon < 0 || !number.matches("[1-" + MOST_GRIDS + "]")) {
        errors.put("into", "redraw.error.into");
      } else {
        places
            .computeIfAbsent(Integer.parseInt(number), any -> new ArrayList<>())
            .add(id(choice.substring(0, colon), "into", errors));
      }
    }
    return places.entrySet().stream()
        .map(each -> new Wanted.Part(each.getKey(), nameOf(each.getKey()).strip(), each.getValue()))
        .toList();
  }

  private static PlaceId id(String text, String field, Map<String, String> errors) {
    try {
      return new PlaceId(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException e) {
      errors.put(field, "redraw.error." + field);
      return new PlaceId(new UUID(0, 0));
    }
  }
}
