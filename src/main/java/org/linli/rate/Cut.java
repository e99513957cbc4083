package org.linli.rate;

import java.util.Arrays;
import java.util.List;

/// 口径 — the way the rates of a place are cut apart.
enum Cut {
  /// 单位.
  ORGANISATION("o:"),
  /// 层级.
  RUNG("r:"),
  /// 类别.
  CATEGORY("c:"),
  /// 区域.
  AREA(""),
  /// 月份.
  MONTH("");

  private final String prefix;

  Cut(String prefix) {
    this.prefix = prefix;
  }

  /// How the slices of this cut begin; empty where it cuts by place or time.
  String prefix() {
    return prefix;
  }

  /// The ways to cut: a slice is cut by place and time alone.
  static List<Cut> of(String slice) {
    return slice.isEmpty() ? Arrays.asList(values()) : List.of(AREA, MONTH);
  }

  /// What was asked for, else the first.
  static Cut read(String name, String slice) {
    return of(slice).stream()
        .filter(cut -> cut.name().equals(name))
        .findFirst()
        .orElseGet(() -> of(slice).getFirst());
  }
}
