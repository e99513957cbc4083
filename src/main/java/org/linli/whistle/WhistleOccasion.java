package org.linli.whistle;

import org.linli.lifecycle.Limit;

/// 吹哨情形 — the only three for which a desk may whistle: what the place cannot solve, joint
/// enforcement, and emergencies, where whoever is called stands there within 30 minutes
/// (平谷《街乡吹哨、部门报到》); the other numbers are ours.
enum WhistleOccasion {
  /// 突出难题: a prominent demand of residents that the place cannot solve alone.
  HARD(Limit.workdays(2), Limit.workdays(1), Limit.workdays(10)),
  /// 综合执法: several have to enforce together.
  JOINT(Limit.workdays(1), Limit.workHours(4), Limit.workdays(5)),
  /// 应急处置: day and night.
  EMERGENCY(Limit.minutes(30), Limit.minutes(30), Limit.hours(24));

  /// How soon whoever is called stands there.
  final Limit arrive;

  /// How soon a refusal is ruled upon.
  final Limit rule;

  /// How soon it is done once he stands there.
  final Limit finish;

  WhistleOccasion(Limit arrive, Limit rule, Limit finish) {
    this.arrive = arrive;
    this.rule = rule;
    this.finish = finish;
  }
}
