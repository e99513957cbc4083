package org.linli.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.linli.access.Accounts;
import org.linli.rate.Appeals;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 样例申诉 — the company with the shown account does not want two of its items to be counted: one is
/// ruled, one is left for whoever looks.
@Component
@Order(40)
class Appealed implements Episode {

  private static final Duration RECENT = Duration.ofDays(25);

  private final Accounts accounts;
  private final Appeals appeals;
  private final Transactions transactions;
  private final JdbcClient jdbc;
  private final Clock clock;

  Appealed(
      Accounts accounts, Appeals appeals, Transactions transactions, JdbcClient jdbc, Clock clock) {
    this.accounts = accounts;
    this.appeals = appeals;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void write(County county) {
    Actor company = actor(county, "property");
    List<Counted> counted = counted(company);
    if (counted.size() > 1) {
      ask(company, counted.getFirst(), "停电抢修当天封路，不能按时到场，请不计入");
      UUID ruled = ask(company, counted.get(1), "反映的管道属于供热单位，不在物业范围");
      appeals.decide(actor(county, "county"), ruled, "GRANT", "经核实产权属供热单位，予以剔除", Id.fresh());
    }
  }

  /// 计入的一件.
  private record Counted(String number, int item) {}

  private UUID ask(Actor actor, Counted counted, String reason) {
    return appeals.ask(actor, counted.number(), counted.item(), reason, Id.fresh());
  }

  private Actor actor(County county, String login) {
    return accounts
        .actorOf(county.district().county(), county.staff().shown(login).id())
        .orElseThrow(NotFound::new);
  }

  // what the company holds or handled last, and what was counted for it lately
  private List<Counted> counted(Actor company) {
    return transactions.read(
        company.scope(),
        () ->
            jdbc.sql(
                    """
                    select m.number, i.item
                    from matter_item i join matter m on m.county = i.county and m.id = i.matter_id
                    where i.county = ? and coalesce(i.holder_organisation, i.handler_organisation) = any(?)
                      and exists (
                        select 1 from matter_stage s
                        where s.county = i.county and s.matter_id = i.matter_id and s.item = i.item
                          and s.holder_organisation = any(?) and s.left_at > ?
                          and s.action in ('TAKE', 'FEED_BACK'))
                    order by m.number limit 2
                    """)
                .params(
                    company.county(),
                    company.scope().organisations().toArray(UUID[]::new),
                    company.scope().organisations().toArray(UUID[]::new),
                    clock.instant().minus(RECENT).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Counted(row.getString("number"), row.getInt("item")))
                .list());
  }
}
