package org.linli.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Catalogue;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Pages;
import org.linli.web.Panel;
import org.linli.web.TakenAlong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// 快报页 — where, what sort, one sentence, photos: what somebody saw on his way, with or without a
/// network.
@Controller
@RequestMapping("/work/{county}/quick")
class QuickController {

  private static final int MOST = 300;

  private final QuickReports reports;
  private final Places places;
  private final Catalogue catalogue;
  private final Pages pages;

  QuickController(QuickReports reports, Places places, Catalogue catalogue, Pages pages) {
    this.reports = reports;
    this.places = places;
    this.catalogue = catalogue;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView form(Actor actor, HttpServletRequest request) {
    return view(actor, QuickForm.empty(), FieldErrors.none(), "", request);
  }

  @PostMapping
  ModelAndView report(
      Actor actor,
      QuickForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request) {
    UUID tx = Objects.requireNonNullElseGet(form.tx(), Id::fresh);
    return pages.submitted(
        request,
        () -> "/work/" + actor.county() + "/quick/" + reports.take(actor, form, files, tx),
        (errors, refused) -> view(actor, form, errors, refused, request));
  }

  /// Its number, and the way to the next one.
  @GetMapping("/{number}")
  ModelAndView done(Actor actor, @PathVariable String number) {
    return new ModelAndView("intake/quickDone").addObject("number", number);
  }

  private ModelAndView view(
      Actor actor, QuickForm form, FieldErrors errors, String refused, HttpServletRequest request) {
    return new ModelAndView("intake/quick")
        .addObject("place", QuickForm.text(form.place()))
        .addObject("category", QuickForm.text(form.category()))
        .addObject("text", QuickForm.text(form.text()))
        .addObject("places", nearby(actor))
        .addObject("categories", catalogue.options(actor.county(), pages.words(request)))
        .addObject("errors", errors)
        .addObject("refused", refused);
  }

  // the finest places of his area that a list can hold, after the area itself
  private List<Page.Option> nearby(Actor actor) {
    List<Place> own = places.at(actor.county(), actor.scope().paths());
    List<Place> below = List.of();
    for (PlaceKind kind : List.of(PlaceKind.GRID, PlaceKind.BUILDING, PlaceKind.STAIRWELL)) {
      List<Place> finer =
          own.stream()
              .flatMap(
                  place -> places.subtree(actor.scope(), place.path(), kind, "", MOST + 1).stream())
              .filter(place -> !place.retired())
              .toList();
      below = finer.isEmpty() || finer.size() > MOST ? below : finer;
    }
    List<String> paths =
        Stream.concat(own.stream(), below.stream()).map(Place::path).distinct().toList();
    Map<String, String> names = places.fullNames(actor.county(), paths);
    return paths.stream().map(path -> new Page.Option(path, names.getOrDefault(path, ""))).toList();
  }

  /// 外勤快报 — the way to a quick report in the field, taken along.
  @Component
  @Order(5)
  static class InField implements Panel, TakenAlong {

    private static final int FIRST = 5;

    @Override
    public String spot() {
      return "field";
    }

    @Override
    public int order() {
      return FIRST;
    }

    @Override
    public Shown shown(Page page, String county, String path, UUID id) {
      return new Shown("intake.quick", "intake/quickLink", Map.of());
    }

    @Override
    public List<String> paths(Actor actor) {
      return List.of("/work/" + actor.county() + "/quick");
    }
  }
}
