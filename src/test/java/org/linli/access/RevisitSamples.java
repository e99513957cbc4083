package org.linli.access;

import org.linli.matter.Reported;
import org.linli.shared.Id;

/// 回访试问 — the reporters a desk has to ask after the close-out.
final class RevisitSamples extends Samples {

  RevisitSamples(World world) {
    super(world);
    same("GET /revisits", Ask::plain);
    about("GET /matters/{number}/revisits", "to revisit", this::due, RevisitSamples::at);
    about(
        "POST /matters/{number}/revisits",
        "to revisit",
        this::due,
        (cell, matter) -> at(cell, matter).with("result", "SOLVED", "stars", "5"));
    about("POST /matters/{number}/revisits/calls", "to revisit", this::due, RevisitSamples::at);
  }

  private static Ask at(Cell cell, Reported matter) {
    return Ask.at("number", matter.number()).lies(cell.area());
  }

  private Reported due(String area) {
    Reported matter = objects.closed(objects.matter(area));
    world
        .doors
        .jdbc()
        .sql(
            """
            insert into revisit (county, id, matter_id, place_path, category, state, closed_at,
              closed_seq, from_at, due_at)
            select county, ?, id, place_path, category, 'DUE', closed_at, 1, closed_at, closed_at
            from matter where county = ? and id = ?
            """)
        .params(Id.fresh(), world.county, matter.id().value())
        .update();
    return matter;
  }
}
