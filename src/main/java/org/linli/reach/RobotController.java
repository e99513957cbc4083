package org.linli.reach;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 机器人页面入口 — the groups of organisations: add, change, take away.
@Controller
@RequestMapping("/work/{county}/robots")
class RobotController {

  private static final RobotForm NOTHING =
      new RobotForm(null, null, null, null, "true", null, null);

  private final Robots robots;
  private final ReachViews.OfRobots views;
  private final Pages pages;

  RobotController(Robots robots, ReachViews.OfRobots views, Pages pages) {
    this.robots = robots;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView all(Actor actor) {
    return view(actor, NOTHING, null, FieldErrors.none(), "");
  }

  @PostMapping
  ModelAndView add(Actor actor, RobotForm form, HttpServletRequest request) {
    return done(request, actor, form, null, () -> robots.add(actor, form, fresh(form.tx())));
  }

  @PostMapping("/{id}")
  ModelAndView change(
      Actor actor, @PathVariable UUID id, RobotForm form, HttpServletRequest request) {
    return done(request, actor, form, id, () -> robots.change(actor, id, form, fresh(form.tx())));
  }

  @PostMapping("/{id}/end")
  String end(
      Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID tx) {
    robots.end(actor, id, fresh(tx));
    return "redirect:" + home(actor);
  }

  private ModelAndView done(
      HttpServletRequest request,
      Actor actor,
      RobotForm form,
      @Nullable UUID changed,
      Runnable work) {
    return pages.submitted(
        request,
        () -> {
          work.run();
          return home(actor);
        },
        (errors, refused) -> view(actor, form, changed, errors, refused));
  }

  // the errors of a changed one stand in its own form, and so does what was typed
  private ModelAndView view(
      Actor actor, RobotForm form, @Nullable UUID changed, FieldErrors errors, String refused) {
    return new ModelAndView("reach/robots")
        .addObject("robots", views.all(actor, form))
        .addObject("changed", changed == null ? "" : changed.toString())
        .addObject("errors", errors)
        .addObject("refused", refused);
  }

  private static String home(Actor actor) {
    return "/work/" + actor.county() + "/robots";
  }

  private static UUID fresh(@Nullable UUID tx) {
    return tx == null ? Id.fresh() : tx;
  }
}
