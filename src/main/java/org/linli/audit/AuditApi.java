package org.linli.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.journal.Exports;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// 审计接口 — the page as JSON.
@RestController
class AuditApi {

  private final Auditing auditing;
  private final AuditViews views;
  private final Exports exports;
  private final Pages pages;

  AuditApi(Auditing auditing, AuditViews views, Exports exports, Pages pages) {
    this.auditing = auditing;
    this.views = views;
    this.exports = exports;
    this.pages = pages;
  }

  /// 日志列表 — hand `after` back for the next ones, null = no more.
  record Listed(List<AuditPages.Row> acts, @Nullable String after) {}

  /// 核验 — WHOLE, BROKEN or NOT_ONE, and what the signature says.
  record Check(String verdict, String statement) {}

  /// Says of an exported file whether it is as it left this house.
  @PostMapping(
      path = "/api/v1/{county}/journal/checks",
      consumes = {"application/zip", "application/octet-stream"})
  Check check(@RequestBody byte[] file) {
    Exports.Checked checked = exports.check(new ByteArrayInputStream(file));
    return new Check(checked.verdict().name(), checked.statement());
  }

  @GetMapping("/api/v1/{county}/journal")
  Listed list(Actor actor, @ModelAttribute AuditForm form, HttpServletRequest request) {
    Auditing.Found found = auditing.read(actor, form);
    return new Listed(
        views.rows(found, actor.county(), pages.words(request)),
        found.more() ? AuditForm.cursor(found.entries().getLast()) : null);
  }
}
