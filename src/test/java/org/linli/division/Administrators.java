package org.linli.division;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.linli.access.Accounts;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.testing.TestCounty;

/// 系统管理员样本 — a county with a system administrator and a desk.
record Administrators(Divisions divisions, Places places, Accounts accounts) {

  static final String PASSWORD = "stair-light-7";

  String openCounty() throws IOException {
    String county = TestCounty.fresh();
    Actor house = Actor.system(county);
    divisions.load(new StringReader("%1$s,桃源区\n%1$s001,平东街道\n%1$s001001,东晟社区\n".formatted(county)));
    places.openCounty(house);
    account(county, "system", AccountPart.SYSTEM_ADMINISTRATOR);
    account(county, "desk", AccountPart.COUNTY_DESK);
    return county;
  }

  void signIn(Page page, String county) {
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(county + "/system");
    page.locator("[name=password]").fill(PASSWORD);
    page.locator("main button").first().click();
    page.waitForURL("**/accounts");
  }

  static String basic(String county, String login) {
    byte[] typed = (county + "/" + login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(typed);
  }

  private void account(String county, String login, AccountPart part) {
    accounts.open(
        Actor.system(county),
        new Accounts.NewAccount(login, PASSWORD, part, login, county, null, null),
        false);
  }
}
