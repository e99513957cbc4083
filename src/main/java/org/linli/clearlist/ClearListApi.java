package org.linli.clearlist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.clearlist.ClearListPages.Shown;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.web.Pages;
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

/// 明文名单接口 — the same requests for programs.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}/clear-lists")
class ClearListApi {

  private final ClearLists lists;
  private final ClearListViews views;
  private final ClientTransactions once;
  private final ClearListSheet sheet;
  private final Pages pages;

  ClearListApi(
      ClearLists lists,
      ClearListViews views,
      ClientTransactions once,
      ClearListSheet sheet,
      Pages pages) {
    this.lists = lists;
    this.views = views;
    this.once = once;
    this.sheet = sheet;
    this.pages = pages;
  }

  /// 答复 — why it is granted or refused; nothing to withdraw.
  record Answer(@Nullable String reason) {}

  /// What waits for an answer by the caller, and what the caller asked for.
  @GetMapping
  ClearListPages.Home home(Actor actor) {
    return views.home(actor);
  }

  /// What can be asked for at an area: the caller's own without `place`.
  @GetMapping("/new")
  ClearListPages.Choices choices(
      Actor actor,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable String subject) {
    return views.choices(actor, ClearListForm.blank(place, subject));
  }

  /// Asks for a list in clear; a second person answers within three days.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown ask(
      Actor actor, @RequestHeader("Idempotency-Key") UUID tx, @RequestBody ClearListForm form) {
    views.choices(actor, form);
    String id =
        once.once(
                actor,
                tx,
                ClientTransactions.digest("clear-list", form.body()),
                () -> lists.ask(actor, form).toString())
            .reference();
    return views.shown(actor, UUID.fromString(id));
  }

  /// A request; there for who asked, who answered, and while it waits for who may answer.
  @GetMapping("/{id}")
  Shown show(Actor actor, @PathVariable UUID id) {
    return views.shown(actor, id);
  }

  /// GRANT or REFUSE with a reason by a second person, WITHDRAW by who asked.
  @PostMapping("/{id}/moves/{action}")
  Shown move(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable ClearListAction action,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody Answer body) {
    lists.find(actor, id);
    String reason = Objects.requireNonNullElse(body.reason(), "");
    once.once(
        actor,
        tx,
        ClientTransactions.digest("clear-list " + id + action, reason),
        () -> {
          lists.move(actor, id, action, reason);
          return id.toString();
        });
    return views.shown(actor, id);
  }

  /// The granted list as a workbook, for who asked; every fetching is journaled with its number of
  /// lines.
  @PostMapping("/{id}/workbook")
  void fetch(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sheet.send(response, actor, lists.fetch(actor, id), pages.words(request));
  }
}
