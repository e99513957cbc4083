package org.linli.attachment;

/// 拍摄时点 — whether a photo shows the matter before or after it was handled.
public enum Moment {
  /// 处置前.
  BEFORE,
  /// 处置后.
  AFTER
}
