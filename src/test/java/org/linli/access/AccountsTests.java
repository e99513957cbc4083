package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.credential.Device;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.shared.Stale;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 账号测试 — opening, resetting and disabling accounts, by page and by program.
@LinliTest
class AccountsTests {

  private final String county = TestCounty.of(AccountsTests.class);
  private final Actor house = Actor.system(county);
  @Autowired private Accounts accounts;
  @Autowired private AccountStore store;
  @Autowired private StaffSignIn staff;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester web;

  @BeforeEach
  void openCounty() {
    jdbc.sql(
            """
            insert into place (county, id, path, kind, name) values (?, ?, ?, 'COUNTY', '测试县')
            on conflict (county, path) do nothing
            """)
        .params(county, Id.fresh(), county)
        .update();
  }

  @Test
  void anOpenedAccountSignsInAndADisabledOneDoesNot() {
    String login = fresh();
    var id = accounts.open(house, desk(login), false);

    assertThat(staff.check(county, login, "blue-gate-42", from("10.9.0.1")).id()).isEqualTo(id);
    accounts.disable(house, id, 0);
    assertThatThrownBy(() -> staff.check(county, login, "blue-gate-42", from("10.9.0.1")))
        .isInstanceOf(Invalid.class);
    accounts.enable(house, id, 1);
    assertThat(staff.check(county, login, "blue-gate-42", from("10.9.0.1")).id()).isEqualTo(id);
  }

  @Test
  void aResetPasswordReplacesTheOldOne() {
    String login = fresh();
    var id = accounts.open(house, desk(login), false);

    String password = accounts.reset(house, id, 0);

    assertThat(staff.check(county, login, password, from("10.9.0.2")).id()).isEqualTo(id);
    assertThatThrownBy(() -> accounts.reset(house, id, 0)).isInstanceOf(Stale.class);
  }

  @Test
  void aTakenLoginAndEveryWrongFieldAreTold() {
    String login = fresh();
    accounts.open(house, desk(login), false);

    assertThatThrownBy(() -> accounts.open(house, desk(login), false))
        .isInstanceOfSatisfying(
            Invalid.class, wrong -> assertThat(wrong.fields()).containsKey("login"));
    var wrongs =
        new Accounts.NewAccount("A b", "short", AccountPart.CHIEF, " ", county + "999", null, null);
    assertThatThrownBy(() -> accounts.open(house, wrongs, false))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong ->
                assertThat(wrong.fields().keySet())
                    .containsExactlyInAnyOrder(
                        "login", "password", "displayName", "placePath", "person"));
  }

  @Test
  void anAdministratorIsMadeBySetUpOnlyAndNeverDisabled() {
    var admin =
        new Accounts.NewAccount(
            fresh(), "blue-gate-42", AccountPart.SYSTEM_ADMINISTRATOR, "系统", county, null, null);
    var id = accounts.open(house, admin, false);
    Actor himself = accounts.actorOf(county, id).orElseThrow();

    assertThatThrownBy(
            () ->
                accounts.open(
                    himself,
                    new Accounts.NewAccount(
                        fresh(), null, AccountPart.AUDITOR, "审计", county, null, null),
                    false))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> accounts.disable(himself, id, 0)).isInstanceOf(Refusal.class);
  }

  @Test
  void aPhoneIsOneResidentAndNeverAStaffAccount() {
    var first = accounts.residentOf(county, "13812345678");

    assertThat(accounts.residentOf(county, "13812345678")).isEqualTo(first);
    assertThat(accounts.actorOf(county, first).orElseThrow().part())
        .isEqualTo(AccountPart.RESIDENT);
    assertThat(accounts.list(house, "", 500)).noneMatch(line -> line.id().equals(first));
  }

  @Test
  void theAdministratorOpensAnAccountOnThePageAndSeesItsPasswordOnce() {
    String admin = fresh();
    accounts.open(
        house,
        new Accounts.NewAccount(
            admin, "blue-gate-42", AccountPart.SYSTEM_ADMINISTRATOR, "系统", county, null, null),
        false);
    var cookie =
        Objects.requireNonNull(
            web.post()
                .uri("/work/sign-in")
                .with(Forms.token())
                .param("county", county)
                .param("login", admin)
                .param("password", "blue-gate-42")
                .exchange()
                .getResponse()
                .getCookie("SESSION"));
    String login = fresh();
    String tx = Id.fresh().toString();

    MvcTestResult opened = open(cookie, login, tx);
    MvcTestResult again = open(cookie, login, tx);

    assertThat(opened).hasStatusOk().bodyText().contains(county + "/" + login);
    assertThat(again).hasStatus3xxRedirection();
    assertThat(store.byLogin(county, login)).isPresent();
    assertThat(web.get().uri("/work/" + county + "/accounts").cookie(cookie).exchange())
        .hasStatusOk()
        .bodyText()
        .contains(login);
    assertThat(open(cookie, login, Id.fresh().toString())).hasStatus(422);
  }

  private MvcTestResult open(Cookie session, String login, String tx) {
    return web.post()
        .uri("/work/" + county + "/accounts")
        .with(Forms.token())
        .cookie(session)
        .param("tx", tx)
        .param("login", login)
        .param("displayName", "县工作台")
        .param("part", "COUNTY_DESK")
        .param("placePath", county)
        .exchange();
  }

  private Accounts.NewAccount desk(String login) {
    return new Accounts.NewAccount(
        login, "blue-gate-42", AccountPart.COUNTY_DESK, "县工作台", county, null, null);
  }

  private static Device from(String address) {
    return Device.of(address, "");
  }

  private static String fresh() {
    return "a" + Id.fresh().toString().substring(24);
  }
}
