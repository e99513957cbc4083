package org.linli.venue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.place.Paths;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 阵地页面入口 — stations and venues on screen and as Excel, where there is none, and the forms.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}")
class VenueController {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Venues venues;
  private final VenueViews views;
  private final VenueSheet sheet;
  private final ClientTransactions once;
  private final Pages pages;

  VenueController(
      Venues venues, VenueViews views, VenueSheet sheet, ClientTransactions once, Pages pages) {
    this.venues = venues;
    this.views = views;
    this.sheet = sheet;
    this.once = once;
    this.pages = pages;
  }

  @GetMapping("/venues")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable UUID after) {
    return list(
        actor,
        filter(sort, area, name),
        query(sort, area, name),
        after,
        VenueForm.empty(),
        FieldErrors.none());
  }

  @GetMapping("/venues.xlsx")
  void excel(
      Actor actor,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    VenueFilter filter = filter(sort, area, name);
    Words words = pages.words(request);
    String file = encoded(words.t("venue.venues")).replace("+", "%20");
    response.setContentType(EXCEL);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"venues.xlsx\"; filename*=UTF-8''" + file + ".xlsx");
    sheet.write(response.getOutputStream(), actor.scope(), filter, words);
  }

  @GetMapping("/venues/gaps")
  ModelAndView gaps(Actor actor, @RequestParam(defaultValue = "") String after) {
    return new ModelAndView("venue/gaps", Map.of("gaps", views.gaps(actor, after)));
  }

  @GetMapping("/venues/coverage")
  ModelAndView coverage(
      Actor actor,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(required = false) @Nullable Boolean covered) {
    return new ModelAndView(
        "venue/coverage", Map.of("coverage", views.coverage(actor, area, covered)));
  }

  @GetMapping("/venues/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return new ModelAndView("venue/show", Map.of("show", views.show(actor, id)));
  }

  @PostMapping("/venues")
  ModelAndView add(Actor actor, @ModelAttribute VenueForm form, HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          byte[] digest = ClientTransactions.digest("venue/add", form.toString());
          var done = once.once(actor, tx(form), digest, () -> venues.add(actor, form).toString());
          return "/work/" + actor.county() + "/venues/" + done.reference();
        },
        (errors, notice) -> {
          FieldErrors shown = notice.isEmpty() ? errors : FieldErrors.of(Map.of("name", notice));
          return list(actor, filter("", "", ""), "", null, form, shown);
        });
  }

  @PostMapping("/venues/{id}")
  ModelAndView change(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute VenueForm form,
      HttpServletRequest request) {
    views.show(actor, id);
    return pages.submitted(
        request,
        () -> {
          byte[] digest = ClientTransactions.digest("venue/change " + id, form.toString());
          once.once(
              actor,
              tx(form),
              digest,
              () -> {
                venues.change(actor, id, form);
                return id.toString();
              });
          return "/work/" + actor.county() + "/venues/" + id;
        },
        (errors, notice) ->
            new ModelAndView(
                "venue/show", Map.of("show", views.show(actor, id, form, errors, notice))));
  }

  static VenueFilter filter(String sort, String area, String name) {
    if (!area.isEmpty() && !Paths.wellFormed(area)) {
      throw new NotFound();
    }
    return new VenueFilter(Venues.sort(sort).orElse(null), area, name);
  }

  private ModelAndView list(
      Actor actor,
      VenueFilter filter,
      String query,
      @Nullable UUID after,
      VenueForm form,
      FieldErrors errors) {
    return new ModelAndView(
        "venue/list", Map.of("listing", views.listing(actor, filter, query, after, form, errors)));
  }

  private static UUID tx(VenueForm form) {
    return form.tx() == null ? Id.fresh() : form.tx();
  }

  private static String query(String sort, String area, String name) {
    return "sort=" + encoded(sort) + "&area=" + encoded(area) + "&name=" + encoded(name);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
