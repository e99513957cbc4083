package org.linli.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 渠道统计页 — by which channels matters came in, as a page and as a workbook.
@Controller
@RequestMapping("/work/{county}")
class ChannelController {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ChannelViews views;
  private final Pages pages;

  ChannelController(ChannelViews views, Pages pages) {
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/channels")
  String show(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String month,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    FieldErrors errors = FieldErrors.none();
    YearMonth chosen = views.now();
    try {
      chosen = views.month(month);
    } catch (Invalid wrong) {
      errors = FieldErrors.of(wrong, pages.words(request));
      response.setStatus(422);
    }
    model.addAttribute("table", views.show(actor, place, chosen, pages.words(request)));
    model.addAttribute("month", errors.isEmpty() ? chosen.toString() : month);
    model.addAttribute("errors", errors);
    return "dashboard/channels";
  }

  @GetMapping("/channels.xlsx")
  void sheet(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String month,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = pages.words(request);
    var table = views.show(actor, place, views.month(month), words);
    response.setContentType(WORKBOOK);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"channels-" + table.month() + ".xlsx\"");
    ChannelSheet.write(response.getOutputStream(), table, words);
  }
}
