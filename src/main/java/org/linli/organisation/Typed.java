package org.linli.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;

/// 录入解读 — reads what was typed into dates, ids and places, and gathers what cannot be read.
public final class Typed {

  private final Map<String, String> errors = new LinkedHashMap<>();

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return field == null ? "" : field;
  }

  /// The version a form was read at, -1 when it says none.
  public static int version(@Nullable String field) {
    try {
      return Integer.parseInt(text(field).strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /// A date that may be missing.
  public @Nullable LocalDate date(String field, @Nullable String typed) {
    if (text(typed).isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text(typed).strip());
    } catch (DateTimeParseException e) {
      errors.put(field, "organisation.error.date");
      return null;
    }
  }

  /// A date that must be there; the answer is only a stand-in when it is missing.
  public LocalDate needed(String field, @Nullable String typed) {
    LocalDate date = date(field, typed);
    if (date == null) {
      errors.putIfAbsent(field, "web.required");
      return LocalDate.EPOCH;
    }
    return date;
  }

  /// An id that may be missing.
  public @Nullable UUID id(String field, @Nullable String typed) {
    if (text(typed).isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(text(typed).strip());
    } catch (IllegalArgumentException e) {
      errors.put(field, "organisation.error.person");
      return null;
    }
  }

  <E extends Enum<E>> Optional<E> kind(Class<E> kinds, @Nullable String typed) {
    for (E kind : kinds.getEnumConstants()) {
      if (kind.name().equals(text(typed))) {
        return Optional.of(kind);
      }
    }
    errors.put("kind", "web.required");
    return Optional.empty();
  }

  /// A kind of post by its code.
  Optional<PostKind> kind(@Nullable String typed) {
    Optional<PostKind> kind = PostKind.of(text(typed));
    if (kind.isEmpty()) {
      errors.put("kind", "web.required");
    }
    return kind;
  }

  /// A whole number that may be missing; outside the bounds it is wrong.
  public @Nullable Integer number(String field, @Nullable String typed, int least, int most) {
    if (text(typed).isBlank()) {
      return null;
    }
    try {
      int number = Integer.parseInt(text(typed).strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // answered below like every other number that cannot be meant
    }
    errors.put(field, "organisation.error.number");
    return null;
  }

  /// A place by its id, its code, or by a name that only one place of the scope has.
  public Optional<PlaceId> place(String field, Places places, Scope scope, @Nullable String typed) {
    String wanted = text(typed).strip();
    if (wanted.isEmpty()) {
      errors.putIfAbsent(field, "web.required");
      return Optional.empty();
    }
    if (wanted.length() == 36) {
      UUID id = id(field, wanted);
      return Optional.ofNullable(id).map(PlaceId::new);
    }
    List<Place> found =
        Paths.wellFormed(wanted)
            ? places.subtree(scope, wanted, null, "", 1).stream()
                .filter(p -> p.path().equals(wanted))
                .toList()
            : exact(wanted, places.search(scope, wanted, 20));
    if (found.size() != 1) {
      errors.put(
          field,
          found.isEmpty() ? "organisation.error.placeUnknown" : "organisation.error.placeSeveral");
      return Optional.empty();
    }
    return Optional.of(found.getFirst().id());
  }

  /// Places, one per line.
  public List<PlaceId> places(String field, Places places, Scope scope, @Nullable String typed) {
    List<PlaceId> found = new ArrayList<>();
    text(typed)
        .lines()
        .filter(l -> !l.isBlank())
        .forEach(l -> place(field, places, scope, l).ifPresent(found::add));
    return found;
  }

  /// Throws [Invalid] with everything that could not be read.
  public void done() {
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  // "5栋" names 5栋 and not 15栋 as well
  private static List<Place> exact(String wanted, List<Place> found) {
    String last = wanted.substring(wanted.lastIndexOf(' ') + 1);
    List<Place> same = found.stream().filter(p -> p.name().equals(last)).toList();
    return same.isEmpty() ? found : same;
  }
}
