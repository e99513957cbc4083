package org.linli.division;

/// 导入进度 — told of an import while it runs; whoever does not watch passes [#NONE].
interface ImportProgress {

  /// 导入步骤 — in the order they come.
  enum Step {
    /// 读取.
    READ,
    /// 比对.
    COMPARE,
    /// 写入.
    WRITE
  }

  ImportProgress NONE = (step, percent) -> {};

  /// How much of the step is done, 0 to 100.
  void at(Step step, int percent);
}
