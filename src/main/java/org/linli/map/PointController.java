package org.linli.map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Stale;
import org.linli.web.ContentPolicy;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 楼栋坐标页面入口 — where one building stands, tapped on the map or typed.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}/places/{id}/point")
class PointController {

  private final BuildingPoints points;
  private final Tiles tiles;
  private final Pages pages;

  PointController(BuildingPoints points, Tiles tiles, Pages pages) {
    this.points = points;
    this.tiles = tiles;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView show(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean saved,
      HttpServletResponse response) {
    Place building = points.building(actor, id);
    response.setHeader(ContentPolicy.HEADER, tiles.policy());
    return view(HttpStatus.OK, points.fresh(actor, building, saved));
  }

  @PostMapping
  ModelAndView put(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute PointForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Place building = points.building(actor, id);
    response.setHeader(ContentPolicy.HEADER, tiles.policy());
    try {
      points.put(actor, building, form);
      return new ModelAndView(
          "redirect:/work/" + actor.county() + "/places/" + id + "/point?saved=true");
    } catch (Invalid wrong) {
      FieldErrors errors = FieldErrors.of(wrong, pages.words(request));
      return view(
          HttpStatus.UNPROCESSABLE_CONTENT,
          points.page(actor, building, form, errors, false, false));
    } catch (Stale changed) {
      // what was typed stays; it is sent again against the building as it is now
      Place now = points.building(actor, id);
      return view(
          HttpStatus.CONFLICT, points.page(actor, now, form, FieldErrors.none(), true, false));
    }
  }

  private static ModelAndView view(HttpStatus status, MapPages.Standing standing) {
    ModelAndView view = new ModelAndView("map/point", Map.of("standing", standing));
    view.setStatus(status);
    return view;
  }
}
