package org.linli.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// 导入页 — bring a list, match its columns, look at what it comes to, write it.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}")
class ImportController {

  static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Imports imports;
  private final ImportWrites writes;
  private final ImportViews views;
  private final RefusedLines refused;
  private final Pages pages;

  ImportController(
      Imports imports, ImportWrites writes, ImportViews views, RefusedLines refused, Pages pages) {
    this.imports = imports;
    this.writes = writes;
    this.views = views;
    this.refused = refused;
    this.pages = pages;
  }

  @GetMapping("/imports")
  String home(Actor actor, Model model) {
    model.addAttribute("home", views.home(actor));
    return "exchange/home";
  }

  @GetMapping("/places/{id}/imports")
  String start(Actor actor, @PathVariable UUID id, Model model) {
    Place area = imports.area(actor, new PlaceId(id));
    return start(actor, area, "", FieldErrors.none(), model);
  }

  @PostMapping("/places/{id}/imports")
  String upload(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable String subject,
      @RequestParam @Nullable MultipartFile file,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    Place area = imports.area(actor, new PlaceId(id));
    try (InputStream in = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
      UUID list = writes.upload(actor, area, subject, ListFile.of(in), tx);
      return back(actor, list);
    } catch (Invalid wrong) {
      response.setStatus(422);
      FieldErrors errors = FieldErrors.of(wrong, pages.words(request));
      return start(actor, area, subject == null ? "" : subject, errors, model);
    }
  }

  @GetMapping("/imports/{id}")
  String show(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return shown(actor, id, FieldErrors.none(), null, request, model);
  }

  @PostMapping("/imports/{id}/columns")
  String match(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<String> columns,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return step(actor, id, () -> writes.match(actor, id, columns, tx), request, response, model);
  }

  @PostMapping("/imports/{id}/take")
  String take(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable String choice,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return step(actor, id, () -> writes.take(actor, id, choice, tx), request, response, model);
  }

  @PostMapping("/imports/{id}/cancel")
  String cancel(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return step(actor, id, () -> writes.cancel(actor, id, tx), request, response, model);
  }

  /// The refused lines as a file the browser saves; nothing of it stays in a cache.
  @PostMapping("/imports/{id}/refused")
  @Nullable String refused(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var words = pages.words(request);
    try {
      RefusedLines.Found found = refused.fetch(actor, id, words);
      response.setContentType(WORKBOOK);
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Disposition", "attachment; filename=\"refused-" + id + ".xlsx\"");
      RefusedSheet.write(response.getOutputStream(), found.headings(), found.lines(), words);
      return null;
    } catch (Refusal refusal) {
      response.setStatus(409);
      String why = words.t(refusal.key(), refusal.arguments().toArray());
      return shown(actor, id, FieldErrors.none(), why, request, model);
    }
  }

  private String step(
      Actor actor,
      UUID id,
      Runnable step,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var words = pages.words(request);
    try {
      step.run();
      return back(actor, id);
    } catch (Invalid wrong) {
      response.setStatus(422);
      return shown(actor, id, FieldErrors.of(wrong, words), null, request, model);
    } catch (Refusal refusal) {
      response.setStatus(409);
      String why = words.t(refusal.key(), refusal.arguments().toArray());
      return shown(actor, id, FieldErrors.none(), why, request, model);
    }
  }

  private String start(Actor actor, Place area, String subject, FieldErrors errors, Model model) {
    model.addAttribute("start", views.start(actor, area, subject, errors));
    return "exchange/start";
  }

  private String shown(
      Actor actor,
      UUID id,
      FieldErrors errors,
      @Nullable String why,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("show", views.show(actor, id, pages.words(request), errors, why));
    return "exchange/show";
  }

  private static String back(Actor actor, UUID id) {
    return "redirect:/work/" + actor.county() + "/imports/" + id;
  }
}
