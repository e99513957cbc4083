package org.linli.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// 门 — lets a request pass when the access table has a row for it and the actor's part stands in
/// that row.
@Component
class Gate implements AuthorizationManager<RequestAuthorizationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private final Actors actors;

  Gate(Actors actors) {
    this.actors = actors;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var request = context.getRequest();
    String path = request.getRequestURI().substring(request.getContextPath().length());
    var row = AccessTable.row(HttpMethod.valueOf(request.getMethod()), path);
    if (row.isEmpty()) {
      LOG.debug("no row in the access table for {} {}", request.getMethod(), path);
      return new AuthorizationDecision(false);
    }
    return new AuthorizationDecision(row.get().parts().contains(actors.of(request).part()));
  }
}
