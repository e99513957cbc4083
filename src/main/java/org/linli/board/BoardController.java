package org.linli.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.linli.access.Throttle;
import org.linli.shared.NotFound;
import org.linli.web.Pages;
import org.linli.web.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// 公示板页面 — what the code on the stair door opens; read without an account, at a limited rate.
@Controller
class BoardController {

  // a whole building behind one address may look, somebody guessing codes may not
  private static final int PER_HOUR = 600;
  private static final String NOWHERE = "000000";

  private final Boards boards;
  private final BoardViews views;
  private final Throttle throttle;
  private final Pages pages;
  private final Templates templates;

  BoardController(
      Boards boards, BoardViews views, Throttle throttle, Pages pages, Templates templates) {
    this.boards = boards;
    this.views = views;
    this.throttle = throttle;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping("/b/{code}")
  ModelAndView show(@PathVariable String code, HttpServletRequest request) {
    String county = BoardCode.isCode(code) ? BoardCode.county(code) : NOWHERE;
    if (!throttle.admit(county, "board " + request.getRemoteAddr(), PER_HOUR)) {
      throw new TooManyBoards();
    }
    Board board = boards.byCode(code).orElseThrow(NotFound::new);
    var panels =
        templates.panels(
            "board", pages.of(request), board.county(), board.placePath(), board.placeId());
    return new ModelAndView(
        "board/show", Map.of("board", views.show(board, host()), "panels", panels));
  }

  static String host() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
