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
import org.linli.web.Pages;
import org.springframework.core.io.InputStreamResource;
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

/// 导入接口 — the steps of a list for programs; the list itself is the body of a request.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}")
class ImportApi {

  private final Imports imports;
  private final ImportWrites writes;
  private final ImportViews views;
  private final RefusedLines refused;
  private final Pages pages;

  ImportApi(
      Imports imports, ImportWrites writes, ImportViews views, RefusedLines refused, Pages pages) {
    this.imports = imports;
    this.writes = writes;
    this.views = views;
    this.refused = refused;
    this.pages = pages;
  }

  /// 对应 — for every column of the list the field it is about, empty where it is left out.
  record Matching(@Nullable List<String> columns) {}

  /// 选择 — `ALL` only when no line was refused, or `GOOD`.
  record Choice(@Nullable String choice) {}

  /// 可导入 — the fields a list of a subject may have.
  record Start(String place, List<String> subjects) {}

  /// The lists the caller sent, the latest first.
  @GetMapping("/imports")
  List<ImportPages.Line> home(Actor actor) {
    return views.lists(actor);
  }

  /// What lists may be brought for a place.
  @GetMapping("/places/{id}/imports")
  Start start(Actor actor, @PathVariable UUID id) {
    Place area = imports.area(actor, new PlaceId(id));
    return new Start(area.path(), List.of(Subject.values()).stream().map(Enum::name).toList());
  }

  /// Keeps a workbook or a text with separators aside for a day and guesses its columns; the
  /// subject is one of those of the place.
  @PostMapping(
      value = "/places/{id}/imports",
      consumes = {"text/csv", ImportController.WORKBOOK})
  @ResponseStatus(HttpStatus.CREATED)
  ImportPages.Shown upload(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestParam(defaultValue = "") String subject,
      @RequestBody(required = false) @Nullable InputStreamResource file,
      HttpServletRequest request)
      throws IOException {
    Place area = imports.area(actor, new PlaceId(id));
    try (InputStream in = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
      UUID list = writes.upload(actor, area, subject, ListFile.of(in), tx);
      return show(actor, list, request);
    }
  }

  /// A list as far as it has come: its progress while a step runs, then what its lines come to.
  @GetMapping("/imports/{id}")
  ImportPages.Shown show(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    return views.shown(actor, id, pages.words(request));
  }

  /// Says what the columns are about and looks at every line; a long list goes on beside.
  @PostMapping("/imports/{id}/columns")
  ImportPages.Shown match(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody Matching body,
      HttpServletRequest request) {
    List<String> columns = body.columns();
    writes.match(actor, id, columns == null ? List.of() : columns, tx);
    return show(actor, id, request);
  }

  /// Writes the whole list or only its good lines, in one act.
  @PostMapping("/imports/{id}/take")
  ImportPages.Shown take(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody Choice body,
      HttpServletRequest request) {
    writes.take(actor, id, body.choice(), tx);
    return show(actor, id, request);
  }

  /// Stops the step that runs, of which nothing is written; else puts the list away.
  @PostMapping("/imports/{id}/cancel")
  ImportPages.Shown cancel(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      HttpServletRequest request) {
    writes.cancel(actor, id, tx);
    return show(actor, id, request);
  }

  /// The refused lines with their reasons as a workbook; journaled.
  @PostMapping("/imports/{id}/refused")
  void refused(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = pages.words(request);
    RefusedLines.Found found = refused.fetch(actor, id, words);
    response.setContentType(ImportController.WORKBOOK);
    response.setHeader("Cache-Control", "no-store");
    RefusedSheet.write(response.getOutputStream(), found.headings(), found.lines(), words);
  }
}
