package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/// 阅读方式 — 关怀版 and language, one tap on every page, kept in a cookie.
@Controller
class ReadingController {

  private final LocaleResolver locales;

  ReadingController(LocaleResolver locales) {
    this.locales = locales;
  }

  @PostMapping("/care")
  String care(
      @RequestParam boolean on,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    var cookie =
        ResponseCookie.from("care", on ? "1" : "0")
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return "redirect:" + safe(back);
  }

  @PostMapping("/language")
  String language(
      @RequestParam String to,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Locale locale = to.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    locales.setLocale(request, response, locale);
    return "redirect:" + safe(back);
  }

  // only a path of this site: never an address somebody else put into the form
  private static String safe(String back) {
    boolean local = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    return local && !back.contains("\n") && !back.contains("\r") ? back : "/";
  }
}
