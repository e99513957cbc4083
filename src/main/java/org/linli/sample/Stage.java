package org.linli.sample;

/// 样例阶段 — the stages of the load in order.
enum Stage {
  /// 区划.
  DIVISIONS,
  /// 地点.
  PLACES,
  /// 边界.
  BOUNDARIES,
  /// 居民.
  PEOPLE,
  /// 单位.
  ORGANISATIONS,
  /// 三长.
  CHIEFS,
  /// 任用、包联、激励、阵地.
  SERVICE,
  /// 公示板.
  BOARDS,
  /// 类别与账号.
  ACCOUNTS,
  /// 往年事项.
  MATTERS,
  /// 示范事例.
  STORIES,
  /// 在办事项.
  OPEN,
  /// 表格.
  LISTS,
  /// 情节.
  EPISODES,
  /// 汇总.
  FIGURES,
  /// 完成.
  DONE
}
