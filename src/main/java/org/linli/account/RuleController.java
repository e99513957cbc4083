package org.linli.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.linli.credential.SecurityRules;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// 安全策略页 — the rules for signing in, as page and as JSON.
@Controller
class RuleController {

  private final SecurityRules rules;
  private final RuleChanges changes;
  private final Pages pages;

  RuleController(SecurityRules rules, RuleChanges changes, Pages pages) {
    this.rules = rules;
    this.changes = changes;
    this.pages = pages;
  }

  @GetMapping("/work/{county}/security")
  String show(Actor actor, @RequestParam(defaultValue = "false") boolean saved, Model model) {
    SecurityRules.Rule rule = rules.of(actor.county());
    return show(
        model,
        new AccountPages.Rules(
            rule.factorForAdministrators(),
            rule.oneSession(),
            "" + rule.idleMinutes(),
            "" + rule.longestHours(),
            "" + rule.historyDays(),
            rule.version(),
            saved,
            Id.fresh().toString()),
        FieldErrors.none());
  }

  @PostMapping("/work/{county}/security")
  String change(
      Actor actor,
      @ModelAttribute RuleForm typed,
      @RequestParam UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      changes.save(actor, typed, tx);
      return "redirect:/work/" + actor.county() + "/security?saved=true";
    } catch (Invalid wrong) {
      response.setStatus(422);
      var shown =
          new AccountPages.Rules(
              Boolean.TRUE.equals(typed.factorForAdministrators()),
              Boolean.TRUE.equals(typed.oneSession()),
              MineForms.text(typed.idleMinutes()),
              MineForms.text(typed.longestHours()),
              MineForms.text(typed.historyDays()),
              typed.seen(),
              false,
              Id.fresh().toString());
      return show(model, shown, FieldErrors.of(wrong, pages.words(request)));
    }
  }

  @GetMapping("/api/v1/{county}/security")
  @ResponseBody
  SecurityRules.Rule rule(Actor actor) {
    return rules.of(actor.county());
  }

  /// What the rules are afterwards.
  @PostMapping("/api/v1/{county}/security")
  @ResponseBody
  SecurityRules.Rule change(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody RuleForm body) {
    changes.save(actor, body, key);
    return rules.of(actor.county());
  }

  private static String show(Model model, AccountPages.Rules shown, FieldErrors errors) {
    model.addAttribute("rules", shown);
    model.addAttribute("errors", errors);
    return "account/rules";
  }
}
