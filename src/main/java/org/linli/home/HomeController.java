package org.linli.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.linli.shared.NotFound;
import org.linli.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 首页 — my neighbourhood; the door is chosen or scanned once and kept in a cookie, no account
/// needed.
@Controller
class HomeController {

  private static final Duration KEPT = Duration.ofDays(400);

  private final Doorsteps doorsteps;
  private final Pages pages;

  HomeController(Doorsteps doorsteps, Pages pages) {
    this.doorsteps = doorsteps;
    this.pages = pages;
  }

  @GetMapping("/")
  ModelAndView home(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "false") boolean choose,
      @CookieValue(name = "home", defaultValue = "") String kept,
      HttpServletRequest request) {
    if (!choose && at.isEmpty()) {
      Optional<Doorsteps.Door> door = doorsteps.door(kept);
      if (door.isPresent()) {
        var doorstep = doorsteps.doorstep(door.get(), kept, pages.of(request));
        return new ModelAndView("home/doorstep", Map.of("home", doorstep));
      }
    }
    return new ModelAndView("home/choose", Map.of("choosing", doorsteps.choosing(at)));
  }

  /// Keeps a door: the code of a board or the path of a place.
  @PostMapping("/home")
  String keep(@RequestParam String door, HttpServletRequest request, HttpServletResponse response) {
    if (doorsteps.door(door).isEmpty()) {
      throw new NotFound();
    }
    var cookie =
        ResponseCookie.from("home", door)
            .path("/")
            .maxAge(KEPT)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return "redirect:/";
  }
}
