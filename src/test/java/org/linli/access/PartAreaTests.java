package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.place.PlaceKind;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 席位辖区测试 — every part × every kind of place, in one's own county and in another one: a part is
/// given where it belongs or not at all.
@LinliTest
class PartAreaTests {

  private static final Set<AccountPart> ANYWHERE = Set.of(AccountPart.CHIEF, AccountPart.HANDLER);
  private static final Map<AccountPart, PlaceKind> SEATS =
      Map.of(
          AccountPart.COUNTY_DESK,
          PlaceKind.COUNTY,
          AccountPart.STREET_DESK,
          PlaceKind.STREET,
          AccountPart.COMMUNITY_DESK,
          PlaceKind.COMMUNITY);

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Accounts accounts;

  @Test
  void aPartIsGivenWhereItBelongsAndNowhereElse() {
    World world = World.begin(beans);
    Actor security = world.actor(AccountPart.SECURITY_ADMINISTRATOR);
    UUID person =
        accounts.personOf(world.county, world.actor(AccountPart.CHIEF).id()).orElseThrow();
    List<String> places =
        List.of(
            world.county,
            world.street,
            world.otherStreet,
            world.community,
            world.otherCommunity,
            world.grid,
            world.building,
            world.elsewhere,
            world.elsewhere + "001",
            world.elsewhere + "001001",
            world.county + "888");
    List<String> faults = new ArrayList<>();
    for (AccountPart part : AccountPart.values()) {
      for (String path : places) {
        UUID account = waiting(world);
        boolean given;
        try {
          accounts.give(
              security, account, new Accounts.Part(part, path, world.company.value(), person), 0);
          given = true;
        } catch (Invalid refused) {
          given = false;
        }
        if (given != may(world, part, path)) {
          faults.add(part + " at " + path + (given ? " was given" : " was refused"));
        }
        // what is seen lies in the county, whatever was asked for
        accounts
            .actorOf(world.county, account)
            .ifPresent(
                actor ->
                    assertThat(actor.scope().paths()).allMatch(p -> p.startsWith(world.county)));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void onlyTheSecurityAdministratorOfTheCountyGivesParts() {
    World world = World.begin(beans);
    UUID account = waiting(world);
    var wanted = new Accounts.Part(AccountPart.COUNTY_DESK, world.county, null, null);

    for (AccountPart part : AccountPart.values()) {
      if (part.isStaff() && part != AccountPart.SECURITY_ADMINISTRATOR) {
        assertThatThrownBy(() -> accounts.give(world.actor(part), account, wanted, 0))
            .as(part.name())
            .isInstanceOf(NotFound.class);
      }
    }
    var abroad =
        new Actor(
            Id.fresh(), AccountPart.SECURITY_ADMINISTRATOR, "", Scope.nothing(world.elsewhere));
    assertThatThrownBy(() -> accounts.give(abroad, account, wanted, 0))
        .isInstanceOf(NotFound.class);
    assertThat(accounts.actorOf(world.county, account)).as("still waits").isEmpty();
  }

  @Test
  void noneOfTheThreeTakesOverAnother() {
    World world = World.begin(beans);
    Actor system = world.actor(AccountPart.SYSTEM_ADMINISTRATOR);
    Actor security = world.actor(AccountPart.SECURITY_ADMINISTRATOR);
    Actor auditor = world.actor(AccountPart.AUDITOR);
    List<String> may = new ArrayList<>();
    for (Actor by : List.of(system, security, auditor)) {
      for (Actor target : List.of(system, security, auditor)) {
        for (String action : List.of("RESET", "FACTOR_OFF", "GIVE_PART", "DISABLE")) {
          var line = accounts.find(by, target.id());
          if (accounts.may(by, line, action) && !action.equals("DISABLE")) {
            may.add(by.part() + " " + action + " " + target.part());
          }
        }
      }
    }
    // nobody both resets the password and takes the second factor of one and the same other
    assertThat(may)
        .containsExactlyInAnyOrder(
            "SYSTEM_ADMINISTRATOR RESET SECURITY_ADMINISTRATOR",
            "SYSTEM_ADMINISTRATOR RESET AUDITOR",
            "SECURITY_ADMINISTRATOR FACTOR_OFF AUDITOR",
            "AUDITOR FACTOR_OFF SECURITY_ADMINISTRATOR",
            "AUDITOR FACTOR_OFF SYSTEM_ADMINISTRATOR",
            "SECURITY_ADMINISTRATOR RESET SYSTEM_ADMINISTRATOR");
  }

  private static boolean may(World world, AccountPart part, String path) {
    boolean here = path.startsWith(world.county) && !path.endsWith("888");
    if (!here || !part.isBusiness()) {
      return false;
    }
    return ANYWHERE.contains(part) || world.place(path).kind() == SEATS.get(part);
  }

  private UUID waiting(World world) {
    Actor system = world.actor(AccountPart.SYSTEM_ADMINISTRATOR);
    String login = "w" + Id.fresh().toString().substring(24);
    UUID id =
        accounts.openFor(
            system,
            new Accounts.NewAccount(
                login, null, AccountPart.COUNTY_DESK, "新人", world.county, null, null));
    assertThat(accounts.actorOf(world.county, id)).as("waits for its part").isEmpty();
    return id;
  }
}
