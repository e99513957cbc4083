package org.linli.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// 表单 — gives a request of a test the token every form of a page carries.
///
/// Spring's own `csrf()` is not used: it replaces the token store of the application all tests
/// share.
public final class Forms {

  private Forms() {}

  /// Use as `.with(Forms.token())` on every POST of a page.
  public static RequestPostProcessor token() {
    return request -> {
      String token = UUID.randomUUID().toString();
      Cookie[] before = request.getCookies() == null ? new Cookie[0] : request.getCookies();
      Cookie[] cookies = Arrays.copyOf(before, before.length + 1);
      cookies[before.length] = new Cookie("XSRF-TOKEN", token);
      request.setCookies(cookies);
      request.addParameter("_csrf", masked(token));
      return request;
    };
  }

  /// The same for a program that works with a browser's session: the token in the header
  /// `X-CSRF-TOKEN`.
  public static RequestPostProcessor header() {
    return request -> {
      var marked = token().postProcessRequest(request);
      marked.addHeader("X-CSRF-TOKEN", String.valueOf(marked.getParameter("_csrf")));
      marked.removeParameter("_csrf");
      return marked;
    };
  }

  // the application masks its tokens with random bytes so that they cannot be guessed from a
  // compressed page
  static String masked(String token) {
    byte[] clear = token.getBytes(StandardCharsets.UTF_8);
    byte[] masked = new byte[clear.length * 2];
    for (int i = 0; i < clear.length; i++) {
      masked[i] = (byte) i;
      masked[clear.length + i] = (byte) (clear[i] ^ i);
    }
    return Base64.getUrlEncoder().encodeToString(masked);
  }
}
