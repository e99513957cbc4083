package org.linli.category;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.CategoryPages.Chosen;
import org.linli.category.CategoryPages.Common;
import org.linli.category.CategoryPages.Edited;
import org.linli.shared.AccountPart;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 类别设置 — the catalogue with its limits, one category to change, what held before, and the limits
/// of all the others.
@Controller
class CategoryController {

  private final CategoryViews views;
  private final CategoryChanges changes;
  private final Timed timed;
  private final Pages pages;

  CategoryController(CategoryViews views, CategoryChanges changes, Timed timed, Pages pages) {
    this.views = views;
    this.changes = changes;
    this.timed = timed;
    this.pages = pages;
  }

  @GetMapping("/work/{county}/categories")
  ModelAndView show(
      Actor actor,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String q) {
    var chosen = new Chosen(group.strip(), q.strip());
    return view(actor, code, views.edited(actor.county(), code), FieldErrors.none(), "")
        .addObject("chosen", chosen)
        .addObject("lines", views.lines(actor.county(), chosen));
  }

  @PostMapping("/work/{county}/categories")
  ModelAndView add(Actor actor, CategoryForm form, HttpServletRequest request) {
    return save(actor, "", form, request);
  }

  @PostMapping("/work/{county}/categories/{id}")
  ModelAndView change(
      Actor actor, @PathVariable String id, CategoryForm form, HttpServletRequest request) {
    return save(actor, id, form.of(id), request);
  }

  @PostMapping("/work/{county}/categories/{id}/end")
  ModelAndView end(Actor actor, @PathVariable String id, EndForm form, HttpServletRequest request) {
    var words = pages.words(request);
    Edited edited = views.edited(actor.county(), id);
    try {
      changes.end(actor, form.of(id), tx(form.tx()));
    } catch (Invalid e) {
      return view(actor, id, edited, FieldErrors.of(e, words), "")
          .addObject("until", String.valueOf(form.until()));
    } catch (Refusal e) {
      return view(actor, id, edited, FieldErrors.none(), words.t(e.key(), e.arguments().toArray()));
    }
    return back(actor, id);
  }

  @PostMapping("/work/{county}/categories/shipped")
  String take(Actor actor, @RequestParam(required = false) @Nullable UUID tx) {
    changes.takeShipped(actor, tx(tx));
    return "redirect:/work/" + actor.county() + "/categories";
  }

  @GetMapping("/work/{county}/categories/limits")
  ModelAndView limits(Actor actor) {
    return common(actor, views.common(actor.county()), FieldErrors.none(), "");
  }

  @PostMapping("/work/{county}/categories/limits")
  ModelAndView changeLimits(Actor actor, LimitsForm form, HttpServletRequest request) {
    var words = pages.words(request);
    try {
      changes.saveCommon(actor, form, tx(form.tx()));
    } catch (Invalid e) {
      return common(actor, form.typed(states(), form.seen()), FieldErrors.of(e, words), "");
    } catch (Refusal e) {
      // sent again, it is sent against what holds now and is listed on the page
      int now = views.common(actor.county()).version();
      String why = words.t(e.key(), e.arguments().toArray());
      return common(actor, form.typed(states(), now), FieldErrors.none(), why);
    }
    return new ModelAndView("redirect:/work/" + actor.county() + "/categories/limits");
  }

  private ModelAndView save(
      Actor actor, String code, CategoryForm form, HttpServletRequest request) {
    var words = pages.words(request);
    try {
      changes.save(actor, form, tx(form.tx()));
    } catch (Invalid e) {
      Edited typed = form.typed(states(), code.isEmpty(), form.seen());
      return view(actor, code, typed, FieldErrors.of(e, words), "");
    } catch (Refusal e) {
      String named = String.valueOf(form.code());
      Edited typed =
          form.typed(states(), code.isEmpty(), views.edited(actor.county(), named).version());
      String why = words.t(e.key(), e.arguments().toArray());
      return view(actor, named, typed, FieldErrors.none(), why);
    }
    return back(actor, String.valueOf(form.code()));
  }

  private ModelAndView view(
      Actor actor, String code, Edited edited, FieldErrors errors, String refused) {
    String county = actor.county();
    var view = new ModelAndView("category/list");
    var chosen = new Chosen("", "");
    view.addObject("chosen", chosen);
    view.addObject("classes", views.classes());
    view.addObject("lines", views.lines(county, chosen));
    view.addObject("missing", views.missing(county));
    view.addObject("resting", views.resting(county));
    view.addObject("edited", edited);
    view.addObject("mayChange", actor.part() == AccountPart.COUNTY_DESK);
    view.addObject("history", code.isEmpty() ? List.of() : views.history(county, code));
    view.addObject("limits", code.isEmpty() ? List.of() : views.limitHistory(county, code));
    return answer(view, errors, refused);
  }

  private ModelAndView common(Actor actor, Common common, FieldErrors errors, String refused) {
    var view = new ModelAndView("category/limits");
    view.addObject("common", common);
    view.addObject("mayChange", actor.part() == AccountPart.COUNTY_DESK);
    view.addObject("history", views.limitHistory(actor.county(), LimitStore.EVERY));
    return answer(view, errors, refused);
  }

  private ModelAndView answer(ModelAndView view, FieldErrors errors, String refused) {
    view.addObject("states", timed.words());
    view.addObject("errors", errors);
    view.addObject("refused", refused);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (!refused.isEmpty()) {
      view.setStatus(HttpStatus.CONFLICT);
    }
    return view;
  }

  private static ModelAndView back(Actor actor, String code) {
    return new ModelAndView("redirect:/work/" + actor.county() + "/categories?code=" + code);
  }

  private Set<String> states() {
    return timed.limits().keySet();
  }

  private static UUID tx(@Nullable UUID sent) {
    return sent == null ? Id.fresh() : sent;
  }
}
