package org.linli.sample;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.shared.Time;

/// 样例目录 — what a county has put on top of the shipped catalogue: something a grid may do for a
/// while, something that waits for approval, a rule of its own; and an application whose reports
/// come in by the open standard. Nobody knows its key: whoever tries it gives it another one.
final class CatalogueLoad {

  private static final UUID NOBODY = new UUID(0, 0);

  private CatalogueLoad() {}

  static void write(Bulk bulk, District district) {
    String county = district.county();
    Dice dice = new Dice(county, "catalogue");
    LocalDate today = LocalDate.now(Time.ZONE);
    admission(bulk, county, dice, "PAPERS", "APPROVED", "年底前帮老人代办认证", "县综治中心", today.plusDays(31));
    admission(bulk, county, dice, "EPIDEMIC", "ASKED", "流感高发期上门提醒", "", today.plusDays(21));
    bulk.update(
        """
        insert into route_rule (county, id, category, place_id, place_path, weight, rung, owner,
          valid_from)
        select county, ?, 'C04', id, path, null, 'STREET_DESK', '环境类的先由街道牵头', date '2024-01-01'
        from place where county = ? and path = ?
        """,
        dice.id(Layout.EDITION),
        county,
        county);
    bulk.update(
        """
        insert into georeport_partner (county, id, name, key_hash, key_hint, per_minute, per_day,
          may_update, held, since)
        values (?, ?, '“邻里随手拍”应用（样例）', sha256(convert_to(?, 'UTF8')), '····', 60, 2000, true, false,
          date '2026-09-01')
        """,
        county,
        dice.id(Layout.EDITION),
        dice.id(Layout.EDITION).toString());
  }

  private static void admission(
      Bulk bulk,
      String county,
      Dice dice,
      String category,
      String state,
      String reason,
      String decided,
      LocalDate until) {
    bulk.update(
        """
        insert into admission (county, id, category, state, reason, valid_from, valid_until,
          asked_by, asked_name, decided_name)
        values (?, ?, ?, ?, ?, ?, ?, ?, '街道综治中心', nullif(?, ''))
        """,
        county,
        dice.id(Layout.EDITION),
        category,
        state,
        reason,
        until.minusDays(40),
        until,
        NOBODY,
        decided);
  }
}
