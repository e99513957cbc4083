package org.linli.clearlist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 明文名单页 — ask, answer, withdraw, fetch.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}/clear-lists")
class ClearListController {

  private final ClearLists lists;
  private final ClearListViews views;
  private final ClientTransactions once;
  private final ClearListSheet sheet;
  private final Pages pages;

  ClearListController(
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

  @GetMapping
  ModelAndView home(Actor actor) {
    return new ModelAndView("clearlist/home", Map.of("home", views.home(actor)));
  }

  @GetMapping("/new")
  ModelAndView form(
      Actor actor,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable String subject) {
    return form(actor, ClearListForm.blank(place, subject), FieldErrors.none());
  }

  @PostMapping
  ModelAndView ask(Actor actor, @ModelAttribute ClearListForm form, HttpServletRequest request) {
    views.choices(actor, form);
    return pages.submitted(
        request,
        () ->
            "/work/"
                + actor.county()
                + "/clear-lists/"
                + once.once(
                        actor,
                        tx(form.tx()),
                        ClientTransactions.digest("clear-list", form.body()),
                        () -> lists.ask(actor, form).toString())
                    .reference(),
        (errors, notice) -> form(actor, form, errors));
  }

  @GetMapping("/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return show(actor, id, "", FieldErrors.none(), "");
  }

  @PostMapping("/{id}/moves/{action}")
  ModelAndView move(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable ClearListAction action,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    lists.find(actor, id);
    String typed = Objects.requireNonNullElse(reason, "");
    return pages.submitted(
        request,
        () -> {
          once.once(
              actor,
              tx(tx),
              ClientTransactions.digest("clear-list " + id + action, typed),
              () -> {
                lists.move(actor, id, action, typed);
                return id.toString();
              });
          return "/work/" + actor.county() + "/clear-lists/" + id;
        },
        (errors, notice) -> show(actor, id, typed, errors, notice));
  }

  /// The list as a workbook the browser saves; nothing of it stays in a cache or on this side.
  @PostMapping("/{id}/workbook")
  @Nullable ModelAndView fetch(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = pages.words(request);
    try {
      sheet.send(response, actor, lists.fetch(actor, id), words);
      return null;
    } catch (Refusal refusal) {
      String why = words.t(refusal.key(), refusal.arguments().toArray());
      ModelAndView view = show(actor, id, "", FieldErrors.none(), why);
      view.setStatus(HttpStatus.CONFLICT);
      return view;
    }
  }

  private ModelAndView form(Actor actor, ClearListForm typed, FieldErrors errors) {
    return new ModelAndView("clearlist/form", Map.of("form", views.form(actor, typed, errors)));
  }

  private ModelAndView show(
      Actor actor, UUID id, String typed, FieldErrors errors, String refused) {
    return new ModelAndView(
        "clearlist/show", Map.of("show", views.show(actor, id, typed, errors, refused)));
  }

  private static UUID tx(@Nullable UUID sent) {
    return sent == null ? Id.fresh() : sent;
  }
}
