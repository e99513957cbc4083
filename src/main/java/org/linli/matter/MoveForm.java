package org.linli.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.NotFound;

/// 动作表单 — what comes with a move over the web, as form fields or JSON; everything may be left out.
///
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
/// @param version the version the reader saw; left out = any
public record MoveForm(
    @Nullable String note,
    @Nullable String reason,
    @Nullable String assignee,
    @Nullable String category,
    @Nullable Integer rating,
    @Nullable Boolean solved,
    @Nullable List<UUID> photos,
    @Nullable UUID tx,
    @Nullable Integer version) {

  /// What comes along, with the photos just taken in.
  public Brought brought(List<UUID> taken) {
    List<UUID> all = new ArrayList<>(photos == null ? List.of() : photos);
    all.addAll(taken);
    return new Brought(
        stripped(note),
        stripped(reason),
        stripped(assignee),
        stripped(category),
        rating,
        solved,
        List.copyOf(all));
  }

  /// The version the reader saw, -1 = any.
  public int seen() {
    return version == null ? -1 : version;
  }

  MatterPages.Typed typed(int item, MatterAction action, List<UUID> photos) {
    return new MatterPages.Typed(
        item,
        action.name(),
        text(note),
        text(reason),
        text(assignee),
        text(category),
        rating == null ? "" : rating.toString(),
        photos);
  }

  /// The action of an address; an unknown one does not exist.
  static MatterAction action(String name) {
    for (MatterAction action : MatterAction.values()) {
      if (action.name().equals(name.toUpperCase(Locale.ROOT))) {
        return action;
      }
    }
    throw new NotFound();
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
