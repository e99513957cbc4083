package org.linli.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;

/// 审计页面 — what the template shows of the journal.
public final class AuditPages {

  private AuditPages() {}

  /// 日志页 — one page of acts and the filter they were found by.
  ///
  /// @param more the query of the next page, null at the end
  public record Listing(
      String from,
      String until,
      String actor,
      String kind,
      List<Page.Option> kinds,
      List<Row> rows,
      @Nullable String more) {}

  /// 一条 — one act.
  ///
  /// @param action in the reader's words
  /// @param actor the id of the account, null for guests and the application itself
  /// @param name who acted in which part, in the reader's words
  /// @param place at most down to the community: the journal is read to see who did what, not who
  ///   lives where
  /// @param detail a code, as it stands in the chain
  public record Row(
      Instant at,
      String kind,
      String action,
      @Nullable UUID actor,
      String name,
      String place,
      String detail,
      UUID subject,
      int seq) {}
}
