package org.linli.georeport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// 合作方页 — whose programs may send requests, and how much; a key is shown once, on the page that
/// answers the form.
@Controller
@RequestMapping("/work/{county}/partners")
class PartnerController {

  private final Partners partners;
  private final PartnerViews views;
  private final Pages pages;

  PartnerController(Partners partners, PartnerViews views, Pages pages) {
    this.partners = partners;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    return list(actor, PartnerForm.empty(), FieldErrors.none());
  }

  @PostMapping
  ModelAndView add(Actor actor, PartnerForm form, HttpServletRequest request) {
    try {
      var given = partners.add(actor, form, tx(form.tx()));
      return show(actor, given.id(), given.key());
    } catch (Invalid e) {
      var view = list(actor, form, FieldErrors.of(e, pages.words(request)));
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return show(actor, id, null);
  }

  @PostMapping("/{id}")
  ModelAndView change(
      Actor actor, @PathVariable UUID id, PartnerForm form, HttpServletRequest request) {
    partners.find(actor, id);
    return pages.submitted(
        request,
        () -> {
          partners.change(actor, id, form, tx(form.tx()));
          return address(actor, id);
        },
        (errors, refused) -> {
          var view = show(actor, id, null);
          view.addObject("typed", views.typed(form, errors));
          view.addObject("refused", refused);
          return view;
        });
  }

  @PostMapping("/{id}/key")
  ModelAndView renew(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    try {
      return show(actor, id, partners.renew(actor, id, tx(tx)).key());
    } catch (Refusal e) {
      return refused(actor, id, e, request);
    }
  }

  @PostMapping("/{id}/end")
  ModelAndView end(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    try {
      partners.end(actor, id, tx(tx));
      return new ModelAndView("redirect:" + address(actor, id));
    } catch (Refusal e) {
      return refused(actor, id, e, request);
    }
  }

  private ModelAndView list(Actor actor, PartnerForm form, FieldErrors errors) {
    var view = new ModelAndView("georeport/list");
    view.addObject("listing", views.listing(actor));
    view.addObject("typed", views.typed(form, errors));
    return view;
  }

  private ModelAndView show(Actor actor, UUID id, @Nullable String key) {
    var view = new ModelAndView("georeport/show");
    var show = views.show(actor, id);
    view.addObject("show", show);
    view.addObject("key", key == null ? "" : key);
    view.addObject("typed", views.typed(show.partner()));
    view.addObject("refused", "");
    return view;
  }

  private ModelAndView refused(Actor actor, UUID id, Refusal e, HttpServletRequest request) {
    var view = show(actor, id, null);
    view.addObject("refused", pages.words(request).t(e.key(), e.arguments().toArray()));
    view.setStatus(HttpStatus.CONFLICT);
    return view;
  }

  private static String address(Actor actor, UUID id) {
    return "/work/" + actor.county() + "/partners/" + id;
  }

  private static UUID tx(@Nullable UUID tx) {
    return tx == null ? Id.fresh() : tx;
  }
}
