package org.linli.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.linli.access.Accounts;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 样例 — an invented county with one street, two communities, a grid, and 91 matters.
final class DashboardSamples {

  static final String PASSWORD = "stair-light-7";

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final String county;

  DashboardSamples(JdbcClient jdbc, Accounts accounts, String county) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.county = county;
  }

  /// The places, the accounts `county` and `jia`, and the matters of March 2024 and 2025.
  void district() {
    place(county, "COUNTY", "试县", Id.fresh());
    place(county + "001", "STREET", "试街道", Id.fresh());
    place(county + "001001", "COMMUNITY", "甲社区", Id.fresh());
    place(county + "001001001", "GRID", "1网格", Id.fresh());
    place(county + "001002", "COMMUNITY", "乙社区", Id.fresh());
    open("county", AccountPart.COUNTY_DESK, county);
    open("jia", AccountPart.COMMUNITY_DESK, county + "001001");
    for (int i = 1; i <= 60; i++) {
      matter(i, county + "001001001", "LIGHT", "2025-03-05T02:00:00Z", i <= 45, i <= 40);
    }
    for (int i = 61; i <= 70; i++) {
      matter(i, county + "001002", "HEATING", "2025-03-31T15:59:59Z", true, true);
    }
    for (int i = 71; i <= 90; i++) {
      matter(i, county + "001002", "HEATING", "2024-03-06T02:00:00Z", true, true);
    }
    matter(91, county + "001002", "HEATING", "2025-03-31T16:00:00Z", true, true);
  }

  private void place(String path, String kind, String name, UUID id) {
    jdbc.sql("insert into place (county, id, path, kind, name) values (?, ?, ?, ?, ?)")
        .params(county, id, path, kind, name)
        .update();
  }

  void matter(int n, String path, String category, String opened, boolean closed, boolean inTime) {
    Instant at = Instant.parse(opened);
    jdbc.sql(
            """
            insert into matter (county, id, number, place_id, place_path, kind, category, channel, state, private,
              verified, urgent, opened_at, closed_at, closed_in_time, ended_rung, link_hash)
            values (?, ?, ?, ?, ?, 'PROBLEM', ?, 'WEB', 'CLOSED', false, true, false, ?::timestamptz,
              case when ? then ?::timestamptz end, ?, 'GRID_CHIEF', '')
            """)
        .params(
            county,
            Id.fresh(),
            county + "-" + n,
            top(),
            path,
            category,
            at.toString(),
            closed,
            at.toString(),
            inTime)
        .update();
  }

  private void open(String login, AccountPart part, String path) {
    accounts.open(
        Actor.system(county),
        new Accounts.NewAccount(login, PASSWORD, part, login, path, null, null),
        false);
  }

  /// Gives matter `n` an open item.
  void open(int n, String path, Instant due) {
    jdbc.sql(
            """
            insert into matter_item (county, matter_id, item, place_path, category, state, rung, opened_at, entered_at,
              due_at, soon_at)
            select county, id, 1, ?, category, 'IN_HAND', 'GRID_CHIEF', opened_at, opened_at, ?::timestamptz,
              ?::timestamptz
            from matter where county = ? and number = ?
            """)
        .params(path, due.toString(), due.minusSeconds(3600).toString(), county, county + "-" + n)
        .update();
  }

  private UUID top() {
    return jdbc.sql("select id from place where county = ? and path = ?")
        .params(county, county)
        .query(UUID.class)
        .single();
  }
}
