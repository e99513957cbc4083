package org.linli.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linli.journal.Exports;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// 导出页 — hands out the signed file of a filter, and says of a file whether it is as it left.
@Controller
class ExportController {

  private final AuditExport export;
  private final Exports exports;
  private final Pages pages;

  ExportController(AuditExport export, Exports exports, Pages pages) {
    this.export = export;
    this.exports = exports;
    this.pages = pages;
  }

  /// Also for programs; a wrong filter: 422.
  @GetMapping({"/work/{county}/journal.zip", "/api/v1/{county}/journal.zip"})
  void file(
      Actor actor,
      @ModelAttribute AuditForm form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Path file = export.make(actor, form, pages.words(request));
    try {
      response.setContentType("application/zip");
      response.setContentLengthLong(Files.size(file));
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"journal-" + actor.county() + ".zip\"");
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @GetMapping("/work/{county}/journal/checks")
  String form(Model model) {
    model.addAttribute("errors", FieldErrors.none());
    return "audit/check";
  }

  @PostMapping("/work/{county}/journal/checks")
  String check(
      @RequestParam MultipartFile file,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    if (file.isEmpty()) {
      response.setStatus(422);
      var wrong = new Invalid("file", "audit.error.file");
      model.addAttribute("errors", FieldErrors.of(wrong, pages.words(request)));
      return "audit/check";
    }
    try (var in = file.getInputStream()) {
      Exports.Checked checked = exports.check(in);
      model.addAttribute("verdict", checked.verdict().name());
      model.addAttribute("statement", checked.statement());
    }
    model.addAttribute("errors", FieldErrors.none());
    return "audit/check";
  }
}
