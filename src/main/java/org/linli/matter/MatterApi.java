package org.linli.matter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 事项接口 — the twins of the working pages in JSON; `actions` are the moves this caller may make now.
@RestController
@RequestMapping("/api/v1/{county}")
class MatterApi {

  private static final String KEY = "Idempotency-Key";

  private final Matters matters;
  private final MatterLists lists;

  MatterApi(Matters matters, MatterLists lists) {
    this.matters = matters;
    this.lists = lists;
  }

  @GetMapping("/matters/{number}")
  MatterPages.Show show(Actor actor, @PathVariable String number) {
    var show = matters.show(actor, number);
    if (!show.full()) {
      throw new NotFound();
    }
    return show;
  }

  @PostMapping("/matters/{number}/moves/{action}")
  ResponseEntity<MatterPages.Show> moveWhole(
      Actor actor,
      @PathVariable String number,
      @PathVariable String action,
      @RequestHeader(KEY) UUID key,
      @RequestBody(required = false) @Nullable MoveForm form) {
    return moved(actor, number, 0, action, key, form);
  }

  @PostMapping("/matters/{number}/items/{item}/moves/{action}")
  ResponseEntity<MatterPages.Show> move(
      Actor actor,
      @PathVariable String number,
      @PathVariable int item,
      @PathVariable String action,
      @RequestHeader(KEY) UUID key,
      @RequestBody(required = false) @Nullable MoveForm form) {
    return moved(actor, number, item, action, key, form);
  }

  /// The reporter's phone for one call; 204 when this key was answered already.
  @PostMapping("/matters/{number}/calls")
  ResponseEntity<MatterPages.Call> call(
      Actor actor, @PathVariable String number, @RequestHeader(KEY) UUID key) {
    show(actor, number);
    return matters
        .call(actor, number, key)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @GetMapping("/problems")
  MatterLists.Listing problems(Actor actor, ListForm form) {
    return lists.problems(actor, form.filter(actor.scope()), form.after());
  }

  @GetMapping("/satisfied")
  MatterLists.Listing satisfied(Actor actor, ListForm form) {
    return lists.satisfied(actor, form.filter(actor.scope()), form.after());
  }

  // what was passed on may lie outside the caller's own area now: done, and nothing to show
  private ResponseEntity<MatterPages.Show> moved(
      Actor actor, String number, int item, String action, UUID key, @Nullable MoveForm form) {
    Brought brought = form == null ? Brought.nothing() : form.brought(List.of());
    int version = form == null ? -1 : form.seen();
    matters.move(actor, number, item, MoveForm.action(action), brought, key, version);
    try {
      return ResponseEntity.ok(show(actor, number));
    } catch (NotFound e) {
      return ResponseEntity.noContent().build();
    }
  }
}
