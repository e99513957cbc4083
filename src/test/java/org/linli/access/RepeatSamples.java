package org.linli.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.matter.Reported;
import org.linli.shared.Id;

/// 重复试问 — what repeats a matter, merging and splitting, and the hot topics.
final class RepeatSamples extends Samples {

  private final Map<String, Reported> leading = new HashMap<>();

  RepeatSamples(World world) {
    super(world);
    about(
        "GET /matters/{number}/repeats",
        "matter",
        objects::matter,
        (cell, matter) -> Ask.at("number", matter.number()).lies(cell.area()));
    each(
        "POST /matters/{number}/merges",
        cell -> {
          Reported leading = leading(cell);
          Reported other = cell.may() ? objects.matter(cell.area()) : leading;
          return Ask.at("number", leading.number())
              .with("numbers", List.of(other.number()), "reason", "同一盏灯")
              .lies(cell.area());
        });
    each(
        "POST /matters/{number}/split",
        cell -> {
          Reported other = cell.may() ? merged(cell) : leading(cell);
          return Ask.at("number", other.number()).with("reason", "不是同一盏").lies(cell.area());
        });
    about(
        "GET /repeats",
        "repeated",
        objects::matter,
        (cell, matter) -> Ask.plain().named("area", cell.area()));
    each("GET /topics", cell -> Ask.plain().named("area", cell.area()));
    same(
        "GET /api/v1/{county}/matters/alike",
        () -> Ask.of("place", world.grid, "category", "OTHER"));
  }

  // one leads in each area: every further matter stands in the lists others are looked for in
  private Reported leading(Cell cell) {
    return leading.computeIfAbsent(cell.area(), objects::matter);
  }

  private Reported merged(Cell cell) {
    Reported other = objects.matter(cell.area());
    world
        .doors
        .merges()
        .merge(world.desk, leading(cell).number(), List.of(other.number()), "同一盏灯", Id.fresh());
    return other;
  }
}
