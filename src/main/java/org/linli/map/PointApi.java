package org.linli.map;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 楼栋坐标接口 — where a building stands.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}/places/{id}/point")
class PointApi {

  private final BuildingPoints points;

  PointApi(BuildingPoints points) {
    this.points = points;
  }

  /// 定位 — `point`: longitude and latitude in WGS 84 with a comma between, empty = not known;
  /// `version`: the version of the building it was read at.
  record Put(@Nullable String point, @Nullable String version) {}

  /// 坐标 — `point` is empty while nobody has said so; `outside`: the area the building belongs to,
  /// when the point lies outside of it.
  record Stands(String point, String outside, int version) {}

  @GetMapping
  Stands show(Actor actor, @PathVariable UUID id) {
    MapPages.Standing standing = points.fresh(actor, points.building(actor, id), false);
    return new Stands(standing.point(), standing.outside(), standing.version());
  }

  @PostMapping
  Stands put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody Put body) {
    Place building = points.building(actor, id);
    points.put(actor, building, new PointForm(body.point(), body.version(), tx));
    return show(actor, id);
  }
}
