package org.linli.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 公示板工作页面 — the inventory, the file of one board, putting one up, and what became of many.
@Controller
@RequestMapping("/work/{county}/boards")
class BoardWorkController {

  private final Boards boards;
  private final BoardChanges changes;
  private final BoardLists lists;
  private final Pages pages;

  BoardWorkController(Boards boards, BoardChanges changes, BoardLists lists, Pages pages) {
    this.boards = boards;
    this.changes = changes;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(
      @PathVariable String county,
      @RequestParam(defaultValue = "") String under,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String after,
      Actor actor) {
    return new ModelAndView("board/list", Map.of("listing", lists.page(actor, under, show, after)));
  }

  @PostMapping
  String putUp(
      @PathVariable String county,
      @RequestParam UUID place,
      @RequestParam(defaultValue = "A4_PORTRAIT") String paper,
      @RequestParam UUID tx,
      Actor actor) {
    String code = boards.putUp(actor, new PlaceId(place), paper, tx);
    return "redirect:/work/" + county + "/boards/" + code;
  }

  @GetMapping("/{code}")
  ModelAndView card(@PathVariable String county, @PathVariable String code, Actor actor) {
    Board board = boards.inScope(actor, code);
    return new ModelAndView("board/card", Map.of("card", lists.card(actor, board)));
  }

  /// Says of the ticked boards that they hang, are damaged or were taken down.
  ///
  /// @param back what to come back to: the query of a list or the code of a board
  @PostMapping("/moves/{action}")
  ModelAndView mark(
      @PathVariable String county,
      @PathVariable String action,
      @RequestParam(defaultValue = "") List<String> code,
      @RequestParam(defaultValue = "") String back,
      @RequestParam UUID tx,
      Actor actor,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Back to = Back.of(back);
    try {
      redirect.addFlashAttribute("marked", changes.mark(actor, code, action, tx));
      return new ModelAndView("redirect:/work/" + county + "/boards" + to.rest());
    } catch (Invalid e) {
      return refused(
          lists.page(actor, to.under(), to.show(), "", Set.copyOf(code), ""), e, request);
    }
  }

  private ModelAndView refused(
      BoardPages.Listing listing, Invalid why, HttpServletRequest request) {
    return new ModelAndView(
        "board/list",
        Map.of("listing", listing, "errors", FieldErrors.of(why, pages.words(request))),
        HttpStatus.UNPROCESSABLE_ENTITY);
  }
}
