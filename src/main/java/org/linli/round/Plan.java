package org.linli.round;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 轮次计划 — one version of a plan as it holds or held.
///
/// @param until the last day on which it held; null = it holds
record Plan(
    UUID id, NewPlan says, UUID place, @Nullable LocalDate until, boolean stale, int version) {

  String code() {
    return says.code();
  }
}
