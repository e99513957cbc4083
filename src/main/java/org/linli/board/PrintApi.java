package org.linli.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 印制接口 — the twins of the print forms for other programs.
@RestController
@RequestMapping("/api/v1/{county}/boards/prints")
class PrintApi {

  /// 印制要求 — the boards of these codes, else those under an area that a filter shows; the paper,
  /// each board's own when not given.
  record Order(
      @Nullable List<String> code,
      @Nullable String under,
      @Nullable String show,
      @Nullable String paper) {

    Prints.Wanted wanted() {
      return new Prints.Wanted(
          code == null ? List.of() : code, text(under), text(show), text(paper));
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  private final Prints prints;
  private final PrintViews views;
  private final Pages pages;

  PrintApi(Prints prints, PrintViews views, Pages pages) {
    this.prints = prints;
    this.views = views;
    this.pages = pages;
  }

  /// The latest print runs of the caller's area.
  @GetMapping
  List<BoardPages.Run> list(@PathVariable String county, Actor actor) {
    return views.latest(actor);
  }

  /// Orders boards to be drawn; the answer says how far it is.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  BoardPages.Run begin(
      @PathVariable String county,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Order body,
      Actor actor,
      HttpServletRequest request) {
    String language = pages.words(request).language();
    UUID id = prints.begin(actor, body.wanted(), language, BoardController.host(), key);
    return views.show(actor, id);
  }

  /// How far a print run is, and its files.
  @GetMapping("/{id}")
  BoardPages.Run show(@PathVariable String county, @PathVariable UUID id, Actor actor) {
    return views.show(actor, id);
  }

  /// Cancels a run (CANCEL), or says that its boards were printed (PRINT) or hang (MOUNT).
  @PostMapping("/{id}/moves/{action}")
  BoardPages.Run move(
      @PathVariable String county,
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestHeader("Idempotency-Key") UUID key,
      Actor actor) {
    prints.move(actor, id, action, key);
    return views.show(actor, id);
  }

  /// One file of a run, as PDF.
  @GetMapping("/{id}/files/{area}/{paper}")
  ResponseEntity<FileSystemResource> file(
      @PathVariable String county,
      @PathVariable UUID id,
      @PathVariable String area,
      @PathVariable String paper,
      Actor actor) {
    return PrintController.download(prints.file(actor, id, area, paper));
  }
}
