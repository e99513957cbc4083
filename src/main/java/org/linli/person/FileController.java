package org.linli.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.FileViews.Typed;
import org.linli.shared.Actor;
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

/// 档案页 — the form of all elements and labels of a file.
@Controller
@RequestMapping("/work/{county}/persons/{id}/file")
class FileController {

  private final Persons persons;
  private final PersonWrites writes;
  private final FileViews views;
  private final Pages pages;

  FileController(Persons persons, PersonWrites writes, FileViews views, Pages pages) {
    this.persons = persons;
    this.writes = writes;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  String form(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return form(actor, new PersonId(id), null, FieldErrors.none(), request, model);
  }

  @PostMapping
  String change(
      Actor actor,
      @PathVariable UUID id,
      PersonFile file,
      @RequestParam(defaultValue = "") List<String> labels,
      @RequestParam @Nullable Integer version,
      @RequestParam UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PersonId person = persons.find(actor.scope(), new PersonId(id)).id();
    int read = version == null ? -1 : version;
    Map<String, String> values = PersonFile.SHEET.values(file);
    try {
      writes.changeFile(actor, person, file, labels, read, tx);
      return "redirect:/work/" + actor.county() + "/persons/" + id;
    } catch (Invalid wrong) {
      response.setStatus(422);
      var errors = FieldErrors.of(wrong, pages.words(request));
      return form(actor, person, new Typed(values, labels, read), errors, request, model);
    } catch (Refusal refusal) {
      response.setStatus(409);
      var words = pages.words(request);
      model.addAttribute("refused", words.t(refusal.key(), refusal.arguments().toArray()));
      int now = persons.find(actor.scope(), person).version();
      var typed = new Typed(values, labels, now);
      return form(actor, person, typed, FieldErrors.none(), request, model);
    }
  }

  private String form(
      Actor actor,
      PersonId id,
      @Nullable Typed typed,
      FieldErrors errors,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("form", views.form(actor, id, typed, errors, pages.words(request)));
    model.addAttribute("errors", errors);
    return "person/file";
  }
}
