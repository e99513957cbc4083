package org.linli.burden;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// 填报负担页面 — what the template and the API show of the burden of forms.
public final class BurdenPages {

  private BurdenPages() {}

  /// 一月 — how often a form was sent and how many fields were filled in by hand.
  public record Cell(long sent, long fields) {

    /// Fields a form, with one decimal; a dash where none was sent.
    public String each() {
      return sent == 0
          ? "—"
          : BigDecimal.valueOf(fields)
              .divide(BigDecimal.valueOf(sent), 1, RoundingMode.HALF_UP)
              .toPlainString();
    }
  }

  /// 一表 — one form over the months.
  ///
  /// @param form its address below the working pages
  public record Row(String form, List<Cell> months) {}

  /// 填报负担表 — the forms with most fields in the latest month first; the last row is all of them.
  ///
  /// @param months as `2026-11`, the latest first
  public record Table(List<String> months, List<Row> forms, Row all) {}
}
