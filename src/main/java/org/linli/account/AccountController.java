package org.linli.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.linli.access.Accounts;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 账号页 — the system administrator opens accounts, the security administrator gives them their
/// parts; neither sees business data.
@Controller
@RequestMapping("/work/{county}/accounts")
class AccountController {

  private final Accounts accounts;
  private final AccountWrites writes;
  private final AccountViews views;
  private final Pages pages;

  AccountController(Accounts accounts, AccountWrites writes, AccountViews views, Pages pages) {
    this.accounts = accounts;
    this.writes = writes;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  String list(
      Actor actor,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request,
      Model model) {
    var form = views.form(actor, AccountForm.blank(), pages.words(request));
    model.addAttribute("listing", views.listing(actor, after, form, null));
    model.addAttribute("errors", FieldErrors.none());
    return "account/list";
  }

  @PostMapping
  String open(
      Actor actor,
      @ModelAttribute AccountForm typed,
      @RequestParam UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var words = pages.words(request);
    try {
      AccountWrites.Done done = writes.open(actor, typed, tx);
      return shown(actor, done, request, model);
    } catch (Invalid wrong) {
      response.setStatus(422);
      var form = views.form(actor, typed, words);
      model.addAttribute("listing", views.listing(actor, "", form, null));
      model.addAttribute("errors", FieldErrors.of(wrong, words));
      return "account/list";
    }
  }

  @PostMapping("/{id}/moves/{action}")
  String move(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestParam int version,
      @RequestParam UUID tx,
      HttpServletRequest request,
      Model model) {
    return shown(actor, writes.move(actor, id, action, version, tx), request, model);
  }

  @GetMapping("/{id}/part")
  String part(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    Accounts.Line line = accounts.find(actor, id);
    var form = views.form(actor, AccountViews.part(line), pages.words(request));
    return giving(model, views.giving(actor, line, form), FieldErrors.none());
  }

  @PostMapping("/{id}/part")
  String give(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute PartForm typed,
      @RequestParam UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var words = pages.words(request);
    try {
      writes.give(actor, id, typed, tx);
      return "redirect:/work/" + actor.county() + "/accounts";
    } catch (Invalid wrong) {
      response.setStatus(422);
      var form = views.form(actor, typed.typed(), words);
      var shown = views.giving(actor, accounts.find(actor, id), form);
      return giving(model, shown, FieldErrors.of(wrong, words));
    }
  }

  private static String giving(Model model, AccountPages.Giving giving, FieldErrors errors) {
    model.addAttribute("giving", giving);
    model.addAttribute("errors", errors);
    return "account/part";
  }

  // a new password is shown in the answer itself and nowhere again; everything else goes back to
  // the list
  private String shown(
      Actor actor, AccountWrites.Done done, HttpServletRequest request, Model model) {
    if (done.password().isEmpty()) {
      return "redirect:/work/" + actor.county() + "/accounts";
    }
    String login = accounts.find(actor, done.account()).login();
    var secret = new AccountPages.Secret(actor.county() + "/" + login, done.password().get());
    var form = views.form(actor, AccountForm.blank(), pages.words(request));
    model.addAttribute("listing", views.listing(actor, "", form, secret));
    model.addAttribute("errors", FieldErrors.none());
    return "account/list";
  }
}
