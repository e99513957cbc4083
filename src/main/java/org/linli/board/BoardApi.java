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

  /// 悬挂 — the place a board is to hang at.
  record PutUp(@Nullable UUID place) {}

  /// 公示板编码 — the code of the new board.
  record Code(String code) {}

  private final Boards boards;
  private final BoardLists lists;

  BoardApi(Boards boards, BoardLists lists) {
    this.boards = boards;
    this.lists = lists;
  }

  /// One page of the boards of an area.
  @GetMapping
  List<BoardPages.Line> list(
      @PathVariable String county,
      @RequestParam(defaultValue = "") String under,
      @RequestParam(defaultValue = "false") boolean due,
      @RequestParam(defaultValue = "") String after,
      Actor actor) {
    return lists.page(actor, under, due, after).lines();
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
    return new Code(boards.putUp(actor, new PlaceId(body.place()), key));
  }

  /// Says that a board was printed.
  @PostMapping("/{code}/prints")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void printed(
      @PathVariable String county,
      @PathVariable String code,
      @RequestHeader("Idempotency-Key") UUID key,
      Actor actor) {
    boards.printed(actor, code, key);
  }
}
