package org.linli.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 单位页面入口 — the list of organisations, the page of one, and the forms that change them.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}/organisations")
class OrganisationController {

  private final Organisations organisations;
  private final OrganisationViews views;
  private final Places places;
  private final ClientTransactions once;
  private final Pages pages;

  OrganisationController(
      Organisations organisations,
      OrganisationViews views,
      Places places,
      ClientTransactions once,
      Pages pages) {
    this.organisations = organisations;
    this.views = views;
    this.places = places;
    this.once = once;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable UUID after) {
    return new ModelAndView(
        "organisation/list", Map.of("listing", views.listing(actor, kind, after)));
  }

  @GetMapping("/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return new ModelAndView(
        "organisation/show", Map.of("show", views.show(actor, new OrganisationId(id))));
  }

  @PostMapping
  ModelAndView add(Actor actor, @ModelAttribute OrganisationForm form, HttpServletRequest request) {
    try {
      String id =
          done(
              actor,
              form,
              "organisation/add",
              () -> organisations.add(actor, form.facts(places, actor.scope())).toString());
      return to(actor, id);
    } catch (Invalid e) {
      FieldErrors errors = FieldErrors.of(e, pages.words(request));
      return new ModelAndView(
          "organisation/list",
          Map.of("listing", views.listing(actor, "", null, form, errors)),
          HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (Refusal e) {
      // what was typed stays and is sent again as a submission of its own
      FieldErrors reason = FieldErrors.of(new Invalid("name", e.key()), pages.words(request));
      return new ModelAndView(
          "organisation/list",
          Map.of("listing", views.listing(actor, "", null, form.anew(), reason)),
          HttpStatus.CONFLICT);
    }
  }

  @PostMapping("/{id}")
  ModelAndView change(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute OrganisationForm form,
      HttpServletRequest request) {
    OrganisationId organisation = new OrganisationId(id);
    views.show(actor, organisation);
    try {
      done(
          actor,
          form,
          "organisation/change " + id,
          () -> {
            organisations.change(
                actor,
                organisation,
                form.facts(places, actor.scope()),
                Typed.version(form.version()));
            return id.toString();
          });
      return to(actor, id.toString());
    } catch (Invalid e) {
      FieldErrors errors = FieldErrors.of(e, pages.words(request));
      return new ModelAndView(
          "organisation/show",
          Map.of("show", views.show(actor, organisation, form, errors, "")),
          HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (Stale e) {
      // what was typed stays; it is sent again against the version that is shown above the form
      int now = organisations.find(actor.county(), organisation).version();
      String notice = pages.words(request).t(e.key());
      return new ModelAndView(
          "organisation/show",
          Map.of("show", views.show(actor, organisation, form.at(now), FieldErrors.none(), notice)),
          HttpStatus.CONFLICT);
    }
  }

  @PostMapping("/{id}/retirement")
  ModelAndView retire(Actor actor, @PathVariable UUID id, @ModelAttribute OrganisationForm form) {
    OrganisationId organisation = new OrganisationId(id);
    views.show(actor, organisation);
    done(
        actor,
        form,
        "organisation/retire " + id,
        () -> {
          organisations.retire(actor, organisation, Typed.version(form.version()));
          return id.toString();
        });
    return new ModelAndView("redirect:/work/" + actor.county() + "/organisations");
  }

  private String done(Actor actor, OrganisationForm form, String what, Supplier<String> work) {
    UUID tx = form.tx() == null ? Id.fresh() : form.tx();
    byte[] digest = ClientTransactions.digest(what, form.parts());
    return once.once(actor, tx, digest, work).reference();
  }

  private static ModelAndView to(Actor actor, String id) {
    return new ModelAndView("redirect:/work/" + actor.county() + "/organisations/" + id);
  }
}
