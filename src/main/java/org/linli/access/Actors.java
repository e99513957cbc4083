package org.linli.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.web.CurrentActor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// 当前操作者 — the actor of a request; controllers simply take an `Actor` argument.
@Component
class Actors implements CurrentActor {

  private static final String KEPT = Actors.class.getName();
  private static final Pattern IN_PATH =
      Pattern.compile("/(?:work|wall|a|api/v1)/([0-9]{6})(?:/.*)?|/[bml]/([0-9]{6}).*");
  private static final Pattern IN_BOARD = Pattern.compile("([0-9]{6})-.*");
  private static final Pattern IN_DOOR = Pattern.compile("([0-9]{6})[-0-9A-Za-z_]*");
  private static final String BEHALF = "On-Behalf-Of";
  private static final String NOWHERE = "000000";

  private final Authority authority;
  private final Places places;
  private final String given;
  private volatile @Nullable String first;

  Actors(Authority authority, Places places, @Value("${linli.county:}") String given) {
    this.authority = authority;
    this.places = places;
    this.given = given;
  }

  /// The actor of this request in the county its address names; a guest of that county when nobody
  /// is signed in there.
  @Override
  public Actor of(HttpServletRequest request) {
    if (request.getAttribute(KEPT) instanceof Actor known) {
      return known;
    }
    Actor actor = find(request);
    request.setAttribute(KEPT, actor);
    return actor;
  }

  /// Who is signed in at all, in whatever county.
  static Optional<SignedIn> signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? Optional.of(who)
        : Optional.empty();
  }

  /// What was known of this request's actor does not hold any more: somebody has just signed in.
  static void forget(HttpServletRequest request) {
    request.removeAttribute(KEPT);
  }

  private Actor find(HttpServletRequest request) {
    Optional<String> named = named(request);
    return signedIn()
        .filter(who -> named.isEmpty() || named.get().equals(who.county()))
        .map(who -> behalf(request, who))
        .flatMap(authority::actor)
        .filter(actor -> asItSays(request, actor))
        .orElseGet(() -> Actor.guest(named.orElseGet(() -> home(request))));
  }

  // a program says in each request whom it acts for; a session remembers it
  private static SignedIn behalf(HttpServletRequest request, SignedIn who) {
    String asked = request.getHeader(BEHALF);
    if (asked == null || who.account() == null) {
      return who;
    }
    try {
      return who.on(UUID.fromString(asked));
    } catch (IllegalArgumentException unreadable) {
      return who;
    }
  }

  // never as himself what was asked to be done for another
  private static boolean asItSays(HttpServletRequest request, Actor actor) {
    String asked = request.getHeader(BEHALF);
    return asked == null || asked.equals(String.valueOf(actor.behalf()));
  }

  private static Optional<String> named(HttpServletRequest request) {
    Matcher path = IN_PATH.matcher(request.getRequestURI());
    if (path.matches()) {
      return Optional.of(path.group(1) != null ? path.group(1) : path.group(2));
    }
    return county(request.getParameter("board"));
  }

  private String home(HttpServletRequest request) {
    Cookie home = WebUtils.getCookie(request, "home");
    Matcher door = IN_DOOR.matcher(home == null ? "" : home.getValue());
    return door.matches() ? door.group(1) : firstCounty();
  }

  private static Optional<String> county(@Nullable String board) {
    if (board == null) {
      return Optional.empty();
    }
    Matcher code = IN_BOARD.matcher(board);
    return code.matches() ? Optional.of(code.group(1)) : Optional.empty();
  }

  // ids are ordered by time: the county opened first is the one this house was set up for
  private String firstCounty() {
    if (!given.isBlank()) {
      return given;
    }
    String known = first;
    if (known == null) {
      known =
          places.counties().stream()
              .min(Comparator.comparing(place -> place.id().toString()))
              .map(Place::county)
              .orElse(null);
      first = known;
    }
    return known == null ? NOWHERE : known;
  }
}
