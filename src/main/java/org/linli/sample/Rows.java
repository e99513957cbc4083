package org.linli.sample;

import org.jspecify.annotations.Nullable;

/// 行 — takes the rows of one table, values in the order of its columns.
@FunctionalInterface
interface Rows {

  /// Numbers, texts, ids, days, instants, flags, bytes, enums or null.
  void add(@Nullable Object... values);
}
