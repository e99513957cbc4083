package org.linli.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 使用表单 — that something was used on a day, or given back.
///
/// @param day the day; today when left out
/// @param note where or what, without personal data
record UseForm(@Nullable String day, @Nullable String note, @Nullable UUID tx) {}
