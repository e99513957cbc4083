package org.linli.matter;

/// 标记 — how a list finds the matters that bear a mark; implemented by the module that keeps marks.
public interface Marks {

  /// A condition over an item `i` with one parameter: the id of the mark.
  String condition();
}
