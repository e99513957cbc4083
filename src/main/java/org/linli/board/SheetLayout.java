package org.linli.board;

/// 版面 — where everything stands on a sheet, in points from the upper left corner.
///
/// Read at two metres a letter must be about eight millimetres tall: 23 points. Names and numbers
/// start well above that; what is small is for whoever stands in front of the board.
///
/// @param left where the rows begin
/// @param width of the rows
/// @param usual height of a desk's row on a full sheet; where there are fewer rows, letters grow
///   with them
/// @param stacked the emergency numbers stand below each other, not in one line
record SheetLayout(
    float margin,
    float band,
    float gap,
    float left,
    float width,
    float rowsTop,
    float rowsBottom,
    float usual,
    float labelWidth,
    float phoneWidth,
    float aboveSize,
    float placeSize,
    float labelSize,
    float chiefSize,
    float deskSize,
    float phoneSize,
    float smallSize,
    float codeLeft,
    float codeTop,
    float codeSide,
    float scanLeft,
    float scanTop,
    float scanWidth,
    float scanSize,
    float withoutSize,
    boolean stacked) {

  private static final SheetLayout A4 =
      new SheetLayout(
          40, 46, 9, 40, 515, 184, 652, 57, 100, 186, 17, 52, 20, 38, 25, 28, 12, 34, 660, 138, 184,
          668, 371, 25, 14, false);
  private static final SheetLayout A3 =
      new SheetLayout(
          52, 62, 12, 52, 768, 222, 786, 71, 152, 274, 22, 74, 29, 54, 35, 37, 16, 868, 112, 262,
          868, 388, 270, 36, 20, true);

  static SheetLayout of(Paper paper) {
    return switch (paper) {
      case A4_PORTRAIT -> A4;
      case A3_LANDSCAPE -> A3;
    };
  }

  /// Where the rows end.
  float right() {
    return left + width;
  }
}
