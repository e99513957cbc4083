package org.linli.remark;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 标签页 — the county's words for its matters.
@Controller
@RequestMapping("/work/{county}/tags")
class TagController {

  private final Tags tags;
  private final RemarkViews views;
  private final Pages pages;

  TagController(Tags tags, RemarkViews views, Pages pages) {
    this.tags = tags;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    return view(actor, TagForm.empty(), FieldErrors.none(), "");
  }

  @PostMapping
  ModelAndView add(Actor actor, TagForm form, HttpServletRequest request) {
    var words = pages.words(request);
    try {
      tags.add(actor, form, form.tx() == null ? Id.fresh() : form.tx());
    } catch (Invalid wrong) {
      return view(actor, form, FieldErrors.of(wrong, words), "");
    } catch (Refusal refusal) {
      String why = words.t(refusal.key(), refusal.arguments().toArray());
      return view(actor, form, FieldErrors.none(), why);
    }
    return new ModelAndView(back(actor));
  }

  @PostMapping("/{id}/end")
  String end(
      Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID tx) {
    tags.end(actor, id, tx == null ? Id.fresh() : tx);
    return back(actor);
  }

  private ModelAndView view(Actor actor, TagForm form, FieldErrors errors, String refused) {
    var view = new ModelAndView("remark/tags");
    view.addObject("tags", views.words(actor));
    view.addObject("typed", form.text());
    view.addObject("errors", errors);
    view.addObject("refused", refused);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (!refused.isEmpty()) {
      view.setStatus(HttpStatus.CONFLICT);
    }
    return view;
  }

  private static String back(Actor actor) {
    return "redirect:/work/" + actor.county() + "/tags";
  }
}
