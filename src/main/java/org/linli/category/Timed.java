package org.linli.category;

import java.util.Map;
import org.linli.lifecycle.Limit;

/// 限时流程 — the life cycle whose states the catalogue limits; implemented by the module that walks
/// it.
public interface Timed {

  /// The states in which somebody owes a move, in their order, with the limit that holds where the
  /// catalogue names none.
  Map<String, Limit> limits();

  /// What the message keys of its states begin with.
  String words();
}
