package org.linli.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 样例环节写入 — the stages of items, as rows.
final class LegLoad {

  private LegLoad() {}

  static void write(Bulk bulk, String county, List<Filed> all) {
    bulk.into(
        "matter_stage",
        "county, matter_id, item, n, state, rung, holder_post, holder_organisation, handler_post,"
            + " handler_organisation, entered_at, entered_by, due_at, left_at, action, by_itself,"
            + " late, next_rung, next_post, next_organisation",
        rows ->
            all.forEach(
                filed ->
                    filed
                        .walk()
                        .pieces
                        .forEach(
                            piece ->
                                piece.legs.forEach(leg -> row(rows, county, filed, piece, leg)))));
  }

  private static void row(Rows rows, String county, Filed filed, Piece piece, Leg leg) {
    rows.add(
        county,
        filed.id(),
        piece.number,
        leg.n(),
        leg.state(),
        leg.rung(),
        post(leg.holder()),
        organisation(leg.holder()),
        post(leg.handler()),
        organisation(leg.handler()),
        leg.entered(),
        leg.by(),
        leg.due(),
        leg.left(),
        leg.action(),
        leg.byItself(),
        leg.late(),
        leg.nextRung(),
        post(leg.next()),
        organisation(leg.next()));
  }

  private static @Nullable Object post(@Nullable Hands hands) {
    return hands == null ? null : hands.post();
  }

  private static @Nullable Object organisation(@Nullable Hands hands) {
    return hands == null ? null : hands.organisation();
  }
}
