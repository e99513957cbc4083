package org.linli.organisation;

import java.util.Map;
import org.linli.place.PlaceId;

/// 覆盖 — how many posts of an area are filled, and by how many persons: numerator and denominator
/// apart.
///
/// @param area path of the place; the first line of a list is the total
/// @param below true when places with posts lie below that can be opened
public record Coverage(
    PlaceId place, String area, String name, boolean below, Map<PostKind, Count> counts) {

  /// 计数 — of one kind of post.
  ///
  /// @param posts posts in use: the denominator
  /// @param filled posts with a holder now: the numerator
  /// @param persons different persons who hold them (one may hold several)
  public record Count(int posts, int filled, int persons) {

    /// Vacant posts.
    public int vacant() {
      return posts - filled;
    }
  }
}
