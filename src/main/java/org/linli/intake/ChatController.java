package org.linli.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Catalogue;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 楼栋群页 — paste some lines of a chat group, say which of them are matters, enter those.
@Controller
@RequestMapping("/work/{county}/chats")
class ChatController {

  private final Chats chats;
  private final Places places;
  private final IntakePlaces found;
  private final Catalogue catalogue;
  private final Pages pages;

  ChatController(Chats chats, Places places, IntakePlaces found, Catalogue catalogue, Pages pages) {
    this.chats = chats;
    this.places = places;
    this.found = found;
    this.catalogue = catalogue;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView begin(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int entered,
      HttpServletRequest request) {
    if (!place.isEmpty()) {
      chats.place(actor, place);
    }
    return view(actor, place, q, "", List.of(), entered, FieldErrors.none(), "", request);
  }

  /// Writes nothing, and what was pasted stays nowhere.
  @PostMapping("/lines")
  ModelAndView read(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request) {
    Place group = chats.place(actor, place);
    try {
      var rows = chats.read(actor, group, text);
      return view(actor, place, "", "", rows, 0, FieldErrors.none(), "", request);
    } catch (Invalid e) {
      var errors = FieldErrors.of(e, pages.words(request));
      var view = view(actor, place, "", text, List.of(), 0, errors, "", request);
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    }
  }

  @PostMapping
  ModelAndView take(Actor actor, ChatForm form, HttpServletRequest request) {
    Place group = chats.place(actor, ChatForm.text(form.place()));
    UUID tx = form.tx() == null ? Id.fresh() : form.tx();
    return pages.submitted(
        request,
        () ->
            "/work/%s/chats?place=%s&entered=%d"
                .formatted(actor.county(), group.path(), chats.take(actor, group, form, tx).size()),
        (errors, refused) ->
            view(
                actor,
                group.path(),
                "",
                "",
                typed(actor, group, form),
                0,
                errors,
                refused,
                request));
  }

  private List<IntakePages.Row> typed(Actor actor, Place group, ChatForm form) {
    return form.given().stream()
        .limit(ChatLines.MOST)
        .map(
            row -> {
              String text = ChatForm.text(row.text());
              return new IntakePages.Row(
                  Boolean.TRUE.equals(row.take()),
                  text,
                  ChatForm.text(row.category()),
                  ChatForm.text(row.place()),
                  chats.likely(actor, group, text));
            })
        .toList();
  }

  private ModelAndView view(
      Actor actor,
      @Nullable String place,
      String q,
      String text,
      List<IntakePages.Row> rows,
      int entered,
      FieldErrors errors,
      String refused,
      HttpServletRequest request) {
    Words words = pages.words(request);
    String path = ChatForm.text(place);
    var chat =
        new IntakePages.Chat(
            q,
            path,
            path.isEmpty() ? "" : places.fullName(actor.county(), path),
            found.found(actor, q),
            text,
            rows,
            rows.isEmpty() ? List.of() : catalogue.options(actor.county(), words),
            entered,
            Id.fresh().toString(),
            errors,
            refused);
    return new ModelAndView("intake/chat").addObject("chat", chat);
  }
}
