package org.linli.map;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// 边界文件页面入口 — the outlines of the reader's area as a GeoJSON file, and such a file looked at and
/// taken.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}")
class ExchangeController {

  private final BoundaryImport imports;
  private final BoundaryViews views;
  private final GeoJson json;
  private final Pages pages;

  ExchangeController(BoundaryImport imports, BoundaryViews views, GeoJson json, Pages pages) {
    this.imports = imports;
    this.views = views;
    this.json = json;
    this.pages = pages;
  }

  @GetMapping("/boundaries")
  ModelAndView form(Actor actor, @RequestParam(defaultValue = "-1") int written) {
    return view(views.exchange(actor, written, FieldErrors.none(), ""));
  }

  @GetMapping("/boundaries.geojson")
  ResponseEntity<String> file(Actor actor, @RequestParam(defaultValue = "") String under) {
    String path = under(actor, under);
    String text = json.text(views.collection(actor, path));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(GeoJson.TYPE))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("boundaries-" + path + ".geojson")
                .build()
                .toString())
        .body(text);
  }

  /// A file is looked at; what was looked at is taken when `seen` says so.
  @PostMapping("/boundaries")
  ModelAndView take(
      Actor actor,
      @RequestParam @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String geojson,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam UUID tx,
      HttpServletRequest request)
      throws IOException {
    Words words = pages.words(request);
    String text = geojson;
    try {
      text = geojson.isEmpty() ? text(file) : geojson;
      if (seen.matches("[0-9]{1,18}")) {
        int written = imports.take(actor, text, Long.parseLong(seen), tx);
        return new ModelAndView(
            "redirect:/work/" + actor.county() + "/boundaries?written=" + written);
      }
      return view(views.exchange(actor, imports.look(actor, text), text, "", words));
    } catch (MapMoved moved) {
      // looked at once more: what would happen now stands below
      var again = imports.look(actor, text);
      return refused(
          HttpStatus.CONFLICT, views.exchange(actor, again, text, words.t(moved.key()), words));
    } catch (Invalid wrong) {
      return refused(
          HttpStatus.UNPROCESSABLE_CONTENT,
          views.exchange(actor, -1, FieldErrors.of(wrong, words), ""));
    }
  }

  // so large that nothing of the form was read
  @ExceptionHandler
  ModelAndView tooLarge(MaxUploadSizeExceededException e, Actor actor, HttpServletRequest request) {
    FieldErrors errors =
        FieldErrors.of(new Invalid("file", "map.error.large"), pages.words(request));
    ModelAndView view =
        refused(HttpStatus.CONTENT_TOO_LARGE, views.exchange(actor, -1, errors, ""));
    return view.addObject("page", pages.of(request));
  }

  /// The area a file is about: the reader's own, or one inside it.
  static String under(Actor actor, String asked) {
    String path = asked.isBlank() ? actor.scope().paths().getFirst() : asked;
    if (!Paths.wellFormed(path) || !actor.scope().covers(path)) {
      throw new NotFound();
    }
    return path;
  }

  private static String text(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return "";
    }
    if (file.getSize() > GeoJson.MOST_BYTES) {
      throw new Invalid("file", "map.error.large");
    }
    return new String(file.getBytes(), StandardCharsets.UTF_8);
  }

  private static ModelAndView refused(HttpStatus status, MapPages.Exchange exchange) {
    ModelAndView view = view(exchange);
    view.setStatus(status);
    return view;
  }

  private static ModelAndView view(MapPages.Exchange exchange) {
    return new ModelAndView("map/exchange", Map.of("exchange", exchange));
  }
}
