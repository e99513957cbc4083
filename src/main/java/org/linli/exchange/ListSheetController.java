package org.linli.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// 导出入口 — the registers of an area as workbooks in the office's own layout, persons masked.
@Controller
class ListSheetController {

  private final Imports imports;
  private final ListSheet sheet;
  private final Pages pages;

  ListSheetController(Imports imports, ListSheet sheet, Pages pages) {
    this.imports = imports;
    this.sheet = sheet;
    this.pages = pages;
  }

  @GetMapping("/work/{county:[0-9]{6}}/places/{id}/list.xlsx")
  void list(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "PLACES") String subject,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Place area = imports.area(actor, new PlaceId(id));
    Subject wanted =
        Arrays.stream(Subject.values())
            .filter(each -> each.isRegister() && each.name().equals(subject))
            .findFirst()
            .orElseThrow(NotFound::new);
    response.setContentType(ImportController.WORKBOOK);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + wanted.name().toLowerCase(Locale.ROOT) + ".xlsx\"");
    sheet.write(response.getOutputStream(), actor, wanted, area, pages.words(request));
  }
}
