package org.linli.wording;

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

/// 常用语页 — one's own sentences and those of the desk.
@Controller
@RequestMapping("/work/{county}/wordings")
class WordingController {

  private final Wordings wordings;
  private final Pages pages;

  WordingController(Wordings wordings, Pages pages) {
    this.wordings = wordings;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    return view(actor, WordingForm.empty(), FieldErrors.none(), "");
  }

  @PostMapping
  ModelAndView save(Actor actor, WordingForm form, HttpServletRequest request) {
    var words = pages.words(request);
    try {
      wordings.save(actor, form, form.tx() == null ? Id.fresh() : form.tx());
    } catch (Invalid e) {
      return view(actor, form, FieldErrors.of(e, words), "");
    } catch (Refusal e) {
      return view(actor, form, FieldErrors.none(), words.t(e.key(), e.arguments().toArray()));
    }
    return new ModelAndView(back(actor));
  }

  @PostMapping("/{id}/end")
  String drop(
      Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID tx) {
    wordings.drop(actor, id, tx == null ? Id.fresh() : tx);
    return back(actor);
  }

  private ModelAndView view(Actor actor, WordingForm form, FieldErrors errors, String refused) {
    var view = new ModelAndView("wording/list");
    view.addObject("wordings", wordings.of(actor));
    view.addObject(
        "typed",
        new WordingPages.Typed(
            WordingForm.text(form.title()),
            WordingForm.text(form.body()),
            Boolean.TRUE.equals(form.shared())));
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
    return "redirect:/work/" + actor.county() + "/wordings";
  }
}
