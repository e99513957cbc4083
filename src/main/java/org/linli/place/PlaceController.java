package org.linli.place;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.shared.Stale;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 地点页面入口 — the tree, the page of one place, and the forms that change them.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}")
class PlaceController {

  private final Places places;
  private final PlaceViews views;
  private final ClientTransactions once;
  private final Pages pages;
  private final Templates templates;

  PlaceController(
      Places places, PlaceViews views, ClientTransactions once, Pages pages, Templates templates) {
    this.places = places;
    this.views = views;
    this.once = once;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping("/places")
  ModelAndView tree(
      Actor actor,
      @RequestParam(defaultValue = "") String open,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String q) {
    return new ModelAndView(
        "place/tree", Map.of("tree", views.tree(actor, open, after, q), "tx", Id.fresh()));
  }

  @GetMapping("/places/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    return page(actor, views.show(actor, new PlaceId(id)), request);
  }

  @PostMapping("/places")
  ModelAndView open(Actor actor, @ModelAttribute PlaceForm form, HttpServletRequest request) {
    Place parent = places.byPath(actor.county(), PlaceForm.text(form.parent()));
    PlacePages.Show before = views.show(actor, parent.id());
    try {
      String id =
          done(actor, form, "place/open", () -> places.open(actor, form.opening()).toString());
      return new ModelAndView("redirect:/work/" + actor.county() + "/places/" + id);
    } catch (Invalid e) {
      FieldErrors errors = FieldErrors.of(e, pages.words(request));
      return answer(
          HttpStatus.UNPROCESSABLE_ENTITY,
          actor,
          views.show(actor, parent, before.change(), form, errors, "open", false),
          request);
    } catch (Refusal e) {
      // what was typed stays and is sent again as a submission of its own
      FieldErrors reason = FieldErrors.of(new Invalid("name", e.key()), pages.words(request));
      return answer(
          HttpStatus.CONFLICT,
          actor,
          views.show(actor, parent, before.change(), form.anew(), reason, "open", false),
          request);
    }
  }

  @PostMapping("/places/{id}")
  ModelAndView change(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute PlaceForm form,
      HttpServletRequest request) {
    PlaceId place = new PlaceId(id);
    PlacePages.Show before = views.show(actor, place);
    try {
      done(
          actor,
          form,
          "place/change " + id,
          () -> {
            places.change(actor, place, form.facts(), form.at());
            return id.toString();
          });
      return new ModelAndView("redirect:/work/" + actor.county() + "/places/" + id);
    } catch (Invalid e) {
      FieldErrors errors = FieldErrors.of(e, pages.words(request));
      return answer(
          HttpStatus.UNPROCESSABLE_ENTITY,
          actor,
          views.show(actor, before.place(), form, before.opening(), errors, "change", false),
          request);
    } catch (Stale e) {
      // what was typed stays; it is sent again against the version that is shown above the form
      Place now = places.find(actor.scope(), place);
      return answer(
          HttpStatus.CONFLICT,
          actor,
          views.show(
              actor,
              now,
              form.at(now.version()),
              before.opening(),
              FieldErrors.none(),
              "change",
              true),
          request);
    }
  }

  @PostMapping("/places/{id}/retirement")
  String retire(Actor actor, @PathVariable UUID id, @ModelAttribute PlaceForm form) {
    Place place = places.find(actor.scope(), new PlaceId(id));
    done(
        actor,
        form,
        "place/retire " + id,
        () -> {
          places.retire(actor, place.id(), form.at());
          return id.toString();
        });
    return "redirect:/work/" + actor.county() + "/places/" + id;
  }

  @PostMapping("/county")
  String openCounty(Actor actor, @RequestParam UUID tx) {
    byte[] digest = ClientTransactions.digest("place/county");
    once.once(actor, tx, digest, () -> "" + places.openCounty(actor));
    return "redirect:/work/" + actor.county() + "/places";
  }

  private String done(Actor actor, PlaceForm form, String what, Supplier<String> work) {
    UUID tx = form.tx() == null ? Id.fresh() : form.tx();
    byte[] digest = ClientTransactions.digest(what, String.join("\n", form.parts()));
    return once.once(actor, tx, digest, work).reference();
  }

  private ModelAndView answer(
      HttpStatus status, Actor actor, PlacePages.Show show, HttpServletRequest request) {
    ModelAndView view = page(actor, show, request);
    view.setStatus(status);
    return view;
  }

  private ModelAndView page(Actor actor, PlacePages.Show show, HttpServletRequest request) {
    Place place = show.place();
    return new ModelAndView(
        "place/show",
        Map.of(
            "show",
            show,
            "panels",
            templates.panels(
                "place", pages.of(request), actor.county(), place.path(), place.id().value())));
  }
}
