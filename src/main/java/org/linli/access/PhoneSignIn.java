package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 手机登录 — signs a resident in by a code in the middle of another page (the last step of a report).
@Component
public class PhoneSignIn {

  /// True when codes really reach phones (or the screen of the sample); without it nobody can be
  /// verified.
  public boolean available() {
    return false;
  }

  /// Sends a code; `address` is the network address that asks. A wrong phone: invalid, field
  /// "phone"; too many codes per phone, address or day: invalid, field "phone".
  public void send(String county, String phone, String address) {
    throw new IllegalStateException();
  }

  /// Checks the code, opens the resident's session (never a staff part) and returns the actor it
  /// gives. A wrong or old code: invalid, field "code".
  public Actor confirm(
      String county,
      String phone,
      String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    throw new IllegalStateException();
  }
}
