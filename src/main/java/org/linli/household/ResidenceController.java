package org.linli.household;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 居住页 — somebody moves in, is something else from now on, or moves out.
@Controller
@RequestMapping("/work/{county}/households/{id}/residences")
class ResidenceController {

  private final Households households;
  private final HouseholdWrites writes;
  private final HouseholdViews views;
  private final Pages pages;

  ResidenceController(
      Households households, HouseholdWrites writes, HouseholdViews views, Pages pages) {
    this.households = households;
    this.writes = writes;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/new")
  String blank(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable UUID person,
      HttpServletRequest request,
      Model model) {
    Place place = households.find(actor.scope(), id);
    model.addAttribute("form", views.moveIn(actor, place, null, person, pages.words(request)));
    return form(model, FieldErrors.none());
  }

  @PostMapping
  String moveIn(
      Actor actor,
      @PathVariable UUID id,
      ResidenceForm typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Place place = households.find(actor.scope(), id);
    var words = pages.words(request);
    try {
      writes.moveIn(actor, place, typed);
      return back(actor, id);
    } catch (Invalid wrong) {
      response.setStatus(422);
      model.addAttribute("form", views.moveIn(actor, place, typed, null, words));
      return form(model, FieldErrors.of(wrong, words));
    } catch (Refusal refusal) {
      response.setStatus(409);
      model.addAttribute("form", views.moveIn(actor, place, typed, null, words));
      return refused(model, refusal, request);
    }
  }

  @GetMapping("/{residence}")
  String show(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID residence,
      HttpServletRequest request,
      Model model) {
    Place place = households.find(actor.scope(), id);
    model.addAttribute(
        "form", views.change(actor, place, residence, null, null, pages.words(request)));
    return form(model, FieldErrors.none());
  }

  @PostMapping("/{residence}")
  String change(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID residence,
      ResidenceForm typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Place place = households.find(actor.scope(), id);
    var words = pages.words(request);
    try {
      writes.change(actor, place, residence, typed);
      return back(actor, id);
    } catch (Invalid wrong) {
      response.setStatus(422);
      model.addAttribute("form", views.change(actor, place, residence, typed, null, words));
      return form(model, FieldErrors.of(wrong, words));
    } catch (Refusal refusal) {
      response.setStatus(409);
      model.addAttribute("form", views.change(actor, place, residence, typed, null, words));
      return refused(model, refusal, request);
    }
  }

  @PostMapping("/{residence}/end")
  String moveOut(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID residence,
      @RequestParam @Nullable String until,
      @RequestParam @Nullable Integer version,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Place place = households.find(actor.scope(), id);
    var words = pages.words(request);
    try {
      writes.moveOut(
          actor,
          place,
          residence,
          ResidenceForm.day("until", until),
          version == null ? -1 : version,
          tx == null ? Id.fresh() : tx);
      return back(actor, id);
    } catch (Invalid wrong) {
      response.setStatus(422);
      model.addAttribute("form", views.change(actor, place, residence, null, until, words));
      return form(model, FieldErrors.of(wrong, words));
    } catch (Refusal refusal) {
      response.setStatus(409);
      model.addAttribute("form", views.change(actor, place, residence, null, until, words));
      return refused(model, refusal, request);
    }
  }

  private String refused(Model model, Refusal refusal, HttpServletRequest request) {
    var words = pages.words(request);
    model.addAttribute("refused", words.t(refusal.key(), refusal.arguments().toArray()));
    return form(model, FieldErrors.none());
  }

  private static String form(Model model, FieldErrors errors) {
    model.addAttribute("errors", errors);
    return "household/residence";
  }

  private static String back(Actor actor, UUID id) {
    return "redirect:/work/" + actor.county() + "/households/" + id;
  }
}
