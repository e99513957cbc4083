package org.linli.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 筛选存取 — keeps the filter of the inbox that is open, and drops one.
@Controller
class FilterController {

  private final SavedFilters filters;
  private final Inbox inbox;
  private final Pages pages;

  FilterController(SavedFilters filters, Inbox inbox, Pages pages) {
    this.filters = filters;
    this.inbox = inbox;
    this.pages = pages;
  }

  @PostMapping("/work/{county}/inbox/filters")
  ModelAndView save(Actor actor, FilterForm form, HttpServletRequest request) {
    Page page = pages.of(request);
    InboxFilter filter = InboxFilter.of(form.query());
    try {
      filters.save(actor, form, form.tx() == null ? Id.fresh() : form.tx());
    } catch (Invalid e) {
      return again(page, form, FieldErrors.of(e, page.words()), "");
    } catch (Refusal e) {
      return again(
          page, form, FieldErrors.none(), page.words().t(e.key(), e.arguments().toArray()));
    }
    String query = "view=" + filter.view() + filter.base();
    return new ModelAndView("redirect:/work/" + actor.county() + "/inbox?" + query);
  }

  @PostMapping("/work/{county}/inbox/filters/{id}/end")
  String drop(
      Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID tx) {
    filters.drop(actor, id, tx == null ? Id.fresh() : tx);
    return "redirect:/work/" + actor.county() + "/inbox";
  }

  private ModelAndView again(Page page, FilterForm form, FieldErrors errors, String refused) {
    var view = new ModelAndView("desk/inbox", Map.of("inbox", inbox.of(page, form.query(), null)));
    view.addObject("named", form.named());
    view.addObject("errors", errors);
    view.addObject("refused", refused);
    view.setStatus(errors.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
