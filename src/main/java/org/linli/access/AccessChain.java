package org.linli.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linli.web.ContentPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.util.WebUtils;

/// 安全链 — every request passes here: headers, session or Basic, forged forms, and the access table.
@Configuration
class AccessChain {

  private static final String PERMISSIONS =
      "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";

  private final Gate gate;
  private final Refuser refuser;

  AccessChain(Gate gate, Refuser refuser) {
    this.gate = gate;
    this.refuser = refuser;
  }

  // in a cookie and not in the session: a page that anybody may read must not open one
  @Bean
  static CsrfTokenRepository csrfTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true).path("/"));
    return tokens;
  }

  @Bean
  static CsrfAuthenticationStrategy csrfRenewal(CsrfTokenRepository tokens) {
    var renewal = new CsrfAuthenticationStrategy(tokens);
    renewal.setRequestHandler(new XorCsrfTokenRequestAttributeHandler());
    return renewal;
  }

  @Bean
  @Order(1)
  SecurityFilterChain apiChain(HttpSecurity http, CsrfTokenRepository tokens, BasicSignIn basic) {
    common(http.securityMatcher("/api/**"), tokens)
        .authenticationManager(new ProviderManager(basic))
        .securityContext(context -> context.securityContextRepository(new ReadOnly()))
        .httpBasic(
            settings ->
                settings
                    .authenticationEntryPoint(refuser)
                    .authenticationDetailsSource(BasicSignIn::device))
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(AccessChain::needsToken));
    return http.build();
  }

  // partners name themselves by a key in each request: no session, and nothing a browser sends by
  // itself
  @Bean
  @Order(2)
  SecurityFilterChain openChain(HttpSecurity http, CsrfTokenRepository tokens) {
    common(http.securityMatcher("/open311/**"), tokens)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .csrf(AbstractHttpConfigurer::disable);
    return http.build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pageChain(HttpSecurity http, CsrfTokenRepository tokens) {
    return common(http, tokens).build();
  }

  private HttpSecurity common(HttpSecurity http, CsrfTokenRepository tokens) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(gate))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens)
                    .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refuser).accessDeniedHandler(refuser))
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(content -> content.policyDirectives(ContentPolicy.of()))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                    .frameOptions(frames -> frames.deny())
                    .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
  }

  // only a browser sends the session by itself; a program that names itself in each request cannot
  // be tricked
  private static boolean needsToken(HttpServletRequest request) {
    String named = request.getHeader(HttpHeaders.AUTHORIZATION);
    Cookie session = WebUtils.getCookie(request, "SESSION");
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && session != null && named == null;
  }

  /// 只读会话 — a program that names itself in each request opens no session; one that came with a
  /// session is known.
  private static final class ReadOnly extends HttpSessionSecurityContextRepository {
    @Override
    public void saveContext(
        SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
      // nothing is kept
    }
  }
}
