package org.linli.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.linli.access.Throttle;
import org.linli.shared.NotFound;
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

  BoardController(Boards boards, BoardViews views, Throttle throttle) {
    this.boards = boards;
    this.views = views;
    this.throttle = throttle;
  }

  @GetMapping("/b/{code}")
  ModelAndView show(@PathVariable String code, HttpServletRequest request) {
    String county = BoardCode.isCode(code) ? BoardCode.county(code) : NOWHERE;
    if (!throttle.admit(county, "board " + request.getRemoteAddr(), PER_HOUR)) {
      throw new TooManyBoards();
    }
    Board board = boards.byCode(code).orElseThrow(NotFound::new);
    return new ModelAndView("board/show", Map.of("board", views.show(board, host())));
  }

  static String host() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
