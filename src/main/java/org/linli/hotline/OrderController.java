package org.linli.hotline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Catalogue;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 热线页 — the orders of an area, one typed by hand, what their classes are here, and the files of
/// answers.
@Controller
@RequestMapping("/work/{county}/hotline")
class OrderController {

  static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Orders orders;
  private final Mappings mappings;
  private final HotlineAnswers answers;
  private final HotlineViews views;
  private final Catalogue catalogue;
  private final Pages pages;

  OrderController(
      Orders orders,
      Mappings mappings,
      HotlineAnswers answers,
      HotlineViews views,
      Catalogue catalogue,
      Pages pages) {
    this.orders = orders;
    this.mappings = mappings;
    this.answers = answers;
    this.views = views;
    this.catalogue = catalogue;
    this.pages = pages;
  }

  @GetMapping("/orders")
  ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String state) {
    return list(actor, state, "");
  }

  @GetMapping("/orders/new")
  ModelAndView fresh(Actor actor, HttpServletRequest request) {
    return fresh(actor, Map.of(), FieldErrors.none(), "", request);
  }

  @PostMapping("/orders")
  ModelAndView take(Actor actor, OrderForm form, HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> "/work/" + actor.county() + "/matters/" + orders.take(actor, form, tx(form.tx())),
        (errors, refused) -> fresh(actor, typed(form), errors, refused, request));
  }

  @GetMapping("/classes")
  ModelAndView classes(Actor actor, HttpServletRequest request) {
    return classes(actor, FieldErrors.none(), "", request);
  }

  @PostMapping("/classes")
  ModelAndView map(Actor actor, Mappings.Form form, HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          mappings.map(actor, form, tx(form.tx()));
          return "/work/" + actor.county() + "/hotline/classes";
        },
        (errors, refused) -> classes(actor, errors, OrderForm.text(form.classes()), request));
  }

  @PostMapping("/batches")
  ModelAndView send(
      Actor actor,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          answers.send(actor, source, tx(tx));
          return "/work/" + actor.county() + "/hotline/orders#files";
        },
        (errors, refused) -> list(actor, "", refused));
  }

  /// The file as a workbook the browser saves; nothing of it stays in a cache.
  @PostMapping("/batches/{id}/file")
  void file(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var lines = views.sent(answers.fetch(actor, id));
    response.setContentType(WORKBOOK);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"answers-" + id + ".xlsx\"");
    AnswerSheet.write(response.getOutputStream(), lines, pages.words(request));
  }

  private ModelAndView list(Actor actor, String state, String refused) {
    return new ModelAndView("hotline/list")
        .addObject("orders", views.list(actor, state))
        .addObject("refused", refused);
  }

  private ModelAndView classes(
      Actor actor, FieldErrors errors, String at, HttpServletRequest request) {
    return new ModelAndView("hotline/classes")
        .addObject("classes", views.classes(actor.county(), errors, at, pages.words(request)));
  }

  private ModelAndView fresh(
      Actor actor,
      Map<String, String> typed,
      FieldErrors errors,
      String refused,
      HttpServletRequest request) {
    var options = catalogue.options(actor.county(), pages.words(request));
    return new ModelAndView("hotline/fresh")
        .addObject("fresh", new HotlinePages.Fresh(typed, options, errors))
        .addObject("refused", refused);
  }

  private static Map<String, String> typed(OrderForm form) {
    Map<String, String> typed = new HashMap<>();
    for (RecordComponent field : OrderForm.class.getRecordComponents()) {
      try {
        if (field.getAccessor().invoke(form) instanceof String text) {
          typed.put(field.getName(), text);
        }
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return typed;
  }

  private static UUID tx(@Nullable UUID tx) {
    return tx == null ? Id.fresh() : tx;
  }
}
