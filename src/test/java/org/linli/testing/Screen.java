package org.linli.testing;

/// 屏幕 — the two sizes every page must work at.
public enum Screen {
  /// A phone, 390 px wide.
  PHONE(390, 844),
  /// A desk, 1440 px wide.
  DESK(1440, 900);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /// Width in CSS pixels.
  public int width() {
    return width;
  }

  /// Height in CSS pixels.
  public int height() {
    return height;
  }
}
