package org.linli.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 印制页面 — orders boards to be drawn, shows how far it is, hands out the files.
@Controller
@RequestMapping("/work/{county}/boards/prints")
class PrintController {

  private final Prints prints;
  private final PrintViews views;
  private final BoardLists lists;
  private final Pages pages;

  PrintController(Prints prints, PrintViews views, BoardLists lists, Pages pages) {
    this.prints = prints;
    this.views = views;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(@PathVariable String county, Actor actor) {
    return new ModelAndView("board/prints", Map.of("runs", views.latest(actor)));
  }

  /// Draws the ticked boards, else all of an area that a filter shows.
  ///
  /// @param paper empty = each board on its own
  /// @param back the query of the list the form stood in
  @PostMapping
  ModelAndView begin(
      @PathVariable String county,
      @RequestParam(defaultValue = "") List<String> code,
      @RequestParam(defaultValue = "") String under,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String paper,
      @RequestParam(defaultValue = "") String back,
      @RequestParam UUID tx,
      Actor actor,
      HttpServletRequest request) {
    Back to = Back.of(back);
    var wanted = new Prints.Wanted(code, under, show, paper);
    try {
      String language = pages.words(request).language();
      UUID id = prints.begin(actor, wanted, language, BoardController.host(), tx);
      return new ModelAndView("redirect:/work/" + county + "/boards/prints/" + id);
    } catch (Invalid e) {
      return new ModelAndView(
          "board/list",
          Map.of(
              "listing",
              lists.page(actor, to.under(), to.show(), "", Set.copyOf(code), paper),
              "errors",
              FieldErrors.of(e, pages.words(request))),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String county, @PathVariable UUID id, Actor actor) {
    return new ModelAndView("board/run", Map.of("run", views.show(actor, id)));
  }

  @PostMapping("/{id}/moves/{action}")
  String move(
      @PathVariable String county,
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestParam UUID tx,
      Actor actor) {
    prints.move(actor, id, action, tx);
    return "redirect:/work/" + county + "/boards/prints/" + id;
  }

  @GetMapping("/{id}/files/{area}/{paper}")
  ResponseEntity<FileSystemResource> file(
      @PathVariable String county,
      @PathVariable UUID id,
      @PathVariable String area,
      @PathVariable String paper,
      Actor actor) {
    return download(prints.file(actor, id, area, paper));
  }

  static ResponseEntity<FileSystemResource> download(FileSystemResource file) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("boards-" + file.getFilename())
                .build()
                .toString())
        .body(file);
  }
}
