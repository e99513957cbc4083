package org.linli.access;

import org.linli.shared.Actor;
import org.linli.testing.TestCounty;

/// 区划试问 — the dictionary of divisions, and counties opened from it.
final class DivisionSamples extends Samples {

  DivisionSamples(World world) {
    super(world);
    same("GET /divisions", () -> Ask.of("q", world.county).shows("试验区"));
    same(
        "POST /divisions",
        () -> {
          String county = TestCounty.fresh();
          return Ask.plain().query("edition", county).withList(county + ",新来县\n");
        });
    same("GET /divisions/{code}", () -> Ask.at("code", world.county).shows("试验区"));
    same("GET /divisions/editions", Ask::plain);
    same("GET /divisions/editions/{number}", () -> Ask.at("number", latest()));
    // the act lies in the county that is opened
    same("POST /counties", () -> Ask.of("code", county()).quiet());
    same(
        "POST /counties/{code}/setup",
        () -> {
          String county = county();
          world.doors.places().openCounty(Actor.system(county));
          return Ask.at("code", county).quiet();
        });
  }

  private String county() {
    String county = TestCounty.fresh();
    world.divisions(county);
    return county;
  }

  private String latest() {
    return world
        .doors
        .jdbc()
        .sql("select max(number)::text from division_edition")
        .query(String.class)
        .single();
  }
}
