package org.linli.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 看板页 — a place in a period, and the wall screen of a county.
@Controller
class DashboardController {

  private final Pages pages;
  private final DashboardViews views;
  private final PeriodChoice periods;

  DashboardController(DashboardViews views, PeriodChoice periods, Pages pages) {
    this.pages = pages;
    this.views = views;
    this.periods = periods;
  }

  @GetMapping("/work/{county}/dashboard")
  String show(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String period,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    PeriodChoice.Chosen chosen;
    FieldErrors errors = FieldErrors.none();
    try {
      chosen = periods.read(actor.county(), period, from, to);
    } catch (Invalid wrong) {
      chosen = periods.usual();
      errors = FieldErrors.of(wrong, pages.words(request));
      response.setStatus(422);
    }
    var show = views.show(actor, place, chosen, pages.words(request));
    model.addAttribute("show", show);
    model.addAttribute("errors", errors);
    model.addAttribute("from", errors.isEmpty() ? show.days().first().toString() : from);
    model.addAttribute("to", errors.isEmpty() ? show.days().last().toString() : to);
    return "dashboard/show";
  }

  @GetMapping("/wall/{county}")
  String wall(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute("show", views.show(actor, "", periods.usual(), pages.words(request)));
    return "dashboard/wall";
  }
}
