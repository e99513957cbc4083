package org.linli.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 激励页面入口 — what is offered to chiefs, who has it, and each use.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}")
class SupportController {

  private final Supports supports;
  private final SupportViews views;
  private final ClientTransactions once;
  private final Pages pages;

  SupportController(Supports supports, SupportViews views, ClientTransactions once, Pages pages) {
    this.supports = supports;
    this.views = views;
    this.once = once;
    this.pages = pages;
  }

  @GetMapping("/supports")
  ModelAndView list(Actor actor) {
    return new ModelAndView("support/list", Map.of("listing", views.listing(actor)));
  }

  @GetMapping("/supports/{id}")
  ModelAndView show(
      Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
    return new ModelAndView("support/show", Map.of("show", views.show(actor, id, after)));
  }

  @PostMapping("/supports")
  ModelAndView offer(Actor actor, @ModelAttribute SupportForm form, HttpServletRequest request) {
    return submitted(
        actor,
        form.tx(),
        "support/offer" + form,
        request,
        () -> supports.offer(actor, form).toString(),
        (errors, notice) ->
            new ModelAndView(
                "support/list", Map.of("listing", views.listing(actor, form, errors, notice))));
  }

  @PostMapping("/supports/{id}/entitlements")
  ModelAndView give(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute GiveForm form,
      HttpServletRequest request) {
    views.show(actor, id, null);
    return submitted(
        actor,
        form.tx(),
        "support/give " + id + form,
        request,
        () -> {
          supports.give(actor, id, form);
          return id.toString();
        },
        (errors, notice) ->
            new ModelAndView(
                "support/show", Map.of("show", views.show(actor, id, null, form, errors, notice))));
  }

  @PostMapping("/supports/{id}/entitlements/{entitlement}/uses")
  ModelAndView use(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID entitlement,
      @ModelAttribute UseForm form,
      HttpServletRequest request) {
    Runnable work = () -> supports.use(actor, entitlement, form);
    return kept(actor, id, entitlement, form, "use", request, work);
  }

  @PostMapping("/supports/{id}/entitlements/{entitlement}/return")
  ModelAndView giveBack(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID entitlement,
      @ModelAttribute UseForm form,
      HttpServletRequest request) {
    Runnable work = () -> supports.giveBack(actor, entitlement, form);
    return kept(actor, id, entitlement, form, "return", request, work);
  }

  private ModelAndView kept(
      Actor actor,
      UUID id,
      UUID entitlement,
      UseForm form,
      String what,
      HttpServletRequest request,
      Runnable work) {
    return submitted(
        actor,
        form.tx(),
        "support/" + what + " " + entitlement + form,
        request,
        () -> {
          work.run();
          return id.toString();
        },
        (errors, notice) ->
            new ModelAndView(
                "support/show",
                Map.of("show", views.wrong(actor, id, entitlement, form, errors, notice))));
  }

  private ModelAndView submitted(
      Actor actor,
      @Nullable UUID tx,
      String what,
      HttpServletRequest request,
      Supplier<String> work,
      BiFunction<FieldErrors, String, ModelAndView> page) {
    UUID once = tx == null ? Id.fresh() : tx;
    return pages.submitted(
        request,
        () -> {
          var done = this.once.once(actor, once, ClientTransactions.digest(what), work);
          return "/work/" + actor.county() + "/supports/" + done.reference();
        },
        page);
  }
}
