package org.linli.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// 表结构守卫 — the migrated schema keeps every rule, and every rule rejects a counter-example.
@LinliTest
class SchemaTests {
  private static final String LIST =
      """
      county      home     moves
      county      room     moves:home
      county      diary    append-only  keeps-path
      county      guest    people
      dictionary  colour
      node        lock
      """;

  private static final String GOOD =
      """
      create schema counter_example;
      set local search_path = counter_example;
      create table colour (code text primary key);
      create table lock (name text primary key);
      create table home (
        county varchar(6) not null, id uuid not null, colour text references colour (code),
        place_path text collate "C" not null check (county = left(place_path, 6)),
        primary key (county, id));
      create table room (
        county varchar(6) not null, id uuid not null, home_id uuid,
        place_path text collate "C" not null check (county = left(place_path, 6)),
        primary key (county, id),
        constraint room_home foreign key (county, home_id) references home (county, id));
      create table diary (
        county varchar(6) not null, id uuid not null,
        area text collate "C" not null check (county = left(area, 6)), primary key (county, id));
      create table guest (county varchar(6) not null, id uuid not null, primary key (county, id));
      alter table guest enable row level security;
      alter table guest force row level security;
      create policy guest_scope on guest
        using (county = nullif(current_setting('app.scope', true), ''));
      create view home_fact with (security_invoker = true) as select id from home;
      """;

  @Autowired private JdbcClient database;

  @Test
  void theMigratedSchemaKeepsEveryRule() {
    assertThat(new SchemaCheck(database).flaws("public", TableList.declared())).isEmpty();
  }

  @Test
  void theWorkingUserHasNoRightsBeyondItsGrants() {
    assertThat(new SchemaCheck(database).workerFlaw()).isEmpty();
  }

  @Test
  void theOwnerIsRefusedAsWorkingUser() throws SQLException {
    assertThat(afterAsOwner("").worker()).isEqualTo("owns tables");
  }

  @Test
  void aSoundSchemaHasNoFlaws() throws SQLException {
    assertThat(afterAsOwner("").flaws()).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "create table stray (county varchar(6) primary key)|stray is declared in none",
        "drop table diary|diary is declared in db/tables.txt but does not exist",
        "alter table room alter county type text|room is a county table without",
        "alter table room add unique (home_id)|room_home_id_key is a primary or unique key",
        "create unique index room_one on room (home_id) where home_id is not null|room_one is a"
            + " primary",
        "alter table home drop constraint home_pkey cascade|home has no primary key",
        "alter table room add code text unique|room_code_key is a primary or unique key",
        "alter table room add key text references lock (name)|room.room_key_fkey is a foreign key"
            + " that",
        "alter table colour add county varchar(6), add home uuid, add foreign key (county, home)"
            + " references home (county, id)|is a foreign key from a dictionary",
        "alter table room drop constraint room_home, add constraint room_home foreign key (county,"
            + " home_id) references home (county, id) on update cascade|room.room_home is a foreign"
            + " key with",
        "create sequence numbers|numbers is a sequence",
        "alter table room add n int generated always as identity|room.n is a sequence or an"
            + " identity",
        "alter table room drop constraint room_check|room has a path without",
        "alter table guest add old_path text|guest carries a path, and",
        "alter table guest add area text check (county = left(area, 6))|guest carries a path, and",
        "alter table home drop column place_path cascade|home is said to move or keep",
        "alter table diary drop column area|diary is said to move or keep",
        "alter table room drop column home_id|room moves with a table to whose",
        "alter table home drop constraint home_check|home has a path without",
        "create view room_fact as select id from room|room_fact is a view that is not",
        "create materialized view room_sum as select 1 as one|room_sum is a view that is not",
        "alter table guest no force row level security|guest holds people without",
        "alter table guest disable row level security|guest holds people without",
        "drop policy guest_scope on guest|guest holds people without",
        "alter policy guest_scope on guest using (county = current_setting('app.scope',"
            + " true))|guest holds people without",
        "grant update on diary to linli_app|diary is append-only but",
      })
  void eachRuleRejectsACounterExample(String change, String flaw) throws SQLException {
    assertThat(afterAsOwner(change).flaws()).anyMatch(line -> line.contains(flaw));
  }

  /// What the check finds.
  private record Found(List<String> flaws, String worker) {}

  private static Found afterAsOwner(String change) throws SQLException {
    DatabaseAddress address = TestServer.address();
    try (Connection owner =
        DriverManager.getConnection(
            address.url(), address.owner().user(), address.owner().password())) {
      owner.setAutoCommit(false);
      try (Statement statement = owner.createStatement()) {
        statement.execute(GOOD);
        if (!change.isEmpty()) {
          statement.execute(change);
        }
        SchemaCheck check =
            new SchemaCheck(JdbcClient.create(new SingleConnectionDataSource(owner, true)));
        return new Found(check.flaws("counter_example", TableList.parse(LIST)), check.workerFlaw());
      } finally {
        owner.rollback();
      }
    }
  }
}
