package org.linli.household;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.Purpose;
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

/// 户页 — one door: who lives there, verified at the door, whether it is let.
@Controller
@RequestMapping("/work/{county}/households/{id}")
class HouseholdController {

  private final Households households;
  private final HouseholdWrites writes;
  private final HouseholdViews views;
  private final Pages pages;

  HouseholdController(
      Households households, HouseholdWrites writes, HouseholdViews views, Pages pages) {
    this.households = households;
    this.writes = writes;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  String show(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    Place place = households.find(actor.scope(), id);
    return shown(actor, place, null, FieldErrors.none(), request, model);
  }

  @PostMapping("/verifications")
  String verify(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<UUID> residents,
      @RequestParam @Nullable String on,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Place place = households.find(actor.scope(), id);
    try {
      LocalDate day = ResidenceForm.day("on", on);
      writes.verify(actor, place, residents, day, tx == null ? Id.fresh() : tx);
      return back(actor, id);
    } catch (Invalid wrong) {
      response.setStatus(422);
      var errors = FieldErrors.of(wrong, pages.words(request));
      return shown(actor, place, null, errors, request, model);
    } catch (Refusal refusal) {
      response.setStatus(409);
      model.addAttribute("refused", why(refusal, request));
      return shown(actor, place, null, FieldErrors.none(), request, model);
    }
  }

  @GetMapping("/rental")
  String rental(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    Place place = households.find(actor.scope(), id);
    return rental(actor, place, null, FieldErrors.none(), request, model);
  }

  @PostMapping("/rental")
  String changeRental(
      Actor actor,
      @PathVariable UUID id,
      Rental rental,
      @RequestParam @Nullable Integer version,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Place place = households.find(actor.scope(), id);
    Map<String, String> typed = Rental.SHEET.values(rental);
    try {
      int read = version == null ? -1 : version;
      writes.changeRental(actor, place, rental, read, tx == null ? Id.fresh() : tx);
      return back(actor, id);
    } catch (Invalid wrong) {
      response.setStatus(422);
      var errors = FieldErrors.of(wrong, pages.words(request));
      return rental(actor, place, typed, errors, request, model);
    } catch (Refusal refusal) {
      response.setStatus(409);
      model.addAttribute("refused", why(refusal, request));
      return rental(actor, place, typed, FieldErrors.none(), request, model);
    }
  }

  /// As with a person's: the answer shows the clear values for a minute and is not kept.
  @PostMapping("/rental/clear-views")
  String clear(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable Purpose purpose,
      @RequestParam UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Place place = households.find(actor.scope(), id);
    if (purpose == null) {
      response.setStatus(422);
      var wrong = new Invalid("purpose", "person.error.purpose");
      var errors = FieldErrors.of(wrong, pages.words(request));
      return shown(actor, place, null, errors, request, model);
    }
    var clear = writes.clear(actor, place, purpose, tx);
    if (clear.isEmpty()) {
      return back(actor, id);
    }
    response.setHeader("Refresh", "60; url=/work/" + actor.county() + "/households/" + id);
    return shown(actor, place, clear.get(), FieldErrors.none(), request, model);
  }

  private String shown(
      Actor actor,
      Place place,
      @Nullable Map<String, String> clear,
      FieldErrors errors,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("show", views.show(actor, place, clear, pages.words(request)));
    model.addAttribute("clear", clear != null);
    model.addAttribute("errors", errors);
    return "household/show";
  }

  private String rental(
      Actor actor,
      Place place,
      @Nullable Map<String, String> typed,
      FieldErrors errors,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("form", views.rental(actor, place, typed, pages.words(request)));
    model.addAttribute("errors", errors);
    return "household/rental";
  }

  private String why(Refusal refusal, HttpServletRequest request) {
    return pages.words(request).t(refusal.key(), refusal.arguments().toArray());
  }

  private static String back(Actor actor, UUID id) {
    return "redirect:/work/" + actor.county() + "/households/" + id;
  }
}
