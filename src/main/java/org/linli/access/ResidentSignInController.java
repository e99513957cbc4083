package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 居民登录页 — phone, then the code sent to it; without a sender it says so and offers the report
/// without sign-in.
@Controller
class ResidentSignInController {

  private final PhoneSignIn phones;
  private final Sessions sessions;
  private final MatterLinks links;
  private final ObjectProvider<MatterAddress> addresses;
  private final Pages pages;

  ResidentSignInController(
      PhoneSignIn phones,
      Sessions sessions,
      MatterLinks links,
      ObjectProvider<MatterAddress> addresses,
      Pages pages) {
    this.phones = phones;
    this.sessions = sessions;
    this.links = links;
    this.addresses = addresses;
    this.pages = pages;
  }

  @GetMapping("/sign-in")
  String form(@RequestParam(defaultValue = "/") String back, Model model) {
    return show(model, "", false, back, FieldErrors.none());
  }

  @PostMapping("/sign-in/code")
  String code(
      Actor actor,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      phones.send(actor.county(), phone, request.getRemoteAddr());
      return show(model, phone, true, back, FieldErrors.none());
    } catch (Invalid wrong) {
      response.setStatus(422);
      return show(model, phone, false, back, FieldErrors.of(wrong, pages.words(request)));
    }
  }

  @PostMapping("/sign-in")
  String signIn(
      Actor actor,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      phones.confirm(actor.county(), phone, code, request, response);
      return "redirect:" + Back.safe(back, "/");
    } catch (Invalid wrong) {
      response.setStatus(422);
      boolean sent = wrong.fields().containsKey("code");
      return show(model, phone, sent, back, FieldErrors.of(wrong, pages.words(request)));
    }
  }

  @PostMapping("/sign-out")
  String signOut(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
    return "redirect:" + (actor.part().isStaff() ? "/work/sign-in" : "/");
  }

  /// A link out of a message; somebody who works here already keeps his own sign-in.
  @GetMapping("/l/{link}")
  String link(
      Actor actor,
      @PathVariable String link,
      HttpServletRequest request,
      HttpServletResponse response) {
    String token = link.length() > 7 ? link.substring(7) : "";
    SignedIn who = links.signIn(actor.county(), token).orElseThrow(NotFound::new);
    var matter = links.target(who.county(), String.valueOf(who.link())).orElseThrow(NotFound::new);
    if (!Authority.isBusiness(actor.part())) {
      sessions.open(who, request, response);
    }
    return "redirect:" + addresses.getObject().of(who.county(), matter);
  }

  private String show(Model model, String phone, boolean sent, String back, FieldErrors errors) {
    model.addAttribute("available", phones.available());
    model.addAttribute("phone", phone);
    model.addAttribute("sent", sent);
    model.addAttribute("back", Back.safe(back, "/"));
    model.addAttribute("errors", errors);
    return "access/residentSignIn";
  }
}
