package org.linli.matter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Evidence;
import org.linli.shared.Invalid;

/// 随附 — what comes along with a move; the table says what of it is needed.
///
/// @param note what was done or found, or the text to release
/// @param reason why
/// @param assignee a [org.linli.category.Rung] that answers for the place, or `organisation:<id>`
/// @param category code, for a further item
/// @param rating stars 1 to 5
/// @param solved whether the reporter says that it is solved; null = not said
/// @param photos ids of attachments taken before
public record Brought(
    @Nullable String note,
    @Nullable String reason,
    @Nullable String assignee,
    @Nullable String category,
    @Nullable Integer rating,
    @Nullable Boolean solved,
    List<UUID> photos) {

  private static final int LONGEST = 2000;
  private static final int MOST_PHOTOS = 9;

  /// Nothing at all: many moves need nothing.
  public static Brought nothing() {
    return new Brought(null, null, null, null, null, null, List.of());
  }

  /// Only words about what was done.
  public static Brought note(String note) {
    return new Brought(note, null, null, null, null, null, List.of());
  }

  /// Only a reason.
  public static Brought reason(String reason) {
    return new Brought(null, reason, null, null, null, null, List.of());
  }

  /// Only whom it goes to.
  public static Brought assignee(String assignee) {
    return new Brought(null, null, assignee, null, null, null, List.of());
  }

  /// Stars, whether it is solved, and words.
  public static Brought rating(int stars, @Nullable Boolean solved, @Nullable String words) {
    return new Brought(words, null, null, null, stars, solved, List.of());
  }

  /// The same with photos.
  public Brought with(List<UUID> more) {
    return new Brought(note, reason, assignee, category, rating, solved, more);
  }

  /// The same without words.
  Brought wordless() {
    return new Brought(null, null, assignee, category, rating, solved, photos);
  }

  /// Refuses what is too long or too much.
  void checked() {
    tooLong("note", note);
    tooLong("reason", reason);
    if (photos.size() > MOST_PHOTOS) {
      throw new Invalid("photos", "matter.error.photos");
    }
  }

  /// The stars, which must be there and lie between one and five.
  int stars() {
    if (rating == null || rating < 1 || rating > 5) {
      throw new Invalid("rating", "matter.error.rating");
    }
    return rating;
  }

  /// What of it counts as evidence; the system's reason is the rule by which it acts.
  Set<Evidence> evidence(boolean system) {
    var brings = EnumSet.noneOf(Evidence.class);
    put(brings, Evidence.NOTE, filled(note));
    put(brings, Evidence.REASON, filled(reason) || system);
    put(brings, Evidence.ASSIGNEE, filled(assignee));
    put(brings, Evidence.CATEGORY, filled(category));
    put(brings, Evidence.RATING, rating != null);
    put(brings, Evidence.PHOTO, !photos.isEmpty());
    return brings;
  }

  private static void put(Set<Evidence> set, Evidence evidence, boolean there) {
    if (there) {
      set.add(evidence);
    }
  }

  private static boolean filled(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static void tooLong(String field, @Nullable String text) {
    if (text != null && text.length() > LONGEST) {
      throw new Invalid(field, "web.tooLong");
    }
  }
}
