package org.linli.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 人员页 — masked lists and files, the form, and the clear view for a minute.
@Controller
@RequestMapping("/work/{county}/persons")
class PersonController {

  private final Persons persons;
  private final PersonWrites writes;
  private final PersonViews views;
  private final Pages pages;
  private final Templates templates;

  PersonController(
      Persons persons, PersonWrites writes, PersonViews views, Pages pages, Templates templates) {
    this.persons = persons;
    this.writes = writes;
    this.views = views;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping
  String list(Actor actor, @RequestParam String place, HttpServletRequest request, Model model) {
    requireIn(actor, place);
    model.addAttribute("listing", views.listing(actor, place, pages.words(request)));
    return "person/list";
  }

  @GetMapping("/new")
  String blank(Actor actor, @RequestParam String place, HttpServletRequest request, Model model) {
    requireIn(actor, place);
    return form(model, views.form(actor, place, pages.words(request)), FieldErrors.none());
  }

  @PostMapping
  String add(
      Actor actor,
      PersonForm typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    requireIn(actor, typed.place());
    var words = pages.words(request);
    try {
      String id = writes.add(actor, typed.person(), typed.tx());
      return "redirect:/work/" + actor.county() + "/persons/" + id;
    } catch (Invalid wrong) {
      response.setStatus(422);
      var errors = FieldErrors.of(wrong, words);
      return form(model, typed.shown(views.form(actor, typed.place(), words), null, 0), errors);
    } catch (Refusal refusal) {
      var shown = typed.shown(views.form(actor, typed.place(), words), null, 0);
      return refused(shown, refusal, request, response, model);
    }
  }

  @GetMapping("/{id}")
  String show(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return shown(actor, new PersonId(id), null, request, model);
  }

  @GetMapping("/{id}/change")
  String change(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var person = persons.find(actor.scope(), new PersonId(id));
    var blank = views.form(actor, person.placePath(), pages.words(request));
    var form =
        new PersonPages.Form(
            id.toString(),
            blank.place(),
            blank.placePath(),
            "",
            "",
            "",
            person.relation(),
            blank.relations(),
            person.version(),
            blank.tx());
    return form(model, form, FieldErrors.none());
  }

  @PostMapping("/{id}")
  String change(
      Actor actor,
      @PathVariable UUID id,
      PersonForm typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var person = persons.find(actor.scope(), new PersonId(id));
    var words = pages.words(request);
    try {
      writes.change(actor, person.id(), typed.person(), typed.version(), typed.tx());
      return "redirect:/work/" + actor.county() + "/persons/" + id;
    } catch (Invalid wrong) {
      response.setStatus(422);
      var errors = FieldErrors.of(wrong, words);
      var blank = views.form(actor, person.placePath(), words);
      return form(model, typed.shown(blank, id.toString(), typed.version()), errors);
    } catch (Refusal refusal) {
      // what was typed stays, beside what is on file now; it is sent again against that
      int now = persons.find(actor.scope(), person.id()).version();
      var shown = typed.shown(views.form(actor, person.placePath(), words), id.toString(), now);
      model.addAttribute("now", List.of(views.show(actor, person.id(), null, words).person()));
      return refused(shown, refusal, request, response, model);
    }
  }

  /// The answer of the post itself shows the clear values and goes back to the masked page by
  /// itself after a minute; nothing of it is kept by the browser.
  @PostMapping("/{id}/clear-views")
  String clear(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable Purpose purpose,
      @RequestParam UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String masked = "/work/" + actor.county() + "/persons/" + id;
    var person = persons.find(actor.scope(), new PersonId(id));
    if (purpose == null) {
      response.setStatus(422);
      var wrong = new Invalid("purpose", "person.error.purpose");
      model.addAttribute("errors", FieldErrors.of(wrong, pages.words(request)));
      return shown(actor, person.id(), null, request, model);
    }
    var clear = writes.clear(actor, person.id(), purpose, tx);
    if (clear.isEmpty()) {
      return "redirect:" + masked;
    }
    response.setHeader("Refresh", "60; url=" + masked);
    return shown(actor, person.id(), clear.get(), request, model);
  }

  private String shown(
      Actor actor,
      PersonId id,
      Persons.@Nullable Clear clear,
      HttpServletRequest request,
      Model model) {
    var page = pages.of(request);
    var show = views.show(actor, id, clear, page.words());
    model.addAttribute("show", show);
    model.addAttribute(
        "panels",
        templates.panels("person", page, actor.county(), show.person().placePath(), id.value()));
    return "person/show";
  }

  private String refused(
      PersonPages.Form form,
      Refusal refusal,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(409);
    String why = pages.words(request).t(refusal.key(), refusal.arguments().toArray());
    model.addAttribute("refused", why);
    return form(model, form, FieldErrors.none());
  }

  private static String form(Model model, PersonPages.Form form, FieldErrors errors) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "person/form";
  }

  private static void requireIn(Actor actor, String path) {
    if (!actor.scope().covers(path)) {
      throw new NotFound();
    }
  }
}
