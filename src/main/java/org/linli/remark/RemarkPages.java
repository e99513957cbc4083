package org.linli.remark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.matter.MatterState;
import org.linli.shared.Id;

/// 备注页面 — what templates and the API show of tags, remarks and what is followed.
public final class RemarkPages {

  private RemarkPages() {}

  /// 一件事项的备注 — what the house keeps beside one matter, as this reader may see it.
  ///
  /// @param inside he works on it: a desk of its place, or holds or handled something of it
  /// @param choices the words he may put on it
  public record Around(
      String number,
      boolean inside,
      boolean following,
      List<Tag> tags,
      List<Tag> choices,
      List<Note> notes) {}

  /// 标签.
  ///
  /// @param mayDrop the reader may take it off, or end it in the list of words
  public record Tag(UUID id, String name, boolean mayDrop) {}

  /// 一条备注.
  public record Note(UUID id, String by, Instant at, String text) {}

  /// 关注的一件 — a matter one follows.
  ///
  /// @param state name of the [MatterState]
  /// @param moved name of the last act of somebody else, empty while nothing has happened
  /// @param news it happened since he has looked
  public record Followed(
      String number,
      Category.Name category,
      String place,
      String state,
      Instant since,
      @Nullable Instant movedAt,
      String moved,
      boolean news) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
