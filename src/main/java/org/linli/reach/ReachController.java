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

/// 触达页面入口 — one's own mailbox and the browsers in which one is told.
@Controller
@RequestMapping("/work/{county}/messages")
class ReachController {

  private final Browsers browsers;
  private final Mailboxes mailboxes;
  private final ReachViews views;
  private final Pages pages;

  ReachController(Browsers browsers, Mailboxes mailboxes, ReachViews views, Pages pages) {
    this.browsers = browsers;
    this.mailboxes = mailboxes;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/reach")
  ModelAndView own(Actor actor) {
    return view(actor, null, FieldErrors.none(), "");
  }

  @PostMapping("/mailbox")
  ModelAndView mailbox(
      Actor actor,
      @RequestParam(defaultValue = "") String mailbox,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    return done(request, actor, mailbox, () -> mailboxes.keep(actor, mailbox, fresh(tx)));
  }

  @PostMapping("/browsers")
  ModelAndView add(Actor actor, BrowserForm form, HttpServletRequest request) {
    return done(request, actor, null, () -> browsers.add(actor, form, fresh(form.tx())));
  }

  @PostMapping("/browsers/{id}/end")
  ModelAndView end(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    return done(request, actor, null, () -> browsers.end(actor, id, fresh(tx)));
  }

  private ModelAndView done(
      HttpServletRequest request, Actor actor, @Nullable String typed, Runnable work) {
    return pages.submitted(
        request,
        () -> {
          work.run();
          return "/work/" + actor.county() + "/messages/reach";
        },
        (errors, refused) -> view(actor, typed, errors, refused));
  }

  private ModelAndView view(
      Actor actor, @Nullable String typed, FieldErrors errors, String refused) {
    ReachPages.Own own = views.own(actor);
    return new ModelAndView("reach/own")
        .addObject("own", own)
        .addObject("typed", typed == null ? own.mailbox() : typed)
        .addObject("errors", errors)
        .addObject("refused", refused);
  }

  private static UUID fresh(@Nullable UUID tx) {
    return tx == null ? Id.fresh() : tx;
  }
}
