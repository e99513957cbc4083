package org.linli.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.linli.place.Paths;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 三长台账入口 — the roster with filter and columns, on screen and as Excel; the coverage.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}")
class RosterController {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final OrganisationViews views;
  private final RosterSheet sheet;
  private final Pages pages;

  RosterController(OrganisationViews views, RosterSheet sheet, Pages pages) {
    this.views = views;
    this.sheet = sheet;
    this.pages = pages;
  }

  @GetMapping("/roster")
  ModelAndView roster(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") List<String> column,
      @RequestParam(defaultValue = "") String after) {
    RosterFilter filter = filter(kind, area, name, state);
    return new ModelAndView(
        "organisation/roster",
        Map.of(
            "roster",
            views.roster(
                actor,
                filter,
                RosterColumn.chosen(column),
                query(kind, area, name, state, column),
                after)));
  }

  @GetMapping("/roster.xlsx")
  void excel(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") List<String> column,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    RosterFilter filter = filter(kind, area, name, state);
    Words words = pages.words(request);
    String file =
        URLEncoder.encode(words.t("organisation.roster"), StandardCharsets.UTF_8)
            .replace("+", "%20");
    response.setContentType(EXCEL);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"roster.xlsx\"; filename*=UTF-8''" + file + ".xlsx");
    sheet.write(
        response.getOutputStream(), actor.scope(), filter, RosterColumn.chosen(column), words);
  }

  @GetMapping("/coverage")
  ModelAndView coverage(Actor actor, @RequestParam(defaultValue = "") String area) {
    return new ModelAndView(
        "organisation/coverage", Map.of("coverage", views.coverage(actor, area)));
  }

  /// The filter a query names; what is no area is not found.
  static RosterFilter filter(String kind, String area, String name, String state) {
    if (!area.isEmpty() && !Paths.wellFormed(area)) {
      throw new NotFound();
    }
    PostKind wanted = PostKind.of(kind).orElse(null);
    RosterFilter.State filled = null;
    for (RosterFilter.State known : RosterFilter.State.values()) {
      filled = known.name().equals(state) ? known : filled;
    }
    return new RosterFilter(wanted, area, name, filled);
  }

  private static String query(
      String kind, String area, String name, String state, List<String> columns) {
    StringBuilder query = new StringBuilder("kind=").append(encoded(kind));
    query.append("&area=").append(encoded(area));
    query.append("&name=").append(encoded(name));
    query.append("&state=").append(encoded(state));
    columns.stream()
        .filter(c -> !c.isBlank())
        .forEach(c -> query.append("&column=").append(encoded(c)));
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
