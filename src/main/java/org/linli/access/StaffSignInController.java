package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.linli.credential.Device;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 工作人员登录页 — county, name and password; and where each part begins its work.
@Controller
class StaffSignInController {

  private final StaffSignIn staff;
  private final Entrance entrance;
  private final Places places;
  private final Pages pages;

  StaffSignInController(StaffSignIn staff, Entrance entrance, Places places, Pages pages) {
    this.staff = staff;
    this.entrance = entrance;
    this.places = places;
    this.pages = pages;
  }

  @GetMapping("/work")
  String work(Actor actor) {
    String first =
        actor.part() == AccountPart.AUDITOR
            ? "journal"
            : actor.part().isAdministrator() ? "accounts" : "today";
    return "redirect:/work/" + actor.county() + "/" + first;
  }

  @GetMapping("/work/sign-in")
  String form(Actor actor, @RequestParam(defaultValue = "/work") String back, Model model) {
    return show(model, actor.county(), "", back, FieldErrors.none());
  }

  @PostMapping("/work/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String county,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/work") String back,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    // `county/login` typed into the name wins over the list
    int slash = login.indexOf('/');
    String where = slash < 0 ? county : login.substring(0, slash).strip();
    try {
      Account account =
          staff.check(where, login.substring(slash + 1), password, Device.of(request));
      String wanted = Back.safe(back, "/work");
      return entrance.enter(account, SignInSteps.Pending.of(account, wanted), request, response)
          ? "redirect:" + wanted
          : "redirect:/work/sign-in/next";
    } catch (Invalid wrong) {
      response.setStatus(422);
      return show(model, where, login, back, FieldErrors.of(wrong, pages.words(request)));
    } catch (AccessRefused wait) {
      response.setStatus(429);
      String text = pages.words(request).t(wait.key(), wait.arguments().toArray());
      model.addAttribute("refused", text);
      return show(model, where, login, back, FieldErrors.none());
    }
  }

  private String show(Model model, String county, String login, String back, FieldErrors errors) {
    List<Page.Option> counties =
        places.counties().stream().map(StaffSignInController::option).toList();
    model.addAttribute("counties", counties);
    model.addAttribute("county", county);
    model.addAttribute("login", login);
    model.addAttribute("back", Back.safe(back, "/work"));
    model.addAttribute("errors", errors);
    return "access/staffSignIn";
  }

  private static Page.Option option(Place county) {
    return new Page.Option(county.county(), county.name() + " " + county.county());
  }
}
