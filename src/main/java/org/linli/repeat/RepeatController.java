package org.linli.repeat;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.matter.Merges;
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
import org.springframework.web.servlet.ModelAndView;

/// 重复页面入口 — what repeats a matter, merge and split, the list of repeats, the hot topics of a week.
@Controller
@RequestMapping("/work/{county}")
class RepeatController {

  private final RepeatViews views;
  private final TopicViews topics;
  private final Merges merges;
  private final Pages pages;

  RepeatController(RepeatViews views, TopicViews topics, Merges merges, Pages pages) {
    this.views = views;
    this.topics = topics;
    this.merges = merges;
    this.pages = pages;
  }

  @GetMapping("/repeats")
  ModelAndView list(Actor actor, RepeatForm form) {
    return new ModelAndView("repeat/list").addObject("listing", views.listing(actor, form));
  }

  @GetMapping("/topics")
  ModelAndView topics(Actor actor, TopicForm form) {
    return new ModelAndView("repeat/topics").addObject("topics", topics.of(actor, form));
  }

  @GetMapping("/matters/{number}/repeats")
  ModelAndView of(Actor actor, @PathVariable String number) {
    return view(actor, number, RepeatPages.Typed.nothing(), FieldErrors.none(), "");
  }

  @PostMapping("/matters/{number}/merges")
  ModelAndView merge(
      Actor actor, @PathVariable String number, MergeForm form, HttpServletRequest request) {
    return done(
        actor,
        number,
        form,
        request,
        () ->
            merges.merge(
                actor, number, form.all(), form.why(), form.tx() == null ? Id.fresh() : form.tx()));
  }

  @PostMapping("/matters/{number}/split")
  ModelAndView split(
      Actor actor, @PathVariable String number, MergeForm form, HttpServletRequest request) {
    return done(
        actor,
        number,
        form,
        request,
        () -> merges.split(actor, number, form.why(), form.tx() == null ? Id.fresh() : form.tx()));
  }

  private ModelAndView done(
      Actor actor, String number, MergeForm form, HttpServletRequest request, Runnable act) {
    views.around(actor, number);
    var typed = new RepeatPages.Typed(form.all(), form.why());
    try {
      act.run();
    } catch (Invalid wrong) {
      var errors = FieldErrors.of(wrong, pages.words(request));
      return view(actor, number, typed, errors, "");
    } catch (Refusal refusal) {
      String why = pages.words(request).t(refusal.key(), refusal.arguments().toArray());
      return view(actor, number, typed, FieldErrors.none(), why);
    }
    return new ModelAndView("redirect:/work/" + actor.county() + "/matters/" + number + "/repeats");
  }

  private ModelAndView view(
      Actor actor, String number, RepeatPages.Typed typed, FieldErrors errors, String refused) {
    var view = new ModelAndView("repeat/matter");
    view.addObject("around", views.around(actor, number));
    view.addObject("typed", typed);
    view.addObject("errors", errors);
    view.addObject("refused", refused);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (!refused.isEmpty()) {
      view.setStatus(HttpStatus.CONFLICT);
    }
    return view;
  }
}
