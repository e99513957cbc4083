package org.linli.supervision;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.ClientTransactions;
import org.linli.journal.Happened;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 督办规则之门 — the rule of a county, which the county's desk changes.
@Component
class SupervisionRules {

  /// 规则已变更.
  record RuleChanged(Actor by, SupervisionRule rule) implements Happened {

    static final String NOUN = "supervision-rule";

    @Override
    public Act act() {
      String county = by.county();
      UUID subject = UUID.nameUUIDFromBytes((NOUN + county).getBytes(StandardCharsets.US_ASCII));
      String detail = rule.lateHours() + " " + rule.again() + " " + rule.samePlace();
      return new Act(
          county, NOUN, subject, "CHANGE", null, null, by, by.part().name(), county, detail, null);
    }
  }

  private final JdbcClient jdbc;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;

  SupervisionRules(JdbcClient jdbc, ClientTransactions once, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.once = once;
    this.events = events;
  }

  /// The rule that holds.
  SupervisionRule of(String county) {
    return jdbc.sql(
            "select late_hours, again, same_place, version from supervision_rule where county = ?")
        .param(county)
        .query(
            (row, n) ->
                new SupervisionRule(
                    row.getInt("late_hours"),
                    row.getInt("again"),
                    row.getInt("same_place"),
                    row.getInt("version")))
        .optional()
        .orElse(SupervisionRule.USUAL);
  }

  /// Makes a rule hold from now on; [Stale] when it changed since it was seen.
  void change(Actor actor, SupervisionRuleForm form, UUID tx) {
    if (actor.part() != AccountPart.COUNTY_DESK) {
      throw new NotFound();
    }
    SupervisionRule wanted = form.rule();
    byte[] digest =
        ClientTransactions.digest(
            "supervision rule",
            wanted.lateHours() + " " + wanted.again() + " " + wanted.samePlace());
    once.once(
        actor,
        tx,
        digest,
        () -> {
          write(actor.county(), wanted);
          events.publishEvent(new RuleChanged(actor, wanted));
          return actor.county();
        });
  }

  private void write(String county, SupervisionRule wanted) {
    int rows =
        jdbc.sql(
                """
                insert into supervision_rule as r (county, late_hours, again, same_place, version)
                select :county, :hours, :again, :same, 1 where :seen in (-1, 0)
                  or exists (select 1 from supervision_rule where county = :county)
                on conflict (county) do update set late_hours = :hours, again = :again,
                  same_place = :same, version = r.version + 1
                where :seen in (-1, r.version)
                """)
            .param("county", county)
            .param("hours", wanted.lateHours())
            .param("again", wanted.again())
            .param("same", wanted.samePlace())
            .param("seen", wanted.version())
            .update();
    if (rows == 0) {
      throw new Stale();
    }
  }
}
