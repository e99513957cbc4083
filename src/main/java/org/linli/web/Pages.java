package org.linli.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.WebUtils;

/// 页面工厂 — builds the page record of a request.
@Component
public class Pages {

  private static final String GUEST_COUNTY = "000000";

  private final MessageSource messages;
  private final LocaleResolver locales;
  private final ObjectProvider<CurrentActor> actors;
  private final ObjectProvider<ResourceUrlProvider> resources;
  private final ObjectProvider<Unread> unread;

  Pages(
      MessageSource messages,
      LocaleResolver locales,
      ObjectProvider<CurrentActor> actors,
      ObjectProvider<ResourceUrlProvider> resources,
      ObjectProvider<Unread> unread) {
    this.messages = messages;
    this.locales = locales;
    this.actors = actors;
    this.resources = resources;
    this.unread = unread;
  }

  /// The page record of this request.
  public Page of(HttpServletRequest request) {
    CurrentActor current = actors.getIfAvailable();
    Actor actor = current == null ? Actor.guest(GUEST_COUNTY) : current.of(request);
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    if (csrf != null) {
      // a token kept in a cookie must be fetched before the first byte of the page is written
      csrf.getToken();
    }
    Cookie care = WebUtils.getCookie(request, "care");
    return new Page(
        words(request),
        actor,
        csrf,
        care != null && care.getValue().equals("1"),
        path(request),
        this::asset,
        () -> unread(actor));
  }

  /// Does what a form asks for and leads on to the address it gives; when it cannot be done, shows
  /// the form again with what was typed: errors next to their fields (422), or the reason (409).
  ///
  /// @param work gives the address to go on to
  /// @param again the page with the form, given the errors of the fields and the reason (or empty)
  public ModelAndView submitted(
      HttpServletRequest request,
      Supplier<String> work,
      BiFunction<FieldErrors, String, ModelAndView> again) {
    try {
      return new ModelAndView("redirect:" + work.get());
    } catch (Invalid e) {
      ModelAndView view = again.apply(FieldErrors.of(e, words(request)), "");
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    } catch (Refusal e) {
      String reason = words(request).t(e.key(), e.arguments().toArray());
      ModelAndView view = again.apply(FieldErrors.none(), reason);
      view.setStatus(HttpStatus.CONFLICT);
      return view;
    }
  }

  /// The words of this request's reader.
  public Words words(HttpServletRequest request) {
    return words(locales.resolveLocale(request));
  }

  /// The words of a language.
  public Words words(Locale locale) {
    return new Words(messages, locale);
  }

  private int unread(Actor actor) {
    Unread counts = unread.getIfAvailable();
    return counts == null || !actor.part().isStaff() ? 0 : counts.of(actor);
  }

  private String asset(String file) {
    ResourceUrlProvider provider = resources.getIfAvailable();
    @Nullable String versioned = provider == null ? null : provider.getForLookupPath(file);
    return versioned == null ? file : versioned;
  }

  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
