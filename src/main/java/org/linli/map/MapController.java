package org.linli.map;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.linli.shared.Actor;
import org.linli.web.ContentPolicy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 地图页面入口 — the map of an area.
@Controller
class MapController {

  private final MapViews views;
  private final Tiles tiles;

  MapController(MapViews views, Tiles tiles) {
    this.views = views;
    this.tiles = tiles;
  }

  @GetMapping("/work/{county:[0-9]{6}}/map")
  ModelAndView show(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String by,
      HttpServletResponse response) {
    response.setHeader(ContentPolicy.HEADER, tiles.policy());
    return new ModelAndView("map/show", Map.of("show", views.show(actor, place, by)));
  }
}
