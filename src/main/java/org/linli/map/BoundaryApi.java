package org.linli.map;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// 边界接口 — outlines as GeoJSON, one or many, in and out.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}")
class BoundaryApi {

  private final Boundaries boundaries;
  private final BoundaryImport imports;
  private final BoundaryViews views;
  private final GeoJson json;
  private final Pages pages;

  BoundaryApi(
      Boundaries boundaries,
      BoundaryImport imports,
      BoundaryViews views,
      GeoJson json,
      Pages pages) {
    this.boundaries = boundaries;
    this.imports = imports;
    this.views = views;
    this.json = json;
    this.pages = pages;
  }

  /// 画定 — `points`: one corner a line, longitude first, or a geometry object as text; `version`:
  /// the version it was read at, 0 = none.
  record Draw(@Nullable String points, @Nullable String version) {}

  /// 边界 — the outline that holds, null when none was drawn, and all versions, the latest first.
  record Drawn(
      String id,
      String path,
      String fullName,
      int version,
      @Nullable JsonNode geometry,
      List<MapPages.Version> versions) {}

  /// 已写入 — the new version.
  record Version(int version) {}

  /// 文件结果 — how many outlines were taken, the turn of the map the file was looked at, every
  /// feature, and the gaps that are left.
  record Taken(int written, long seen, List<MapPages.Line> lines, List<String> gaps) {}

  /// 一处问题 — its kind, the sentence, and a point of it where there is one.
  record Flaw(
      Problem.Kind kind, String text, @Nullable Double longitude, @Nullable Double latitude) {}

  @GetMapping("/places/{id}/boundary")
  Drawn show(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    Place place = boundaries.area(actor, new PlaceId(id));
    MapPages.Edit edit = views.fresh(actor, place, false, pages.words(request));
    JsonNode geometry =
        edit.points().isEmpty() ? null : json.geometry(Outline.typed(edit.points()).shape());
    return new Drawn(
        id.toString(), place.path(), edit.fullName(), edit.version(), geometry, edit.versions());
  }

  /// Draws an outline; 422 names each problem and where it lies.
  @PostMapping("/places/{id}/boundary")
  Version draw(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody Draw body) {
    Place place = boundaries.area(actor, new PlaceId(id));
    var form = new BoundaryForm(body.points(), body.version(), tx);
    return new Version(boundaries.draw(actor, place, form.shape(json), form.seen(), tx));
  }

  /// The outlines of an area (`under`, default the caller's own) as one FeatureCollection.
  @GetMapping(value = "/boundaries", produces = GeoJson.TYPE)
  JsonNode collection(Actor actor, @RequestParam(defaultValue = "") String under) {
    return views.collection(actor, ExchangeController.under(actor, under));
  }

  /// Takes every good outline of a FeatureCollection of at most a million signs; with `check` it
  /// only says what would happen. `seen` from a check refuses (409) when the map has changed since.
  @PostMapping(value = "/boundaries", consumes = GeoJson.TYPE)
  Taken take(
      Actor actor,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestParam(defaultValue = "false") boolean check,
      @RequestParam(defaultValue = "-1") long seen,
      @RequestBody String file,
      HttpServletRequest request) {
    Words words = pages.words(request);
    BoundaryImport.Preview preview = imports.look(actor, file);
    int written = check ? 0 : imports.take(actor, file, seen < 0 ? preview.turn() : seen, tx);
    return new Taken(
        written,
        preview.turn(),
        preview.rows().stream().map(row -> views.line(row, words)).toList(),
        preview.gaps().stream().map(gap -> gap.text(words)).toList());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unfit(Unfit unfit, HttpServletRequest request) {
    Words words = pages.words(request);
    String said = words.t("map.error.points");
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, said);
    problem.setType(URI.create("urn:linli:map.error.points"));
    problem.setProperty("errors", Map.of("points", said));
    problem.setProperty(
        "problems",
        unfit.problems().stream()
            .map(
                p ->
                    new Flaw(
                        p.kind(),
                        p.text(words),
                        p.at() == null ? null : p.at().x,
                        p.at() == null ? null : p.at().y))
            .toList());
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
