package org.linli.kill;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.linli.Linli;
import org.linli.access.Accounts;
import org.linli.category.CategorySeeds;
import org.linli.division.Divisions;
import org.linli.organisation.OrganisationFacts;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.place.NewPlace;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/// 可被终止的应用 — the whole application in a process of its own, over one small county.
final class Killable {
  static final String COUNTY = "998877";
  static final String COMMUNITY = COUNTY + "001001";
  static final String DESK = "desk";
  static final String PASSWORD = "lantern-and-ladder-9";

  private Killable() {}

  public static void main(String[] arguments) {
    var application = new SpringApplication(Linli.class, Fixture.class);
    application.run(arguments);
  }

  /// 小县 — one community with a desk; each step is skipped when an earlier start has done it.
  static final class Fixture {

    @Bean
    ApplicationRunner smallCounty(
        Divisions divisions,
        Places places,
        Organisations organisations,
        Accounts accounts,
        CategorySeeds categories) {
      return arguments -> {
        Actor system = Actor.system(COUNTY);
        divide(divisions);
        places.openCounty(system);
        categories.open(COUNTY);
        Actor desk = new Actor(system.id(), AccountPart.COUNTY_DESK, "", Scope.county(COUNTY));
        if (places.children(COUNTY, COMMUNITY).isEmpty()) {
          places.open(desk, new NewPlace(COMMUNITY, "001", PlaceKind.GRID, "1网格", null, 0, 0));
        }
        if (organisations.byKind(COUNTY, OrganisationKind.COMMUNITY_DESK).isEmpty()) {
          organisations.add(
              desk,
              new OrganisationFacts(
                  OrganisationKind.COMMUNITY_DESK,
                  "灯塔社区工作台",
                  community(places),
                  null,
                  null,
                  null,
                  List.of()));
        }
        if (accounts.list(system, "", 5).isEmpty()) {
          accounts.open(
              system,
              new Accounts.NewAccount(
                  DESK,
                  PASSWORD,
                  AccountPart.COMMUNITY_DESK,
                  "灯塔社区",
                  COMMUNITY,
                  organisations
                      .byKind(COUNTY, OrganisationKind.COMMUNITY_DESK)
                      .getFirst()
                      .id()
                      .value(),
                  null),
              false);
        }
        System.out.println("FIXTURE READY");
      };
    }

    private static PlaceId community(Places places) {
      return places.byPath(COUNTY, COMMUNITY).id();
    }

    private static void divide(Divisions divisions) throws IOException {
      divisions.load(
          new StringReader(
              """
              code,name
              %1$s,灯塔县
              %1$s001,青川市灯塔县平湖街道
              %1$s001001,青川市灯塔县平湖街道灯塔社区居民委员会
              """
                  .formatted(COUNTY)));
    }
  }
}
