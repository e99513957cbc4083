package org.linli.board;

import java.util.Map;
import java.util.UUID;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 公示板工作页面 — the list of boards, the print, and putting one up.
@Controller
@RequestMapping("/work/{county}/boards")
class BoardWorkController {

  private final Boards boards;
  private final BoardLists lists;
  private final BoardViews views;

  BoardWorkController(Boards boards, BoardLists lists, BoardViews views) {
    this.boards = boards;
    this.lists = lists;
    this.views = views;
  }

  @GetMapping
  ModelAndView list(
      @PathVariable String county,
      @RequestParam(defaultValue = "") String under,
      @RequestParam(defaultValue = "false") boolean due,
      @RequestParam(defaultValue = "") String after,
      Actor actor) {
    return new ModelAndView("board/list", Map.of("listing", lists.page(actor, under, due, after)));
  }

  @PostMapping
  String putUp(
      @PathVariable String county, @RequestParam UUID place, @RequestParam UUID tx, Actor actor) {
    String code = boards.putUp(actor, new PlaceId(place), tx);
    return "redirect:/work/" + county + "/boards/" + code + "/print";
  }

  @GetMapping("/{code}/print")
  ModelAndView print(@PathVariable String county, @PathVariable String code, Actor actor) {
    Board board = boards.inScope(actor, code);
    if (!views.mayPrint()) {
      throw new NoPublicAddress();
    }
    return new ModelAndView(
        "board/print",
        Map.of(
            "board", views.show(board, BoardController.host()),
            "county", county,
            "transaction", Id.fresh().toString()));
  }

  @PostMapping("/{code}/prints")
  String printed(
      @PathVariable String county, @PathVariable String code, @RequestParam UUID tx, Actor actor) {
    boards.printed(actor, code, tx);
    String under = boards.inScope(actor, code).placePath();
    return "redirect:/work/" + county + "/boards?under=" + under;
  }
}
