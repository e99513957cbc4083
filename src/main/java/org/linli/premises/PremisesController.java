package org.linli.premises;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Stale;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// 房屋页面入口 — premises of a place, their forms, and the making of doors.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}/places/{id}")
class PremisesController {

  private final Premises premises;
  private final Doors doors;
  private final PremisesViews views;
  private final Pages pages;

  PremisesController(Premises premises, Doors doors, PremisesViews views, Pages pages) {
    this.premises = premises;
    this.doors = doors;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/premises")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return page(views.show(actor, new PlaceId(id)), HttpStatus.OK);
  }

  @PostMapping("/marks")
  ModelAndView mark(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute MarkForm form,
      HttpServletRequest request) {
    PlaceId place = new PlaceId(id);
    return answered(
        actor, place, "mark", draft(form), null, request, () -> premises.mark(actor, place, form));
  }

  @PostMapping("/marks/{mark}/end")
  ModelAndView end(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID mark,
      @ModelAttribute MarkForm form,
      HttpServletRequest request) {
    PlaceId place = new PlaceId(id);
    return answered(
        actor,
        place,
        "end",
        draft(form),
        null,
        request,
        () -> premises.endMark(actor, place, mark, form));
  }

  @PostMapping("/site")
  ModelAndView describe(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute SiteForm form,
      HttpServletRequest request) {
    PlaceId place = new PlaceId(id);
    return answered(
        actor,
        place,
        "site",
        PremisesPages.Draft.empty(),
        PremisesViews.typed(form),
        request,
        () -> premises.describe(actor, place, form));
  }

  @PostMapping("/use")
  ModelAndView use(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute UseForm form,
      HttpServletRequest request) {
    PlaceId place = new PlaceId(id);
    return answered(
        actor,
        place,
        "use",
        PremisesPages.Draft.empty(),
        null,
        request,
        () -> premises.use(actor, place, form));
  }

  @GetMapping("/doors")
  ModelAndView making(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute DoorForm form,
      HttpServletRequest request) {
    Place place = doors.place(actor, new PlaceId(id));
    PremisesPages.Making making = views.making(place, form, pages.words(request));
    if (!form.asked()) {
      return making(making, HttpStatus.OK);
    }
    try {
      var outlook = PremisesViews.outlook(doors.preview(place, form));
      return making(making.with(outlook, FieldErrors.none()), HttpStatus.OK);
    } catch (Invalid e) {
      return wrong(making, e, request);
    }
  }

  @PostMapping("/doors")
  ModelAndView make(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute DoorForm form,
      HttpServletRequest request) {
    Place place = doors.place(actor, new PlaceId(id));
    try {
      doors.generate(actor, place.id(), form, form.tx() == null ? Id.fresh() : form.tx());
      return new ModelAndView("redirect:/work/" + actor.county() + "/places/" + id);
    } catch (Invalid e) {
      return wrong(views.making(place, form, pages.words(request)), e, request);
    }
  }

  private ModelAndView answered(
      Actor actor,
      PlaceId place,
      String which,
      PremisesPages.Draft typed,
      PremisesPages.@Nullable Site described,
      HttpServletRequest request,
      Runnable work) {
    PremisesPages.Show before = views.show(actor, place);
    try {
      work.run();
      return new ModelAndView(
          "redirect:/work/" + actor.county() + "/places/" + place + "/premises");
    } catch (Invalid e) {
      FieldErrors errors = FieldErrors.of(e, pages.words(request));
      return page(
          before.with(which, errors, typed, described, ""), HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (Stale e) {
      String said = pages.words(request).t(e.key());
      return page(
          views.show(actor, place).with(which, FieldErrors.none(), typed, null, said),
          HttpStatus.CONFLICT);
    }
  }

  private static PremisesPages.Draft draft(MarkForm form) {
    return new PremisesPages.Draft(
        MarkForm.text(form.kind()),
        MarkForm.text(form.since()),
        MarkForm.text(form.until()),
        MarkForm.text(form.note()));
  }

  private ModelAndView wrong(PremisesPages.Making making, Invalid e, HttpServletRequest request) {
    FieldErrors errors = FieldErrors.of(e, pages.words(request));
    return making(making.with(null, errors), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static ModelAndView page(PremisesPages.Show show, HttpStatus status) {
    return new ModelAndView("premises/show", Map.of("show", show), status);
  }

  private static ModelAndView making(PremisesPages.Making making, HttpStatus status) {
    return new ModelAndView("premises/doors", Map.of("making", making), status);
  }
}
