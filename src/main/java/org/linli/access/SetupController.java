package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 初始设置页 — the page behind the one-time link of an empty house.
@Controller
@RequestMapping("/setup/{token}")
class SetupController {

  private final Setup setup;
  private final Pages pages;

  SetupController(Setup setup, Pages pages) {
    this.setup = setup;
    this.pages = pages;
  }

  @GetMapping
  String form(@PathVariable String token, Model model) {
    String county = setup.require(token);
    var blank = new AccessPages.Setup(county, "system", "security", "auditor", token);
    return show(model, blank, List.of(), FieldErrors.none());
  }

  @PostMapping
  String run(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String county,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String security,
      @RequestParam(defaultValue = "") String auditor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var typed = new AccessPages.Setup(county, system, security, auditor, token);
    try {
      var secrets = setup.run(token, county.strip(), system, security, auditor);
      return show(model, typed, secrets, FieldErrors.none());
    } catch (Invalid wrong) {
      response.setStatus(422);
      return show(model, typed, List.of(), FieldErrors.of(wrong, pages.words(request)));
    }
  }

  private static String show(
      Model model, AccessPages.Setup typed, List<AccessPages.Secret> secrets, FieldErrors errors) {
    model.addAttribute("setup", typed);
    model.addAttribute("secrets", secrets);
    model.addAttribute("errors", errors);
    return "access/setup";
  }
}
