package org.linli.map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.map.BoundaryViews.Typed;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.web.ContentPolicy;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 边界页面入口 — the outline of one area, drawn by pointer, by keyboard or by typing its corners.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}/places/{id}/boundary")
class BoundaryController {

  private final Boundaries boundaries;
  private final BoundaryViews views;
  private final GeoJson json;
  private final Tiles tiles;
  private final Pages pages;

  BoundaryController(
      Boundaries boundaries, BoundaryViews views, GeoJson json, Tiles tiles, Pages pages) {
    this.boundaries = boundaries;
    this.views = views;
    this.json = json;
    this.tiles = tiles;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView show(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean saved,
      HttpServletRequest request,
      HttpServletResponse response) {
    Place place = boundaries.area(actor, new PlaceId(id));
    response.setHeader(ContentPolicy.HEADER, tiles.policy());
    return view(views.fresh(actor, place, saved, pages.words(request)));
  }

  @PostMapping
  ModelAndView draw(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute BoundaryForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Place place = boundaries.area(actor, new PlaceId(id));
    Words words = pages.words(request);
    response.setHeader(ContentPolicy.HEADER, tiles.policy());
    try {
      Geometry shape = form.shape(json);
      boundaries.draw(actor, place, shape, form.seen(), form.transaction());
      return new ModelAndView(
          "redirect:/work/" + actor.county() + "/places/" + id + "/boundary?saved=true");
    } catch (Unfit unfit) {
      var typed =
          new Typed(form.text(), form.seen(), form.transaction(), unfit.problems(), null, false);
      return refused(HttpStatus.UNPROCESSABLE_CONTENT, views.edit(actor, place, typed, words));
    } catch (BoundaryStale stale) {
      // what was drawn stays; it is sent again against the version that is shown under it
      var typed =
          new Typed(
              form.text(), stale.now().version(), form.transaction(), List.of(), stale, false);
      return refused(HttpStatus.CONFLICT, views.edit(actor, place, typed, words));
    }
  }

  private static ModelAndView refused(HttpStatus status, MapPages.Edit edit) {
    ModelAndView view = view(edit);
    view.setStatus(status);
    return view;
  }

  private static ModelAndView view(MapPages.Edit edit) {
    return new ModelAndView("map/edit", Map.of("edit", edit));
  }
}
