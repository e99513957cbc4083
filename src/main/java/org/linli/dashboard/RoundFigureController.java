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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// 轮次指标页 — how visits, checks and patrols were kept up, as a page, as a workbook and for programs.
@Controller
class RoundFigureController {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RoundFigureViews views;
  private final ChannelViews months;
  private final Pages pages;

  RoundFigureController(RoundFigureViews views, ChannelViews months, Pages pages) {
    this.views = views;
    this.months = months;
    this.pages = pages;
  }

  @GetMapping("/work/{county}/round-figures")
  String show(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String month,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    FieldErrors errors = FieldErrors.none();
    YearMonth chosen = months.now();
    try {
      chosen = months.month(month);
    } catch (Invalid wrong) {
      errors = FieldErrors.of(wrong, pages.words(request));
      response.setStatus(422);
    }
    model.addAttribute("table", views.show(actor, place, chosen, pages.words(request)));
    model.addAttribute("month", errors.isEmpty() ? chosen.toString() : month);
    model.addAttribute("errors", errors);
    return "dashboard/rounds";
  }

  @GetMapping("/work/{county}/round-figures.xlsx")
  void sheet(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String month,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = pages.words(request);
    var table = views.show(actor, place, months.month(month), words);
    response.setContentType(WORKBOOK);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"rounds-" + table.month() + ".xlsx\"");
    RoundSheet.write(response.getOutputStream(), table, words);
  }

  /// What fell due below a place in a month and how it ended: by place, plan, group, month and
  /// holder.
  @GetMapping("/api/v1/{county}/round-figures")
  @ResponseBody
  DashboardPages.ByRound counts(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String month,
      HttpServletRequest request) {
    return views.show(actor, place, months.month(month), pages.words(request));
  }
}
