package org.linli.matter;

import static org.linli.matter.Columns.flag;
import static org.linli.matter.Columns.id;
import static org.linli.matter.Columns.instant;
import static org.linli.matter.Columns.moment;
import static org.linli.matter.Columns.number;
import static org.linli.matter.Columns.rung;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.linli.category.Rung;

/// 行的读法 — how a row becomes a matter and, beside it in the same row, an item.
final class MatterRows {

  /// The columns of an item `i`, so named that they stand beside those of its matter; its state is
  /// named by the query.
  static final String ITEM =
      """
      i.item as i_item, i.category as i_category, i.rung as i_rung,
        i.holder_post, i.holder_organisation, i.handler_post, i.handler_organisation,
        i.opened_at as i_opened, i.entered_at, i.due_at, i.soon_at, i.asked, i.paused_until, i.fed_back_by, i.fed_back_rung,
        i.closed_at as i_closed, i.closed_in_time as i_in_time, i.late, i.redone,
        i.version as i_version
      """;

  private MatterRows() {}

  static Matter matter(ResultSet row, int n) throws SQLException {
    UUID follows = id(row, "follows");
    return new Matter(
        row.getString("county"),
        new MatterId(row.getObject("id", UUID.class)),
        row.getString("number"),
        row.getObject("place_id", UUID.class),
        row.getString("place_path"),
        Report.Kind.valueOf(row.getString("kind")),
        row.getString("category"),
        Report.Channel.valueOf(row.getString("channel")),
        MatterState.valueOf(row.getString("state")),
        row.getBoolean("private"),
        row.getBoolean("verified"),
        row.getBoolean("urgent"),
        moment(row, "opened_at"),
        instant(row, "accepted_at"),
        instant(row, "closed_at"),
        flag(row, "closed_in_time"),
        rung(row, "ended_rung"),
        flag(row, "solved"),
        flag(row, "satisfied"),
        number(row, "stars"),
        row.getInt("reopened"),
        row.getString("released_text"),
        instant(row, "released_at"),
        follows == null ? null : new MatterId(follows),
        instant(row, "promised_from"),
        instant(row, "promise_at"),
        row.getInt("version"));
  }

  static MatterItem item(ResultSet row, String county, MatterId matter, String placePath)
      throws SQLException {
    return new MatterItem(
        county,
        matter,
        row.getInt("i_item"),
        placePath,
        row.getString("i_category"),
        MatterState.valueOf(row.getString("i_state")),
        Rung.valueOf(row.getString("i_rung")),
        hands(row, "holder"),
        hands(row, "handler"),
        moment(row, "i_opened"),
        moment(row, "entered_at"),
        instant(row, "due_at"),
        instant(row, "soon_at"),
        row.getBoolean("asked"),
        instant(row, "paused_until"),
        id(row, "fed_back_by"),
        rung(row, "fed_back_rung"),
        instant(row, "i_closed"),
        flag(row, "i_in_time"),
        row.getBoolean("late"),
        row.getInt("redone"),
        row.getInt("i_version"));
  }

  private static MatterItem.Hands hands(ResultSet row, String prefix) throws SQLException {
    return new MatterItem.Hands(id(row, prefix + "_post"), id(row, prefix + "_organisation"));
  }
}
