package org.linli.georeport;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;

/// 合作方页面 — what the pages of partners show.
public final class PartnerPages {

  private PartnerPages() {}

  /// 清单 — the partners of the county.
  ///
  /// @param root where their programs find the interface
  public record Listing(String root, List<Row> partners) {}

  /// 一行 — one partner.
  ///
  /// @param hint the last letters of its key
  /// @param last the last day its key is good for; null = no end
  /// @param today how often the key was used today
  /// @param sent how many requests became matters
  public record Row(
      UUID id,
      String name,
      String hint,
      int perMinute,
      int perDay,
      boolean mayUpdate,
      boolean held,
      LocalDate since,
      @Nullable LocalDate last,
      boolean ended,
      int today,
      int sent,
      int version) {}

  /// 一个合作方 — with its last requests that are public.
  public record Show(Row partner, List<String> requests) {}

  /// 已填 — what was typed.
  public record Typed(
      String name,
      String perMinute,
      String perDay,
      String until,
      boolean mayUpdate,
      boolean held,
      String version,
      FieldErrors errors) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
