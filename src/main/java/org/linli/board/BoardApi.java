package org.linli.board;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 公示板接口 — the twins of the board forms for other programs.
@RestController
@RequestMapping("/api/v1/{county}/boards")
class BoardApi {

  /// 设置 — the place a board is to hang at and its paper, A4_PORTRAIT when not given.
  record PutUp(@Nullable UUID place, @Nullable String paper) {}

  /// 公示板编码 — the code of the new board.
  record Code(String code) {}

  /// 所选 — the codes of boards.
  record Chosen(@Nullable List<String> code) {}

  private final Boards boards;
  private final BoardChanges changes;
  private final BoardLists lists;

  BoardApi(Boards boards, BoardChanges changes, BoardLists lists) {
    this.boards = boards;
    this.changes = changes;
    this.lists = lists;
  }

  /// One page of the boards of an area: all, or those of a filter such as OUT_OF_DATE.
  @GetMapping
  List<BoardPages.Line> list(
      @PathVariable String county,
      @RequestParam(defaultValue = "") String under,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String after,
      Actor actor) {
    return lists.page(actor, under, show, after).lines();
  }

  /// Everything known of one board.
  @GetMapping("/{code}")
  BoardPages.Card card(@PathVariable String county, @PathVariable String code, Actor actor) {
    return lists.card(actor, boards.inScope(actor, code));
  }

  /// Puts a board up.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Code putUp(
      @PathVariable String county,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody PutUp body,
      Actor actor) {
    if (body.place() == null) {
      throw new Invalid("place", "web.required");
    }
    String paper = body.paper() == null ? Paper.A4_PORTRAIT.name() : body.paper();
    return new Code(boards.putUp(actor, new PlaceId(body.place()), paper, key));
  }

  /// Says of boards that they hang (MOUNT), are damaged (REPORT_DAMAGE) or were taken down
  /// (TAKE_DOWN).
  @PostMapping("/moves/{action}")
  BoardPages.Marked mark(
      @PathVariable String county,
      @PathVariable String action,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Chosen body,
      Actor actor) {
    return changes.mark(actor, body.code() == null ? List.of() : body.code(), action, key);
  }
}
