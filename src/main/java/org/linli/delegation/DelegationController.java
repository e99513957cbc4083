package org.linli.delegation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 请假代办页 — what one has handed over and was handed, and handing over.
@Controller
@RequestMapping("/work/{county}/delegations")
class DelegationController {

  private final Delegations delegations;
  private final DelegationViews views;
  private final Pages pages;

  DelegationController(Delegations delegations, DelegationViews views, Pages pages) {
    this.delegations = delegations;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  String list(Actor actor, HttpServletRequest request, Model model) {
    return show(actor, new DelegationForm(null, null, null), FieldErrors.none(), request, model);
  }

  @PostMapping
  String give(
      Actor actor,
      @ModelAttribute DelegationForm typed,
      @RequestParam UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      delegations.give(actor, typed, tx);
      return back(actor);
    } catch (Invalid wrong) {
      response.setStatus(422);
      return show(actor, typed, FieldErrors.of(wrong, pages.words(request)), request, model);
    }
  }

  @PostMapping("/{id}/end")
  String end(Actor actor, @PathVariable UUID id, @RequestParam UUID tx) {
    delegations.end(actor, id, tx);
    return back(actor);
  }

  private String show(
      Actor actor,
      DelegationForm typed,
      FieldErrors errors,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("listing", views.listing(actor, typed, pages.words(request)));
    model.addAttribute("errors", errors);
    return "delegation/list";
  }

  private static String back(Actor actor) {
    return "redirect:/work/" + actor.county() + "/delegations";
  }
}
