package org.linli.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.person.NewPerson;
import org.linli.person.Persons;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.linli.vault.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 构成页测试 — who keeps a community sees it as it is; who keeps the one beside it sees no number under
/// five, and nothing below the community.
@LinliTest
class CompositionPagesTests {

  private static final String PASSWORD = "green-door-31";

  private final String county = TestCounty.fresh();
  private final String community = county + "001001";
  private final String neighbour = county + "001002";
  private final String grid = community + "001";

  @Autowired private Persons persons;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @BeforeEach
  void movePeopleIn() {
    place(county, "COUNTY");
    place(county + "001", "STREET");
    for (String path : new String[] {community, neighbour, county + "001003"}) {
      place(path, "COMMUNITY");
    }
    place(grid, "GRID");
    people(grid, 30, 1985);
    people(grid, 12, 1960);
    people(grid, 3, 1940);
    people(neighbour, 40, 1985);
    people(county + "001003", 40, 1985);
    account("own", community);
    account("beside", neighbour);
  }

  @Test
  void whoKeepsTheCommunitySeesItAsItIsAndTheNeighbourDoesNot() {
    Caller own = new Caller(address(), "zh-CN").signedIn(county, "own", PASSWORD);
    Caller beside = new Caller(address(), "zh-CN").signedIn(county, "beside", PASSWORD);
    String api = "/api/v1/" + county + "/composition?place=";

    var exact = own.apiGet(api + community);
    assertThat(exact.at("$.exact")).isEqualTo("true");
    assertThat(exact.at("$.total")).isEqualTo("45");
    assertThat(exact.at("$.tables[0].lines[?(@.code=='A80')].number")).contains("3");

    var guarded = beside.apiGet(api + community);
    assertThat(guarded.at("$.exact")).isEqualTo("false");
    assertThat(guarded.at("$.total")).isEqualTo("45");
    assertThat(guarded.at("$.tables[0].lines[?(@.code=='A80')].number")).isEqualTo("[]");
    assertThat(guarded.at("$.tables[0].lines[?(@.number<5)]")).isEqualTo("[]");
    assertThat(Integer.parseInt(guarded.at("$.tables[0].rest"))).isGreaterThanOrEqualTo(5);
    assertThat(guarded.at("$.tables[2].lines")).isEqualTo("[]");

    assertThat(own.apiGet(api + grid).at("$.total")).isEqualTo("45");
    assertThat(beside.apiGet(api + grid).status()).isEqualTo(404);
    assertThat(beside.get("/work/" + county + "/composition?place=" + community).text())
        .contains("少于 5 人的数以及能由相减得出的数都不显示");
  }

  private void people(String path, int number, int year) {
    Actor desk = Actor.system(county);
    for (int i = 0; i < number; i++) {
      String id =
          IdNumber.of("220303", LocalDate.of(year, 1, 1).plusDays(i), path.length() * 20 + i)
              .value();
      String own = path.equals(county + "001003") ? null : id;
      persons.add(desk, new NewPerson(path, "居民" + i, null, own, ""));
    }
  }

  private void account(String login, String path) {
    accounts.open(
        Actor.system(county),
        new Accounts.NewAccount(
            login, PASSWORD, AccountPart.COMMUNITY_DESK, login, path, null, null),
        false);
  }

  private void place(String path, String kind) {
    jdbc.sql(
            """
            insert into place (county, id, path, kind, name) values (?, ?, ?, ?, ?)
            on conflict (county, path) do nothing
            """)
        .params(county, Id.fresh(), path, kind, path)
        .update();
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }
}
