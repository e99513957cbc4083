package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 代办切换 — from now on this session acts for somebody on leave, or for itself again.
@Controller
class StandingInController {

  private final StandIns standIns;
  private final OwnSessions sessions;

  StandingInController(StandIns standIns, OwnSessions sessions) {
    this.standIns = standIns;
    this.sessions = sessions;
  }

  /// Whom one does not stand in for: not found.
  @PostMapping("/work/{county}/standing-in")
  String change(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID account,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (account != null && !standIns.stands(actor.county(), actor.id(), account)) {
      throw new NotFound();
    }
    SignedIn who = Actors.signedIn().orElseThrow(NotFound::new);
    sessions.actFor(who, account, request, response);
    return "redirect:/work/" + actor.county() + "/today";
  }
}
