package org.linli.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.PersonId;
import org.linli.person.Persons;
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

/// 个人信息页 — ask, decide and fetch; what waits for a second person; files that may be one person.
@Controller
@RequestMapping("/work/{county}")
class PrivacyController {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Requests requests;
  private final Persons persons;
  private final PrivacyWrites writes;
  private final RequestViews views;
  private final Pages pages;

  PrivacyController(
      Requests requests, Persons persons, PrivacyWrites writes, RequestViews views, Pages pages) {
    this.requests = requests;
    this.persons = persons;
    this.writes = writes;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/requests")
  String waiting(Actor actor, Model model) {
    model.addAttribute("waiting", views.waiting(actor));
    return "privacy/waiting";
  }

  @GetMapping("/persons/{id}/requests")
  String of(Actor actor, @PathVariable UUID id, Model model) {
    return person(actor, new PersonId(id), FieldErrors.none(), "", model);
  }

  @PostMapping("/persons/{id}/requests")
  String ask(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable String kind,
      @RequestParam @Nullable String ground,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PersonId person = persons.find(actor.scope(), new PersonId(id)).id();
    try {
      writes.ask(actor, person, kind, ground, tx == null ? Id.fresh() : tx);
      return back(actor, id);
    } catch (Invalid wrong) {
      response.setStatus(422);
      var errors = FieldErrors.of(wrong, pages.words(request));
      return person(actor, person, errors, "", model);
    } catch (Refusal refusal) {
      response.setStatus(409);
      return person(actor, person, FieldErrors.none(), why(refusal, request), model);
    }
  }

  @PostMapping("/persons/{id}/requests/{request}/decision")
  String decide(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable("request") UUID number,
      @RequestParam @Nullable String decision,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PersonId person = persons.find(actor.scope(), new PersonId(id)).id();
    requests.find(actor.scope(), person, number);
    try {
      writes.decide(actor, person, number, decision, tx == null ? Id.fresh() : tx);
      // who was erased lies with the county now
      return "redirect:/work/" + actor.county() + "/requests";
    } catch (Invalid wrong) {
      response.setStatus(422);
      var errors = FieldErrors.of(wrong, pages.words(request));
      return person(actor, person, errors, "", model);
    } catch (Refusal refusal) {
      response.setStatus(409);
      return person(actor, person, FieldErrors.none(), why(refusal, request), model);
    }
  }

  /// Everything held, as a file the browser saves; nothing of it stays in a cache.
  @PostMapping("/persons/{id}/requests/{request}/export")
  @Nullable String export(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable("request") UUID number,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    PersonId person = persons.find(actor.scope(), new PersonId(id)).id();
    var words = pages.words(request);
    PrivacyPages.Export export;
    try {
      export = views.export(actor, requests.export(actor, person, number), words);
    } catch (Refusal refusal) {
      response.setStatus(409);
      return person(actor, person, FieldErrors.none(), why(refusal, request), model);
    }
    response.setContentType(EXCEL);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"export-" + number + ".xlsx\"");
    ExportSheet.write(response.getOutputStream(), export, words);
    return null;
  }

  @GetMapping("/duplicates")
  String duplicates(Actor actor, Model model) {
    return duplicates(actor, FieldErrors.none(), "", model);
  }

  @PostMapping("/duplicates/{id}")
  String judge(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable String decision,
      @RequestParam @Nullable String home,
      @RequestParam @Nullable Integer version,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PersonId person = persons.find(actor.scope(), new PersonId(id)).id();
    try {
      int read = version == null ? -1 : version;
      writes.judge(actor, person, decision, home, read, tx == null ? Id.fresh() : tx);
      return "redirect:/work/" + actor.county() + "/duplicates";
    } catch (Invalid wrong) {
      response.setStatus(422);
      return duplicates(actor, FieldErrors.of(wrong, pages.words(request)), "", model);
    } catch (Refusal refusal) {
      response.setStatus(409);
      return duplicates(actor, FieldErrors.none(), why(refusal, request), model);
    }
  }

  private String person(
      Actor actor, PersonId person, FieldErrors errors, String refused, Model model) {
    model.addAttribute("around", views.around(actor, person));
    model.addAttribute("name", persons.find(actor.scope(), person).name());
    model.addAttribute("errors", errors);
    model.addAttribute("refused", refused);
    return "privacy/person";
  }

  private String duplicates(Actor actor, FieldErrors errors, String refused, Model model) {
    model.addAttribute("pairs", views.pairs(actor));
    model.addAttribute("errors", errors);
    model.addAttribute("refused", refused);
    return "privacy/duplicates";
  }

  private String why(Refusal refusal, HttpServletRequest request) {
    return pages.words(request).t(refusal.key(), refusal.arguments().toArray());
  }

  private static String back(Actor actor, UUID id) {
    return "redirect:/work/" + actor.county() + "/persons/" + id + "/requests";
  }
}
