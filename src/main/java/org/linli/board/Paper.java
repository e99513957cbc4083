package org.linli.board;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// 纸张 — the two papers boards are printed on.
enum Paper {
  /// A4 竖版: the notice at a stair door.
  A4_PORTRAIT(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight()),
  /// A3 横版: the notice at a gate or in a hall.
  A3_LANDSCAPE(PDRectangle.A3.getHeight(), PDRectangle.A3.getWidth());

  private final float width;
  private final float height;

  Paper(float width, float height) {
    this.width = width;
    this.height = height;
  }

  /// In points.
  float width() {
    return width;
  }

  /// In points.
  float height() {
    return height;
  }

  /// The paper of this name; empty for any other text.
  static Optional<Paper> named(String name) {
    for (Paper paper : values()) {
      if (paper.name().equals(name)) {
        return Optional.of(paper);
      }
    }
    return Optional.empty();
  }
}
