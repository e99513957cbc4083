package org.linli.credential;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.shared.Invalid;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 安全策略 — what a county asks of everybody who signs in; kept by its security administrator.
@Component
public class SecurityRules {

  private final JdbcClient jdbc;

  SecurityRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// 策略 — one county's rules.
  ///
  /// @param factorForAdministrators the three administrators need a second factor
  /// @param oneSession a new sign-in ends the others of the same account
  /// @param idleMinutes a session nobody uses ends after these minutes, 5 to 600
  /// @param longestHours a session ends after these hours however busy it is, 1 to 24
  /// @param historyDays how long sign-ins are kept, 180 to 1095
  /// @param version 0 while the county has never changed them
  public record Rule(
      boolean factorForAdministrators,
      boolean oneSession,
      int idleMinutes,
      int longestHours,
      int historyDays,
      int version) {

    static final Rule USUAL = new Rule(false, false, 60, 12, 180, 0);

    /// What a county set up from nothing begins with: its administrators need a second factor.
    public static Rule strict() {
      return new Rule(true, false, 30, 12, 180, 0);
    }
  }

  /// The county's rules as they are now.
  public Rule of(String county) {
    return jdbc.sql("select * from security_rule where county = ?")
        .params(county)
        .query(
            (row, n) ->
                new Rule(
                    row.getBoolean("factor_for_administrators"),
                    row.getBoolean("one_session"),
                    row.getInt("idle_minutes"),
                    row.getInt("longest_hours"),
                    row.getInt("history_days"),
                    row.getInt("version")))
        .optional()
        .orElse(Rule.USUAL);
  }

  /// Changes them; a number outside its bounds: invalid, changed meanwhile: [Stale]. Who calls
  /// holds the transaction and writes the act.
  public void change(String county, Rule wanted) {
    check(wanted);
    int changed =
        jdbc.sql(
                """
                insert into security_rule (county, factor_for_administrators, one_session, idle_minutes,
                  longest_hours, history_days, version)
                values (:county, :factor, :one, :idle, :longest, :days, 1)
                on conflict (county) do update set factor_for_administrators = :factor,
                  one_session = :one, idle_minutes = :idle, longest_hours = :longest,
                  history_days = :days, version = security_rule.version + 1
                where security_rule.version = :version
                """)
            .param("county", county)
            .param("factor", wanted.factorForAdministrators())
            .param("one", wanted.oneSession())
            .param("idle", wanted.idleMinutes())
            .param("longest", wanted.longestHours())
            .param("days", wanted.historyDays())
            .param("version", wanted.version())
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  private static void check(Rule wanted) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (wanted.idleMinutes() < 5 || wanted.idleMinutes() > 600) {
      wrong.put("idleMinutes", "credential.error.idle");
    }
    if (wanted.longestHours() < 1 || wanted.longestHours() > 24) {
      wrong.put("longestHours", "credential.error.longest");
    }
    // 《网络安全法》第二十一条: logs are kept for at least six months
    if (wanted.historyDays() < 180 || wanted.historyDays() > 1095) {
      wrong.put("historyDays", "credential.error.days");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
  }
}
