package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.credential.Device;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// 本人会话 — where an account is signed in now; its holder ends any of them.
@Component
public class OwnSessions {

  /// The attribute with the id of the sign-in that opened the session.
  static final String ENTRY = "entry";

  /// The attribute with the device it was opened from.
  static final String DEVICE = "device";

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final FindByIndexNameSessionRepository<Session> rows;
  private final AccountStore store;

  // the repository's own type of session is not ours to name
  @SuppressWarnings("unchecked")
  OwnSessions(JdbcIndexedSessionRepository rows, AccountStore store) {
    this.rows = (FindByIndexNameSessionRepository<Session>) (Object) rows;
    this.store = store;
  }

  /// 会话一行 — one place where the account is signed in.
  ///
  /// @param id of the sign-in that opened it
  /// @param here the one that asks
  public record Line(UUID id, Instant since, Instant used, Device device, boolean here) {}

  /// Where the actor's account is signed in, the latest use first.
  public List<Line> of(Actor actor, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String current = session == null ? "" : session.getId();
    return found(actor).values().stream()
        .filter(row -> row.getAttribute(ENTRY) instanceof UUID)
        .map(row -> line(row, current))
        .sorted(Comparator.comparing(Line::used).reversed())
        .toList();
  }

  /// Ends one of the actor's own; one that has ended already stays ended.
  public void end(Actor actor, UUID id) {
    found(actor).values().stream()
        .filter(row -> id.equals(row.getAttribute(ENTRY)))
        .map(Session::getId)
        .toList()
        .forEach(rows::deleteById);
  }

  /// After a change that ends every session of the account: keeps the one that asks.
  public void renew(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(ENTRY) != null) {
      Account account = store.find(actor.county(), actor.id()).orElseThrow(NotFound::new);
      keep(SignedIn.of(account), request, response);
      endOthers(SignedIn.of(account), session.getId());
    }
  }

  /// From now on this session acts for another account, or (null) for its own.
  void actFor(
      SignedIn who,
      @Nullable UUID absent,
      HttpServletRequest request,
      HttpServletResponse response) {
    keep(who.on(absent), request, response);
  }

  void endOthers(SignedIn who, String current) {
    rows.findByPrincipalName(who.getName()).keySet().stream()
        .filter(id -> !id.equals(current))
        .forEach(rows::deleteById);
  }

  private void keep(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(Sessions.authentication(who));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    Actors.forget(request);
  }

  private Map<String, Session> found(Actor actor) {
    return rows.findByPrincipalName(actor.county() + "/" + actor.id());
  }

  private static Line line(Session row, String current) {
    UUID entry = row.getAttribute(ENTRY);
    Device device = row.getAttribute(DEVICE);
    return new Line(
        entry == null ? new UUID(0, 0) : entry,
        row.getCreationTime(),
        row.getLastAccessedTime(),
        device == null ? Device.of("", "") : device,
        row.getId().equals(current));
  }
}
