package org.linli.access;

import jakarta.servlet.http.Cookie;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.testing.Forms;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 来访者 — signs in as each part once and keeps the session cookie.
final class Visitors {

  private final Map<AccountPart, Cookie> sessions = new EnumMap<>(AccountPart.class);
  private final World world;
  private final MockMvcTester web;

  Visitors(World world, MockMvcTester web) {
    this.world = world;
    this.web = web;
  }

  /// The session cookie of somebody playing the part; none for guests.
  ///
  /// @param link the link to come by instead
  /// @param fresh a session of its own, that may be ended
  @Nullable Cookie session(AccountPart part, @Nullable String link, boolean fresh) {
    if (part == AccountPart.GUEST) {
      return null;
    }
    if (link != null) {
      return followed(link);
    }
    return fresh ? signedIn(part) : sessions.computeIfAbsent(part, this::signedIn);
  }

  private Cookie signedIn(AccountPart part) {
    return switch (part) {
      case LINK ->
          followed(MatterSamples.link(world, world.objects().matter(world.otherCommunity)));
      case RESIDENT -> resident();
      default -> staff(part);
    };
  }

  private Cookie followed(String link) {
    return cookie(web.get().uri(link).exchange());
  }

  private Cookie resident() {
    String phone = World.RESIDENT_PHONE;
    String code = world.doors.codes().issue(world.county, phone, "127.0.0.1");
    return cookie(
        web.post()
            .uri("/sign-in")
            .with(Forms.token())
            .param("county", world.county)
            .param("phone", phone)
            .param("code", code)
            .exchange());
  }

  private Cookie staff(AccountPart part) {
    return cookie(
        web.post()
            .uri("/work/sign-in")
            .with(Forms.token())
            .param("county", world.county)
            .param("login", World.login(part))
            .param("password", World.PASSWORD)
            .exchange());
  }

  private static Cookie cookie(MvcTestResult result) {
    return Objects.requireNonNull(
        result.getResponse().getCookie("SESSION"),
        () -> "no session: " + result.getResponse().getStatus());
  }
}
