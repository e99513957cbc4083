package org.linli.access;

import java.util.UUID;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;

/// 管理试问 — accounts, the journal, and what waits on the health page.
final class AccountSamples extends Samples {

  AccountSamples(World world) {
    super(world);
    same(
        "GET /journal",
        () ->
            Ask.of("kind", "account", "actor", World.login(AccountPart.AUDITOR))
                .shows(AccountPart.AUDITOR + " · "));
    same("GET /accounts", () -> Ask.plain().shows(World.login(AccountPart.COMMUNITY_DESK)));
    same(
        "POST /accounts",
        () ->
            Ask.of(
                "login",
                "fresh" + objects.next("login"),
                "displayName",
                "新工作台",
                "part",
                "COUNTY_DESK",
                "placePath",
                world.county));
    same(
        "POST /accounts/{id}/moves/{action}",
        () -> Ask.at("id", account().toString(), "action", "RESET").with("version", 0));
    same("GET /health", Ask::plain);
    each(
        "POST /health/acts/{id}/moves/{action}",
        cell -> retry(objects.kept("parked", cell, any -> parked())));
    each(
        "POST /health/messages/{id}/moves/{action}",
        cell -> retry(objects.kept("failed", cell, any -> failed())));
  }

  private static Ask retry(UUID id) {
    return Ask.at("id", id.toString(), "action", "RETRY");
  }

  private UUID account() {
    var fresh =
        new Accounts.NewAccount(
            "moved" + objects.next("login"),
            null,
            AccountPart.COUNTY_DESK,
            "工作台",
            world.county,
            null,
            null);
    return world.doors.accounts().open(Actor.system(world.county), fresh, false);
  }

  // an act nobody heard: the opening of a place, which may be heard again and again
  private UUID parked() {
    UUID id = Id.fresh();
    world
        .doors
        .jdbc()
        .sql(
            """
            insert into outbox (county, id, subject, seq, attempts, parked_at, error)
            select county, ?, subject, seq, 5, now(), 'Test' from journal
            where county = ? and noun = 'place' limit 1
            """)
        .params(id, world.county)
        .update();
    return id;
  }

  private UUID failed() {
    UUID id = Id.fresh();
    var vault = world.doors.vault();
    world
        .doors
        .jdbc()
        .sql(
            """
            insert into delivery (county, id, subject, purpose, phone_masked, phone_sealed, sealed,
              created_at, retry_at, failed_at, attempts, error)
            values (?, ?, ?, 'HOLDER', '138****0001', ?, ?, now(), now(), now(), 6, 'Test')
            """)
        .params(
            world.county,
            id,
            id,
            vault.seal(world.county, "13800000001"),
            vault.seal(world.county, "测试"))
        .update();
    return id;
  }
}
