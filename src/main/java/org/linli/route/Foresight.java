package org.linli.route;

import java.util.Optional;
import org.linli.category.Category;

/// 预判 — who would get a matter of this category at this place now; implemented by the module that
/// dispatches.
public interface Foresight {

  /// 去向 — the rung, and who stands there.
  ///
  /// @param rung message key of the rung
  /// @param byRule false = the ladder says it, no rule
  record Foreseen(String rung, String name, boolean byRule) {}

  /// Who would get it; empty where nobody answers for the place.
  Optional<Foreseen> who(String county, Category category, String path);
}
