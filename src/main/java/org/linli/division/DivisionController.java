package org.linli.division;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// 区划页面入口 — search, one division, the upload of a part, what an edition changed.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}/divisions")
class DivisionController {

  /// A province takes 4 MB; the whole nation has the command `bin/divisions`.
  private static final long MOST = 16L << 20;

  private static final String SPOT = "division";
  private static final UUID NO_PLACE = new UUID(0, 0);

  private final DivisionWrites writes;
  private final DivisionViews views;
  private final Pages pages;
  private final Templates templates;

  DivisionController(DivisionWrites writes, DivisionViews views, Pages pages, Templates templates) {
    this.writes = writes;
    this.views = views;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping
  ModelAndView home(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
    return home(views.home(q, after, "", FieldErrors.none()));
  }

  @GetMapping("/{code}")
  ModelAndView show(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    DivisionPages.Show show = views.show(code, after);
    OfficialCounty county = show.county();
    String path = county == null ? show.division().code() : county.code();
    var panels = templates.panels(SPOT, pages.of(request), actor.county(), path, NO_PLACE);
    return new ModelAndView("division/show", Map.of("show", show, "panels", panels));
  }

  @GetMapping("/editions/{number}")
  ModelAndView edition(
      @PathVariable int number,
      @RequestParam(defaultValue = "-1") int since,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "false") boolean repeated) {
    return new ModelAndView(
        "division/edition", Map.of("shown", views.changes(number, since, after, repeated)));
  }

  @PostMapping
  ModelAndView take(
      Actor actor,
      @RequestParam @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String edition,
      @RequestParam UUID tx,
      HttpServletRequest request)
      throws IOException {
    try (InputStream in = file == null ? InputStream.nullInputStream() : file.getInputStream();
        DivisionFile kept = DivisionFile.keep(in, MOST)) {
      DivisionWrites.Done done = writes.take(actor, edition, kept, tx);
      String address = "/work/" + actor.county() + "/divisions/editions/" + done.number();
      return new ModelAndView("redirect:" + address + (done.repeated() ? "?repeated=true" : ""));
    } catch (Invalid wrong) {
      FieldErrors errors = FieldErrors.of(wrong, pages.words(request));
      return refused(HttpStatus.UNPROCESSABLE_ENTITY, edition, errors);
    }
  }

  // so large that nothing of the form was read, the name of the edition neither
  @ExceptionHandler
  ModelAndView tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    Invalid wrong = new Invalid(DivisionFile.FIELD, "division.error.large");
    FieldErrors errors = FieldErrors.of(wrong, pages.words(request));
    ModelAndView view = refused(HttpStatus.CONTENT_TOO_LARGE, "", errors);
    return view.addObject("page", pages.of(request));
  }

  private ModelAndView refused(HttpStatus status, String edition, FieldErrors errors) {
    ModelAndView view = home(views.home("", "", edition, errors));
    view.setStatus(status);
    return view;
  }

  private static ModelAndView home(DivisionPages.Home home) {
    return new ModelAndView("division/home", Map.of("home", home));
  }
}
