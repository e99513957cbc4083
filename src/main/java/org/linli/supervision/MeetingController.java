package org.linli.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Catalogue;
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

/// 办公会页面入口 — the list with the form of a new meeting, and the minutes of one.
@Controller
@RequestMapping("/work/{county}/meetings")
class MeetingController {

  private final Meetings meetings;
  private final MeetingViews views;
  private final Catalogue catalogue;
  private final Pages pages;

  MeetingController(Meetings meetings, MeetingViews views, Catalogue catalogue, Pages pages) {
    this.meetings = meetings;
    this.views = views;
    this.catalogue = catalogue;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable String matters) {
    var form = new MeetingForm(null, matters, null, null);
    return list(actor, after, form, FieldErrors.none(), matters != null);
  }

  @PostMapping
  ModelAndView hold(Actor actor, MeetingForm form, HttpServletRequest request) {
    try {
      UUID id = meetings.hold(actor, form, form.tx() == null ? Id.fresh() : form.tx());
      return new ModelAndView("redirect:/work/" + actor.county() + "/meetings/" + id);
    } catch (Invalid wrong) {
      return list(actor, null, form, FieldErrors.of(wrong, pages.words(request)), true);
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    var nothing = MeetingPages.Typed.nothing();
    return show(actor, id, nothing, FieldErrors.none(), "", request);
  }

  @PostMapping("/{id}/decisions")
  ModelAndView decide(
      Actor actor, @PathVariable UUID id, DecisionForm form, HttpServletRequest request) {
    meetings.find(actor, id);
    var typed =
        new MeetingPages.Typed(
            DecisionForm.text(form.matter()),
            DecisionForm.text(form.category()),
            DecisionForm.text(form.note()));
    try {
      meetings.decide(actor, id, form, form.tx() == null ? Id.fresh() : form.tx());
    } catch (Invalid wrong) {
      var errors = FieldErrors.of(wrong, pages.words(request));
      return show(actor, id, typed, errors, "", request);
    } catch (Refusal refusal) {
      String why = pages.words(request).t(refusal.key(), refusal.arguments().toArray());
      return show(actor, id, typed, FieldErrors.none(), why, request);
    }
    return new ModelAndView("redirect:/work/" + actor.county() + "/meetings/" + id);
  }

  private ModelAndView list(
      Actor actor, @Nullable UUID after, MeetingForm form, FieldErrors errors, boolean open) {
    var view = new ModelAndView("supervision/meetings");
    view.addObject("listing", views.listing(actor, after, form));
    view.addObject("errors", errors);
    view.addObject("open", open);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }

  private ModelAndView show(
      Actor actor,
      UUID id,
      MeetingPages.Typed typed,
      FieldErrors errors,
      String refused,
      HttpServletRequest request) {
    var view = new ModelAndView("supervision/meeting");
    view.addObject("meeting", views.show(actor, id));
    view.addObject("categories", catalogue.options(actor.county(), pages.words(request)));
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
