package org.linli.chief;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.organisation.PostId;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.Pages;
import org.linli.web.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 在任页面入口 — the terms that end soon, and leaving with everything handed over.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}")
class OfficeController {

  private final Departures departures;
  private final ChiefViews views;
  private final TermViews terms;
  private final ClientTransactions once;
  private final Pages pages;
  private final Templates templates;

  OfficeController(
      Departures departures,
      ChiefViews views,
      TermViews terms,
      ClientTransactions once,
      Pages pages,
      Templates templates) {
    this.departures = departures;
    this.views = views;
    this.terms = terms;
    this.once = once;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping("/terms")
  ModelAndView terms(Actor actor, @RequestParam(defaultValue = "") String after) {
    return new ModelAndView("chief/terms", Map.of("terms", terms.show(actor, after, Terms.PAGE)));
  }

  @GetMapping("/posts/{id}/appointments/{appointment}/leaving")
  ModelAndView leaving(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID appointment,
      HttpServletRequest request) {
    return page(actor, appointment, views.leaving(actor, id, appointment), request);
  }

  @PostMapping("/posts/{id}/appointments/{appointment}/leaving")
  ModelAndView leave(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID appointment,
      @ModelAttribute LeavingForm form,
      HttpServletRequest request) {
    UUID tx = form.tx() == null ? Id.fresh() : form.tx();
    return pages.submitted(
        request,
        () -> {
          once.once(
              actor,
              tx,
              ClientTransactions.digest("leaving " + appointment, form.toString()),
              () -> {
                departures.leave(actor, new PostId(id), appointment, form);
                return id.toString();
              });
          return "/work/" + actor.county() + "/posts/" + id;
        },
        (errors, notice) ->
            page(
                actor,
                appointment,
                views.leaving(actor, id, appointment, form, errors, notice),
                request));
  }

  private ModelAndView page(
      Actor actor, UUID appointment, ChiefPages.Leaving show, HttpServletRequest request) {
    var panels =
        templates.panels("leaving", pages.of(request), actor.county(), actor.county(), appointment);
    return new ModelAndView("chief/leaving", Map.of("show", show, "panels", panels));
  }
}
