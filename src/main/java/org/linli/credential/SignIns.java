package org.linli.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.linli.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 登录记录 — when and from what kind of device an account was signed in to, or somebody failed to;
/// seen by its holder, kept as long as the county's rules say.
@Component
public class SignIns {

  private final JdbcClient jdbc;
  private final SecurityRules rules;
  private final Clock clock;

  SignIns(JdbcClient jdbc, SecurityRules rules, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /// 登录结果 — how an attempt ended.
  public enum Outcome {
    /// Through.
    OPENED,
    /// A wrong password.
    WRONG_PASSWORD,
    /// The right password, a wrong code.
    WRONG_CODE
  }

  /// 一次登录 — one attempt; of the device only the kind.
  public record Attempt(
      UUID id, Instant at, Outcome outcome, String origin, String browser, String system) {}

  /// Writes an attempt down and gives its id.
  public UUID record(String county, UUID account, Device device, Outcome outcome) {
    UUID id = Id.fresh();
    jdbc.sql(
            """
            insert into sign_in (county, id, account_id, at, outcome, origin, browser, system)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            county,
            id,
            account,
            clock.instant().atOffset(ZoneOffset.UTC),
            outcome.name(),
            device.origin(),
            device.browser(),
            device.system())
        .update();
    return id;
  }

  /// The latest attempts on the account, the last one first.
  public List<Attempt> of(String county, UUID account, int limit) {
    return jdbc.sql(
            """
            select id, at, outcome, origin, browser, system from sign_in
            where county = ? and account_id = ? order by at desc, id desc limit ?
            """)
        .params(county, account, limit)
        .query(SignIns::attempt)
        .list();
  }

  /// Forgets every attempt on the account.
  public void erase(String county, UUID account) {
    jdbc.sql("delete from sign_in where county = ? and account_id = ?")
        .params(county, account)
        .update();
  }

  /// Forgets what is older than each county keeps it.
  @Scheduled(initialDelay = 20 * 60_000, fixedDelay = 6 * 60 * 60_000)
  void forget() {
    for (String county :
        jdbc.sql("select county from dispatch_turn order by county").query(String.class).list()) {
      forget(county);
    }
  }

  int forget(String county) {
    Instant oldest = clock.instant().minus(rules.of(county).historyDays(), ChronoUnit.DAYS);
    return jdbc.sql("delete from sign_in where county = ? and at < ?")
        .params(county, oldest.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Attempt attempt(ResultSet row, int number) throws SQLException {
    return new Attempt(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("origin"),
        row.getString("browser"),
        row.getString("system"));
  }
}
