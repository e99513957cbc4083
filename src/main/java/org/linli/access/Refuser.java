package org.linli.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// 拒绝 — what the chain refuses is answered exactly like what does not exist; a guest is asked to
/// sign in where signing in can help.
@Component
class Refuser implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Authority authority;
  private final ObjectProvider<HandlerExceptionResolver> errors;
  private final ObjectProvider<ViewResolver> views;
  private final ObjectProvider<LocaleResolver> locales;

  Refuser(
      Authority authority,
      @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> errors,
      ObjectProvider<ViewResolver> views,
      ObjectProvider<LocaleResolver> locales) {
    this.authority = authority;
    this.errors = errors;
    this.views = views;
    this.locales = locales;
  }

  /// A guest: sent to the sign-in of staff or residents, or 401 for programs; not found where no
  /// sign-in helps.
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (path.startsWith("/api/")) {
      if (request.getHeader("Authorization") != null || isRow(request)) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"linli\", charset=\"UTF-8\"");
        answer(request, response, new SignInNeeded());
        return;
      }
    } else if (path.equals("/work") || path.startsWith("/work/")) {
      response.sendRedirect("/work/sign-in?back=" + back(request));
      return;
    } else if (isRow(request)) {
      response.sendRedirect("/sign-in?back=" + back(request));
      return;
    }
    answer(request, response, new NotFound());
  }

  /// Somebody signed in who may not: not found. A form whose token is missing or old: refused with
  /// a word to reload.
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException, ServletException {
    boolean forged = cause instanceof CsrfException;
    if (!forged && Actors.signedIn().flatMap(authority::actor).isEmpty()) {
      // the account behind this session was disabled or reset: nobody is signed in any more
      commence(request, response, new InsufficientAuthenticationException("ended"));
      return;
    }
    answer(request, response, forged ? new AccessRefused("access.refused.form") : new NotFound());
  }

  private static boolean isRow(HttpServletRequest request) {
    return AccessTable.row(HttpMethod.valueOf(request.getMethod()), request.getRequestURI())
        .map(AccessRow::parts)
        .filter(parts -> !parts.equals(Set.of(AccountPart.GUEST)))
        .isPresent();
  }

  // a form that was refused cannot be sent again by a redirect: back to where it came from is the
  // best there is
  private static String back(HttpServletRequest request) {
    boolean readable = request.getMethod().equals("GET");
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return URLEncoder.encode(readable ? path : "/", StandardCharsets.UTF_8);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Exception cause)
      throws IOException, ServletException {
    ModelAndView answer = errors.getObject().resolveException(request, response, null, cause);
    if (answer == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (answer.getStatus() != null) {
      response.setStatus(answer.getStatus().value());
    }
    View view = view(answer, request, response);
    if (view != null) {
      render(view, answer.getModel(), request, response);
    }
  }

  private @Nullable View view(
      ModelAndView answer, HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    String name = answer.getViewName();
    if (name == null) {
      return null;
    }
    var locale = locales.getObject().resolveLocale(request);
    response.setLocale(locale);
    for (ViewResolver resolver : views.orderedStream().toList()) {
      try {
        View view = resolver.resolveViewName(name, locale);
        if (view != null) {
          return view;
        }
      } catch (Exception failed) {
        throw new ServletException(failed);
      }
    }
    return null;
  }

  private static void render(
      View view, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      view.render(model, request, response);
    } catch (IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new ServletException(failed);
    }
  }
}
