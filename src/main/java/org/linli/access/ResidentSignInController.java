package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 居民登录页 — phone, then the code sent to it; without a sender it says so and offers the report
/// without sign-in.
@Controller
class ResidentSignInController {

  private final PhoneSignIn phones;
  private final ResidentCounty counties;
  private final Sessions sessions;
  private final MatterLinks links;
  private final ObjectProvider<MatterAddress> addresses;
  private final Pages pages;

  ResidentSignInController(
      PhoneSignIn phones,
      ResidentCounty counties,
      Sessions sessions,
      MatterLinks links,
      ObjectProvider<MatterAddress> addresses,
      Pages pages) {
    this.phones = phones;
    this.counties = counties;
    this.sessions = sessions;
    this.links = links;
    this.addresses = addresses;
    this.pages = pages;
  }

  /// 居民登录表单 — what was typed, and where it leads to.
  private record Form(String county, String phone, boolean sent, String back) {}

  @GetMapping("/sign-in")
  String form(
      @RequestParam(defaultValue = "/") String back,
      @CookieValue(name = "home", defaultValue = "") String home,
      HttpServletRequest request,
      Model model) {
    var form = new Form(counties.guess(back, home), "", false, back);
    return show(model, form, FieldErrors.none(), pages.words(request));
  }

  @PostMapping("/sign-in/code")
  String code(
      @RequestParam(defaultValue = "") String county,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "/") String back,
      @CookieValue(name = "home", defaultValue = "") String home,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var words = pages.words(request);
    try {
      String chosen = counties.chosen(county, back, home);
      phones.send(chosen, phone, request.getRemoteAddr());
      return show(model, new Form(chosen, phone, true, back), FieldErrors.none(), words);
    } catch (Invalid wrong) {
      response.setStatus(422);
      var form = new Form(county, phone, false, back);
      return show(model, form, FieldErrors.of(wrong, words), words);
    }
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String county,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String back,
      @CookieValue(name = "home", defaultValue = "") String home,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var words = pages.words(request);
    try {
      String chosen = counties.chosen(county, back, home);
      phones.confirm(chosen, new PhoneSignIn.Code(phone, code, null), request, response);
      return "redirect:" + Back.safe(back, "/");
    } catch (Invalid wrong) {
      response.setStatus(422);
      var form = new Form(county, phone, wrong.fields().containsKey("code"), back);
      return show(model, form, FieldErrors.of(wrong, words), words);
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
    if (!actor.part().isBusiness()) {
      sessions.open(who, request, response);
    }
    return "redirect:" + addresses.getObject().of(who.county(), matter);
  }

  private String show(Model model, Form form, FieldErrors errors, Words words) {
    model.addAttribute("available", phones.available());
    model.addAttribute("counties", counties.choices(words));
    model.addAttribute("county", form.county());
    model.addAttribute("phone", form.phone());
    model.addAttribute("sent", form.sent());
    model.addAttribute("back", Back.safe(form.back(), "/"));
    model.addAttribute("errors", errors);
    return "access/residentSignIn";
  }
}
