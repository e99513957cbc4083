package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.stereotype.Component;

/// 会话 — opens and ends sessions; they lie in the database and hold no more than who is signed in.
@Component
class Sessions {

  private static final Duration WORKING_DAY = Duration.ofHours(10);
  private static final Duration RESIDENT = Duration.ofDays(14);

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final CsrfAuthenticationStrategy tokens;
  private final Authority authority;
  private final Accounts accounts;

  Sessions(CsrfAuthenticationStrategy tokens, Authority authority, Accounts accounts) {
    this.tokens = tokens;
    this.authority = authority;
    this.accounts = accounts;
  }

  /// Opens a fresh session: an id known before the sign-in opens nothing after it.
  Actor open(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    request
        .getSession(true)
        .setMaxInactiveInterval(
            (int) (who.part() == AccountPart.RESIDENT ? RESIDENT : WORKING_DAY).toSeconds());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(who));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    tokens.onAuthentication(context.getAuthentication(), request, response);
    Actors.forget(request);
    return authority.actor(who).orElseThrow(NotFound::new);
  }

  Actor openResident(
      String county, String phone, HttpServletRequest request, HttpServletResponse response) {
    return open(SignedIn.of(accounts.resident(county, phone)), request, response);
  }

  /// Ends the session, if there is one.
  void end(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    Actors.forget(request);
  }

  static UsernamePasswordAuthenticationToken authentication(SignedIn who) {
    return UsernamePasswordAuthenticationToken.authenticated(
        who, null, List.of(new SimpleGrantedAuthority(who.part().name())));
  }
}
