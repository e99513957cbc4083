package org.linli.access;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.Attachments;
import org.linli.board.Boards;
import org.linli.category.CategorySeeds;
import org.linli.division.Divisions;
import org.linli.journal.Dispatcher;
import org.linli.matter.Matters;
import org.linli.matter.Merges;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.person.Persons;
import org.linli.person.Residences;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.rate.Appeals;
import org.linli.respite.Respites;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.supervision.Meetings;
import org.linli.supervision.Supervisions;
import org.linli.testing.TestCounty;
import org.linli.vault.Vault;
import org.linli.whistle.Whistles;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 测试世界 — a small county with somebody in every part, and another county beside it.
///
/// The community's desk works in the first community of the first street, the street's desk in that
/// street, the chief in the first grid of that community; beside each lies a sibling.
final class World {

  static final String PASSWORD = "green-door-31";
  static final String RESIDENT_PHONE = "13700000001";

  /// 门册 — the doors the world is built through.
  record Doors(
      Places places,
      Divisions divisions,
      CategorySeeds seeds,
      Organisations organisations,
      Posts posts,
      Persons persons,
      Residences residences,
      Transactions transactions,
      Matters matters,
      Merges merges,
      Respites respites,
      Appeals appeals,
      Whistles whistles,
      Supervisions supervisions,
      Meetings meetings,
      Boards boards,
      Attachments attachments,
      Accounts accounts,
      MatterLinks links,
      PhoneCodes codes,
      Setup setup,
      Dispatcher dispatcher,
      Vault vault,
      JdbcClient jdbc,
      Clock clock) {}

  final Doors doors;
  final String county = TestCounty.fresh();
  final String elsewhere = TestCounty.fresh();
  final String street = county + "001";
  final String otherStreet = county + "002";
  final String community = street + "001";
  final String otherCommunity = street + "002";
  final String grid;
  final String otherGrid;
  final String building;
  final Actor desk = new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "县工作台", Scope.county(county));
  final OrganisationId company;
  private final Objects objects;
  private final Map<AccountPart, UUID> accounts = new EnumMap<>(AccountPart.class);

  static World begin(AutowireCapableBeanFactory beans) {
    return new World(beans.createBean(Doors.class));
  }

  private World(Doors doors) {
    this.doors = doors;
    objects = new Objects(this, doors);
    divisions(elsewhere);
    doors.places().openCounty(Actor.system(elsewhere));
    divisions(county);
    doors.places().openCounty(desk);
    doors.seeds().open(county);
    grid = objects.open(community, PlaceKind.GRID, "1网格").path();
    otherGrid = objects.open(community, PlaceKind.GRID, "2网格").path();
    building = objects.open(grid, PlaceKind.BUILDING, "1栋").path();
    objects.open(building, PlaceKind.STAIRWELL, "1单元");
    objects.organisation(county, OrganisationKind.COUNTY_DESK);
    objects.organisation(street, OrganisationKind.STREET_DESK);
    objects.organisation(community, OrganisationKind.COMMUNITY_DESK);
    company = objects.organisation(community, OrganisationKind.PROPERTY_COMPANY);
    UUID chief = objects.appoint(objects.at(grid, PostKind.GRID_CHIEF)).person();
    objects.appoint(objects.at(otherGrid, PostKind.GRID_CHIEF));
    for (AccountPart part : AccountPart.values()) {
      if (part.isStaff()) {
        accounts.put(part, open(part, chief));
      }
    }
    accounts.put(AccountPart.RESIDENT, doors.accounts().residentOf(county, RESIDENT_PHONE));
  }

  Objects objects() {
    return objects;
  }

  /// Where objects lie for a part; parts without an area of their own look from the community.
  Map<Where, String> areas(AccountPart part) {
    return switch (part) {
      case COUNTY_DESK -> Map.of(Where.OWN, county, Where.CHILD, street);
      case STREET_DESK -> around(street, otherStreet, county, community);
      case CHIEF -> around(grid, otherGrid, community, building);
      default -> around(community, otherCommunity, street, grid);
    };
  }

  /// Why an object does not lie where the cell says; null when it does.
  @Nullable String misplaced(Cell cell, @Nullable String lies) {
    if (lies == null) {
      return "says not where its object lies";
    }
    String own = areas(cell.part()).get(Where.OWN);
    boolean inside = lies.startsWith(own);
    boolean right =
        switch (cell.where()) {
          case OWN -> inside;
          case SIBLING, PARENT -> !inside && lies.startsWith(cell.area());
          case CHILD -> lies.startsWith(cell.area());
        };
    return right ? null : "has its object at " + lies;
  }

  Place place(String path) {
    return doors.places().byPath(county, path);
  }

  Actor actor(AccountPart part) {
    UUID account = accounts.get(part);
    return doors.accounts().actorOf(county, account == null ? Id.fresh() : account).orElseThrow();
  }

  /// One row written by hand, under the scope of the whole county.
  void write(String sql, Object... values) {
    doors
        .transactions()
        .run(Scope.county(county), () -> doors.jdbc().sql(sql).params(values).update());
  }

  /// How many acts the journal of the county holds.
  long acts() {
    return acts("");
  }

  /// How many of them people did: meanwhile the sweeps go on.
  long actsOfPeople() {
    return acts(" and part <> 'SYSTEM'");
  }

  private long acts(String whose) {
    return doors
        .jdbc()
        .sql("select count(*) from journal where county = ?" + whose)
        .param(county)
        .query(Long.class)
        .single();
  }

  /// Makes a county known to the dictionary.
  void divisions(String code) {
    try {
      doors
          .divisions()
          .load(
              new StringReader(
                  """
                  code,name
                  %1$s,试验区
                  %1$s001,试验市试验区平东街道
                  %1$s001001,试验市试验区平东街道东晟社区居民委员会
                  %1$s001002,试验市试验区平东街道西晟社区居民委员会
                  %1$s002,试验市试验区平西街道
                  %1$s002001,试验市试验区平西街道南晟社区居民委员会
                  """
                      .formatted(code)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static String login(AccountPart part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private static Map<Where, String> around(
      String own, String sibling, String parent, String child) {
    return new EnumMap<>(
        Map.of(Where.OWN, own, Where.SIBLING, sibling, Where.PARENT, parent, Where.CHILD, child));
  }

  private UUID open(AccountPart part, @Nullable UUID chief) {
    return doors
        .accounts()
        .open(
            Actor.system(county),
            new Accounts.NewAccount(
                login(part),
                PASSWORD,
                part,
                part.name(),
                part.isAdministrator() ? county : String.valueOf(areas(part).get(Where.OWN)),
                part == AccountPart.HANDLER ? company.value() : null,
                part == AccountPart.CHIEF ? chief : null),
            false);
  }
}
