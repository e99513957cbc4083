package org.linli.category;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.category.CategoryPages.Edited;
import org.linli.category.CategoryPages.Limited;
import org.linli.lifecycle.Limit;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 类别设置 — the catalogue with its limits, one category to change, and what held before.
@Controller
class CategoryController {

  private static final String AMOUNT = "amount-";

  private final CategoryViews views;
  private final CategoryChanges changes;
  private final Timed timed;
  private final Pages pages;

  CategoryController(CategoryViews views, CategoryChanges changes, Timed timed, Pages pages) {
    this.views = views;
    this.changes = changes;
    this.timed = timed;
    this.pages = pages;
  }

  @GetMapping("/work/{county}/categories")
  ModelAndView show(Actor actor, @RequestParam(defaultValue = "") String code) {
    return view(actor, code, views.edited(actor.county(), code), FieldErrors.none(), "");
  }

  @PostMapping("/work/{county}/categories")
  ModelAndView add(
      Actor actor, @RequestParam Map<String, String> fields, HttpServletRequest request) {
    return save(actor, "", fields, request);
  }

  @PostMapping("/work/{county}/categories/{id}")
  ModelAndView change(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request) {
    return save(actor, id, fields, request);
  }

  private ModelAndView save(
      Actor actor, String code, Map<String, String> fields, HttpServletRequest request) {
    var words = pages.words(request);
    Map<String, String> typed = new HashMap<>(fields);
    if (!code.isEmpty()) {
      typed.put("code", code);
    }
    try {
      changes.save(actor, form(typed));
    } catch (Invalid e) {
      return view(actor, code, edited(typed, code), FieldErrors.of(e, words), "");
    } catch (Refusal e) {
      String why = words.t(e.key(), e.arguments().toArray());
      return view(actor, code, edited(typed, code), FieldErrors.none(), why);
    }
    return new ModelAndView(
        "redirect:/work/" + actor.county() + "/categories?code=" + typed.get("code"));
  }

  private ModelAndView view(
      Actor actor, String code, Edited edited, FieldErrors errors, String refused) {
    String county = actor.county();
    var view = new ModelAndView("category/list");
    view.addObject("lines", views.lines(county));
    view.addObject("edited", edited);
    view.addObject("mayChange", actor.part() == AccountPart.COUNTY_DESK);
    view.addObject("history", code.isEmpty() ? List.of() : views.history(county, code));
    view.addObject("limits", code.isEmpty() ? List.of() : views.limitHistory(county, code));
    view.addObject("errors", errors);
    view.addObject("states", timed.words());
    view.addObject("refused", refused);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (!refused.isEmpty()) {
      view.setStatus(HttpStatus.CONFLICT);
    }
    return view;
  }

  private static CategoryForm form(Map<String, String> f) {
    Map<String, String> limits = new HashMap<>();
    f.forEach(
        (field, amount) -> {
          if (field.startsWith(AMOUNT) && !amount.isBlank()) {
            String state = field.substring(AMOUNT.length());
            limits.put(state, amount + " " + f.getOrDefault("unit-" + state, ""));
          }
        });
    return new CategoryForm(
        f.get("code"),
        f.get("nameZh"),
        f.get("nameEn"),
        f.get("section"),
        f.get("ladder"),
        f.containsKey("direct"),
        f.containsKey("aboutPersons"),
        f.containsKey("anonymousAllowed"),
        f.get("evidence"),
        f.containsKey("urgent"),
        f.get("acceptRule"),
        f.get("closeRule"),
        f.get("owner"),
        day(f.get("from")),
        limits,
        number(f.get("version")));
  }

  private Edited edited(Map<String, String> f, String code) {
    List<Limited> limits = new ArrayList<>();
    for (String state : timed.limits().keySet()) {
      String unit = f.getOrDefault("unit-" + state, Limit.Unit.WORKDAYS.name());
      int amount = number(f.get(AMOUNT + state));
      limits.add(new Limited(state, Math.max(0, amount), unit, amount > 0));
    }
    return new Edited(
        f.getOrDefault("code", ""),
        f.getOrDefault("nameZh", ""),
        f.getOrDefault("nameEn", ""),
        f.getOrDefault("section", ""),
        f.getOrDefault("ladder", ""),
        f.containsKey("direct"),
        f.containsKey("aboutPersons"),
        f.containsKey("anonymousAllowed"),
        f.getOrDefault("evidence", ""),
        f.containsKey("urgent"),
        f.getOrDefault("acceptRule", ""),
        f.getOrDefault("closeRule", ""),
        f.getOrDefault("owner", ""),
        f.getOrDefault("from", ""),
        limits,
        number(f.get("version")),
        code.isEmpty());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Invalid("from", "web.unreadable");
    }
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
  }
}
