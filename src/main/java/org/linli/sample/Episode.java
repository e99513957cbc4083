package org.linli.sample;

/// 样例情节 — what the people with the shown accounts did about open matters, through the doors of a
/// module; the episodes happen in their order, in the first county alone.
interface Episode {

  /// Lets it happen.
  void write(County county);
}
