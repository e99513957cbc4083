package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.credential.Device;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// 程序登录 — HTTP Basic for programs: `county/login` and password with every request, no session.
@Component
class BasicSignIn implements AuthenticationProvider {

  private final StaffSignIn staff;

  BasicSignIn(StaffSignIn staff) {
    this.staff = staff;
  }

  static Device device(HttpServletRequest request) {
    return Device.of(request);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    try {
      return Sessions.authentication(
          staff.program(
              asked.getName(),
              String.valueOf(asked.getCredentials()),
              asked.getDetails() instanceof Device from ? from : Device.of("", "")));
    } catch (Invalid | Refusal wrong) {
      throw new BadCredentialsException("wrong", wrong);
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
