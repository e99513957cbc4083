package org.linli.access;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// 需要登录 — a program asked without saying who it is, or said it wrong (401).
final class SignInNeeded extends ErrorResponseException {

  SignInNeeded() {
    super(HttpStatus.UNAUTHORIZED, problem(), null);
  }

  private static ProblemDetail problem() {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNAUTHORIZED);
    problem.setType(URI.create("urn:linli:access.signInNeeded"));
    return problem;
  }
}
