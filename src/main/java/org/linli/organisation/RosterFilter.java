package org.linli.organisation;

import org.jspecify.annotations.Nullable;

/// 台账筛选 — which lines of the roster are wanted.
///
/// @param kind null = the three chiefs
/// @param area path of a subtree; empty = the whole scope
/// @param name part of the holder's public name; empty = everyone
/// @param state filled posts, vacant ones, or both (null)
public record RosterFilter(
    @Nullable PostKind kind, String area, String name, @Nullable State state) {

  /// 在岗情况.
  public enum State {
    /// 在岗.
    FILLED,
    /// 空缺.
    VACANT
  }

  /// The vacant posts of the chiefs in a subtree.
  static RosterFilter vacant(String area) {
    return new RosterFilter(null, area, "", State.VACANT);
  }
}
