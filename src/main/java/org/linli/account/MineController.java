package org.linli.account;

import static org.linli.account.MineForms.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.linli.access.OwnAccount;
import org.linli.access.OwnSessions;
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

/// 我的账号页 — one's own password, second factor, sessions and sign-ins.
@Controller
@RequestMapping("/work/{county}/mine")
class MineController {

  private final MineViews views;
  private final MineMoves moves;
  private final OwnAccount own;
  private final OwnSessions sessions;
  private final Pages pages;

  MineController(
      MineViews views, MineMoves moves, OwnAccount own, OwnSessions sessions, Pages pages) {
    this.views = views;
    this.moves = moves;
    this.own = own;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping
  String show(Actor actor, HttpServletRequest request, Model model) {
    return show(actor, FieldErrors.none(), List.of(), request, model);
  }

  @PostMapping("/password")
  String password(
      Actor actor,
      @ModelAttribute MineForms.Password typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      own.changePassword(actor, text(typed.old()), text(typed.password()), text(typed.again()));
      sessions.renew(actor, request, response);
      return back(actor);
    } catch (Invalid wrong) {
      return wrong(actor, wrong, request, response, model);
    }
  }

  @PostMapping("/factor/moves/{action}")
  String factor(
      Actor actor,
      @PathVariable String action,
      @ModelAttribute MineForms.Code typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      List<String> codes = moves.factor(actor, action, text(typed.code()));
      return codes.isEmpty() ? back(actor) : show(actor, FieldErrors.none(), codes, request, model);
    } catch (Invalid wrong) {
      return wrong(actor, wrong, request, response, model);
    }
  }

  @PostMapping("/sessions/{id}/end")
  String end(Actor actor, @PathVariable UUID id) {
    sessions.end(actor, id);
    return back(actor);
  }

  private String wrong(
      Actor actor,
      Invalid wrong,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(422);
    return show(actor, FieldErrors.of(wrong, pages.words(request)), List.of(), request, model);
  }

  private String show(
      Actor actor,
      FieldErrors errors,
      List<String> codes,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("mine", views.of(actor, request, pages.words(request)));
    model.addAttribute("errors", errors);
    model.addAttribute("codes", codes);
    return "account/mine";
  }

  private static String back(Actor actor) {
    return "redirect:/work/" + actor.county() + "/mine";
  }
}
