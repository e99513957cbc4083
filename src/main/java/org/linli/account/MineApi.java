package org.linli.account;

import static org.linli.account.MineForms.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.linli.access.OwnAccount;
import org.linli.access.OwnSessions;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 我的账号接口 — the twins of the page about one's own account.
@RestController
@RequestMapping("/api/v1/{county}/mine")
class MineApi {

  private final MineViews views;
  private final MineMoves moves;
  private final OwnAccount own;
  private final OwnSessions sessions;
  private final Pages pages;

  MineApi(MineViews views, MineMoves moves, OwnAccount own, OwnSessions sessions, Pages pages) {
    this.views = views;
    this.moves = moves;
    this.own = own;
    this.sessions = sessions;
    this.pages = pages;
  }

  /// 恢复码 — shown this once; empty when the move gives none.
  record Codes(List<String> codes) {}

  @GetMapping
  AccountPages.Mine show(Actor actor, HttpServletRequest request) {
    return views.of(actor, request, pages.words(request));
  }

  /// Every other session of the account ends.
  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void password(
      Actor actor,
      @RequestBody MineForms.Password body,
      HttpServletRequest request,
      HttpServletResponse response) {
    own.changePassword(actor, text(body.old()), text(body.password()), text(body.again()));
    sessions.renew(actor, request, response);
  }

  /// BEGIN, CONFIRM, RENEW, REMOVE; the phone's key stands in the answer to GET until it is
  /// confirmed.
  @PostMapping("/factor/moves/{action}")
  Codes factor(Actor actor, @PathVariable String action, @RequestBody MineForms.Code body) {
    return new Codes(moves.factor(actor, action, text(body.code())));
  }

  /// Ends one of one's own sessions.
  @PostMapping("/sessions/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Actor actor, @PathVariable UUID id) {
    sessions.end(actor, id);
  }
}
