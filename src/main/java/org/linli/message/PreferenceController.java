package org.linli.message;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// 偏好页面入口 — how one hears of things, and what holds in the county.
@Controller
@RequestMapping("/work/{county}/messages")
class PreferenceController {

  private final Preferences preferences;
  private final ChoiceViews views;
  private final Pages pages;

  PreferenceController(Preferences preferences, ChoiceViews views, Pages pages) {
    this.preferences = preferences;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/preferences")
  ModelAndView own(Actor actor) {
    return view("message/preferences", views.own(actor), FieldErrors.none(), "");
  }

  @PostMapping("/preferences")
  ModelAndView choose(Actor actor, PreferenceForm form, HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          preferences.choose(actor, form, fresh(form.tx()));
          return "/work/" + actor.county() + "/messages/preferences?saved";
        },
        (errors, refused) ->
            view(
                "message/preferences",
                views.typed(actor, form, Set.copyOf(views.own(actor).outlets())),
                errors,
                refused));
  }

  @GetMapping("/defaults")
  ModelAndView county(Actor actor) {
    return view("message/defaults", views.county(actor), FieldErrors.none(), "");
  }

  @PostMapping("/defaults")
  ModelAndView rule(Actor actor, DefaultForm form, HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          preferences.rule(actor, form, fresh(form.tx()));
          return "/work/" + actor.county() + "/messages/defaults?saved";
        },
        (errors, refused) ->
            view(
                "message/defaults",
                views.typed(
                    actor,
                    form.preference(),
                    form.outlets() == null
                        ? Set.of()
                        : form.outlets().stream().collect(Collectors.toSet())),
                errors,
                refused));
  }

  private static ModelAndView view(
      String name, MessagePages.Choice choice, FieldErrors errors, String refused) {
    return new ModelAndView(name)
        .addObject("choice", choice)
        .addObject("errors", errors)
        .addObject("refused", refused);
  }

  private static UUID fresh(@Nullable UUID tx) {
    return tx == null ? Id.fresh() : tx;
  }
}
