package org.linli.access;

import jakarta.servlet.http.Cookie;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.Attachments;
import org.linli.shared.AccountPart;
import org.linli.testing.Forms;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 来访者 — signs in as each part once and keeps the session cookie.
final class Visitors {

  private final Map<AccountPart, Cookie> sessions = new EnumMap<>(AccountPart.class);
  private final World world;
  private final MockMvcTester web;
  private final Attachments attachments;

  Visitors(World world, MockMvcTester web, Attachments attachments) {
    this.world = world;
    this.web = web;
    this.attachments = attachments;
  }

  /// The session cookie of somebody playing the part; none for guests.
  @Nullable Cookie session(AccountPart part, @Nullable String link, boolean fresh) {
    if (part == AccountPart.GUEST) {
      return null;
    }
    if (part == AccountPart.LINK) {
      return link != null || fresh
          ? followed(link != null ? link : anyLink())
          : sessions.computeIfAbsent(part, any -> followed(anyLink()));
    }
    return fresh ? signedIn(part) : sessions.computeIfAbsent(part, this::signedIn);
  }

  private String anyLink() {
    return new AccessSamples(world, attachments)
        .address(world.matter(world.otherCommunity), world.otherCommunity);
  }

  private Cookie followed(String link) {
    return cookie(web.get().uri(link).exchange());
  }

  private Cookie signedIn(AccountPart part) {
    if (part == AccountPart.RESIDENT) {
      String code = world.doors.codes().issue(world.county, "13700000001", "127.0.0.1");
      return cookie(
          web.post()
              .uri("/sign-in")
              .with(Forms.token())
              .cookie(new Cookie("home", world.grid))
              .param("phone", "13700000001")
              .param("code", code)
              .exchange());
    }
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
