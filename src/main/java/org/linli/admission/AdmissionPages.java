package org.linli.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.shared.Id;
import org.linli.web.Page;

/// 准入页面 — what the page of the list shows.
public final class AdmissionPages {

  private AdmissionPages() {}

  /// 清单 — what is asked for, what counts, what is over, and the form of a new item.
  public record Listing(List<Row> asked, List<Row> listed, List<Row> past) {}

  /// 一行 — one item of the list.
  ///
  /// @param state ASKED, APPROVED, REFUSED or OVER
  /// @param last the last day it counts; null = for good
  /// @param mine the reader asked for it, so somebody else decides
  public record Row(
      UUID id,
      Category.Name category,
      String number,
      String state,
      String reason,
      LocalDate from,
      @Nullable LocalDate last,
      String askedName,
      @Nullable String decidedName,
      boolean mine) {}

  /// 准入表单 — what was typed, and the categories to choose from.
  public record Form(String category, String reason, String until, List<Page.Options> categories) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
