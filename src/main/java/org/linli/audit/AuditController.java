package org.linli.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// 审计页 — the journal of the county by time, kind and who acted; reading it is an act itself.
@Controller
class AuditController {

  private final Auditing auditing;
  private final AuditViews views;
  private final Pages pages;

  AuditController(Auditing auditing, AuditViews views, Pages pages) {
    this.auditing = auditing;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/work/{county}/journal")
  String list(
      Actor actor,
      @ModelAttribute AuditForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var words = pages.words(request);
    try {
      Auditing.Found found = auditing.read(actor, form);
      model.addAttribute("listing", views.listing(form, found, actor.county(), words));
      model.addAttribute("errors", FieldErrors.none());
    } catch (Invalid wrong) {
      response.setStatus(422);
      model.addAttribute("listing", views.empty(form, auditing.usual()));
      model.addAttribute("errors", FieldErrors.of(wrong, words));
    }
    return "audit/list";
  }
}
