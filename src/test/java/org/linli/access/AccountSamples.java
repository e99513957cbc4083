package org.linli.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Time;

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
    each("POST /accounts/{id}/moves/{action}", this::move);
    same("GET /accounts/{id}/part", () -> Ask.at("id", account().toString()));
    same(
        "POST /accounts/{id}/part",
        () ->
            Ask.at("id", account().toString())
                .with("part", "STREET_DESK", "placePath", world.street, "version", 0));
    same("GET /journal.zip", () -> Ask.of("kind", "account"));
    same("GET /journal/checks", Ask::plain);
    same(
        "POST /journal/checks",
        () -> Ask.plain().withList("no export").as("application/zip").quiet());
    same("GET /security", Ask::plain);
    each(
        "POST /security",
        cell ->
            Ask.of("idleMinutes", "60", "longestHours", "12", "historyDays", "200")
                .with("version", cell.may() ? objects.next("rule") - 1 : 0));
    mine();
    delegations();
    same("GET /health", Ask::plain);
    each(
        "POST /health/acts/{id}/moves/{action}",
        cell -> retry(objects.kept("parked", cell, any -> parked())));
    each(
        "POST /health/messages/{id}/moves/{action}",
        cell -> retry(objects.kept("failed", cell, any -> failed())));
  }

  private void mine() {
    same("GET /mine", Ask::plain);
    // a wrong present password: the account stays as the other cells need it
    same(
        "POST /mine/password",
        () -> Ask.of("old", "no", "password", "two-new-doors-5", "again", "-").reasoned().quiet());
    same(
        "POST /mine/factor/moves/{action}",
        () -> Ask.at("action", "BEGIN").with("code", "").quiet());
    // one that has ended already
    same("POST /mine/sessions/{id}/end", () -> Ask.at("id", Id.fresh().toString()).quiet());
  }

  private void delegations() {
    same("GET /delegations", Ask::plain);
    each(
        "POST /delegations",
        cell -> {
          LocalDate day = freeDay();
          return Ask.of(
              "delegate",
              (cell.may() ? colleague(cell) : Id.fresh()).toString(),
              "since",
              day.toString(),
              "until",
              day.toString());
        });
    each(
        "POST /delegations/{id}/end",
        cell -> Ask.at("id", (cell.may() ? given(cell) : Id.fresh()).toString()));
    same("POST /work/{county}/standing-in", () -> Ask.plain().quiet());
  }

  // each administrator does what only he may
  private Ask move(Cell cell) {
    return switch (cell.part()) {
      case SECURITY_ADMINISTRATOR ->
          Ask.at("id", account().toString(), "action", "FACTOR_OFF").with("version", 0);
      case AUDITOR -> {
        UUID security = account(AccountPart.SECURITY_ADMINISTRATOR, world.county, null, null);
        yield Ask.at("id", security.toString(), "action", "FACTOR_OFF").with("version", 0);
      }
      default -> Ask.at("id", account().toString(), "action", "RESET").with("version", 0);
    };
  }

  private static Ask retry(UUID id) {
    return Ask.at("id", id.toString(), "action", "RETRY");
  }

  private LocalDate freeDay() {
    return Time.day(world.doors.clock().instant()).plusDays(2L * objects.next("leave"));
  }

  private UUID colleague(Cell cell) {
    var house = Actor.system(world.county);
    var own = world.doors.accounts().find(house, world.actor(cell.part()).id());
    return account(own.part(), own.placePath(), own.organisation(), own.person());
  }

  private UUID given(Cell cell) {
    UUID id = Id.fresh();
    LocalDate day = freeDay();
    world
        .doors
        .jdbc()
        .sql(
            """
            insert into delegation (county, id, absent_id, delegate_id, since, until, created_at)
            values (?, ?, ?, ?, ?, ?, now())
            """)
        .params(world.county, id, world.actor(cell.part()).id(), colleague(cell), day, day)
        .update();
    return id;
  }

  private UUID account() {
    return account(AccountPart.COUNTY_DESK, world.county, null, null);
  }

  private UUID account(
      AccountPart part, String path, @Nullable UUID organisation, @Nullable UUID person) {
    var fresh =
        new Accounts.NewAccount(
            "moved" + objects.next("login"), null, part, "同事", path, organisation, person);
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
