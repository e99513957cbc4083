package org.linli.board;

import java.util.List;

/// 印制状态 — where a print run stands, read from its files.
enum PrintState {
  /// 等待.
  WAITING,
  /// 出图中.
  DRAWING,
  /// 可取.
  READY,
  /// 部分失败.
  FAILED,
  /// 已取消.
  CANCELLED,
  /// 已过期.
  EXPIRED;

  /// The state of a run with these files.
  static PrintState of(PrintRun run, List<PrintRun.File> files, boolean kept) {
    if (run.cancelledAt() != null) {
      return CANCELLED;
    }
    if (!kept) {
      return EXPIRED;
    }
    boolean waits =
        files.stream().anyMatch(f -> f.readyAt() == null && f.attempts() < PrintQueue.ATTEMPTS);
    if (waits) {
      return files.stream().anyMatch(f -> f.readyAt() != null) ? DRAWING : WAITING;
    }
    return files.stream().allMatch(f -> f.readyAt() != null) ? READY : FAILED;
  }
}
