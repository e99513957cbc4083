package org.linli.access;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.linli.board.Boards;
import org.linli.category.CategorySeeds;
import org.linli.journal.Dispatcher;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Matters;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.organisation.NewAppointment;
import org.linli.organisation.OrganisationFacts;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.Post;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.person.NewPerson;
import org.linli.person.Persons;
import org.linli.place.Divisions;
import org.linli.place.NewPlace;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.testing.TestCounty;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 测试世界 — a small county with everybody in it, and objects at any of its places, made through the
/// doors.
final class World {

  static final String PASSWORD = "green-door-31";

  /// 门册 — the doors the world is built through.
  record Doors(
      Places places,
      Divisions divisions,
      CategorySeeds seeds,
      Organisations organisations,
      Posts posts,
      Persons persons,
      Matters matters,
      Boards boards,
      Accounts accounts,
      MatterLinks links,
      PhoneCodes codes,
      Setup setup,
      Dispatcher dispatcher,
      JdbcClient jdbc,
      Clock clock) {}

  final Doors doors;
  final String county = TestCounty.fresh();
  final String street = county + "001";
  final String otherStreet = county + "002";
  final String community = street + "001";
  final String otherCommunity = street + "002";
  final String grid;
  final String otherGrid;
  final String building;
  final Actor desk = new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "县工作台", Scope.county(county));
  final OrganisationId company;
  final Map<AccountPart, UUID> accounts = new EnumMap<>(AccountPart.class);
  private final Map<String, Post> posts = new HashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();

  World(Doors doors) {
    this.doors = doors;
    divisions(county);
    doors.places.openCounty(desk);
    doors.seeds.open(county);
    grid = path(community, PlaceKind.GRID, "1网格");
    otherGrid = path(community, PlaceKind.GRID, "2网格");
    building = path(grid, PlaceKind.BUILDING, "1栋");
    path(building, PlaceKind.STAIRWELL, "1单元");
    for (String area : List.of(street, otherStreet, otherCommunity)) {
      below(area);
    }
    organisation(county, OrganisationKind.COUNTY_DESK);
    organisation(street, OrganisationKind.STREET_DESK);
    organisation(community, OrganisationKind.COMMUNITY_DESK);
    company = organisation(community, OrganisationKind.PROPERTY_COMPANY);
    appoint(grid, PostKind.GRID_CHIEF);
    appoint(otherGrid, PostKind.GRID_CHIEF);
    people();
  }

  /// The three places beside a part's own: own, sibling, parent, child; parts without an area stand
  /// in the community.
  Map<String, String> areas(AccountPart part) {
    return switch (part) {
      case COUNTY_DESK -> Map.of("own", county, "child", street);
      case STREET_DESK ->
          Map.of("own", street, "sibling", otherStreet, "parent", county, "child", community);
      case CHIEF ->
          Map.of("own", grid, "sibling", otherGrid, "parent", community, "child", building);
      default ->
          Map.of("own", community, "sibling", otherCommunity, "parent", street, "child", grid);
    };
  }

  Place place(String path) {
    return doors.places.byPath(county, path);
  }

  /// A fresh place under the area that nothing hangs below.
  Place leaf(String area) {
    String under = below(area);
    return place(
        path(
            under,
            under.length() == 18 ? PlaceKind.STAIRWELL : PlaceKind.SITE,
            "点" + next("leaf")));
  }

  /// A fresh matter reported at the area.
  Reported matter(String area) {
    var report =
        new Report(
            area,
            Report.Kind.PROBLEM,
            category(),
            "第" + next("matter") + "盏灯不亮",
            Report.Channel.DESK,
            null,
            null,
            false,
            false,
            List.of());
    return doors.matters.report(desk, report, Id.fresh());
  }

  /// A fresh matter that lies with the grid's chief, the property company, or at the desk.
  Reported dispatched(String area, String assignee) {
    Reported matter = matter(area);
    move(matter, MatterAction.ACCEPT, Brought.nothing());
    move(matter, MatterAction.DISPATCH, Brought.assignee(assignee));
    return matter;
  }

  void move(Reported matter, MatterAction action, Brought brought) {
    doors.matters.move(desk, matter.number(), 1, action, brought, Id.fresh(), -1);
  }

  /// Brings a matter to its end as if it had been handled and checked.
  void close(Reported matter) {
    doors
        .jdbc
        .sql(
            """
            update matter_item set state = 'CLOSED', closed_at = now(), due_at = null
            where county = ? and matter_id = ?
            """)
        .params(county, matter.id().value())
        .update();
    doors
        .jdbc
        .sql("update matter set state = 'CLOSED', closed_at = now() where county = ? and id = ?")
        .params(county, matter.id().value())
        .update();
  }

  String category() {
    // goes nowhere by itself: what the dispatcher did meanwhile would decide the test
    return "OTHER";
  }

  UUID person(String area) {
    String name = "测试" + next("person");
    return doors
        .persons
        .add(desk, new NewPerson(area, name, "139" + "%08d".formatted(next("phone")), null, ""))
        .id()
        .value();
  }

  OrganisationId organisation(String area, OrganisationKind kind) {
    Place seat = place(area);
    return doors.organisations.add(
        desk,
        new OrganisationFacts(
            kind, "单位" + next("organisation"), seat.id(), null, null, null, List.of(seat.id())));
  }

  /// A vacant post in the area.
  Post vacant(String area) {
    String site = below(area);
    return doors.posts.at(county, building(site)).stream()
        .filter(post -> post.kind() == PostKind.BUILDING_CHIEF)
        .findFirst()
        .orElseThrow();
  }

  /// A post in the area that stands there for reading.
  Post post(String area) {
    return posts.computeIfAbsent(area, this::filled);
  }

  /// A filled post in the area.
  Post filled(String area) {
    Post post = vacant(area);
    if (!post.filled()) {
      appoint(post);
    }
    return doors.posts.find(county, post.id());
  }

  String board(String area) {
    return doors.boards.putUp(desk, leaf(area).id(), Id.fresh());
  }

  int next(String what) {
    return counters.merge(what, 1, Integer::sum);
  }

  /// Makes a county known to the dictionary.
  void divisions(String code) {
    try {
      doors.divisions.load(
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

  /// A grid in the area, opened when there is none; of a larger area the one farthest from the
  /// first, so that what lies in a parent lies outside the part's own. What lies in a grid is
  /// itself.
  String below(String area) {
    if (area.length() >= 15) {
      return area;
    }
    String under =
        switch (area.length()) {
          case 12 -> area;
          case 9 -> area.equals(street) ? otherCommunity : area + "001";
          default -> otherStreet + "001";
        };
    return doors.places.children(county, under).stream()
        .filter(place -> place.kind() == PlaceKind.GRID)
        .map(Place::path)
        .reduce((first, last) -> last)
        .orElseGet(() -> path(under, PlaceKind.GRID, "1网格"));
  }

  private String building(String grid) {
    return grid.length() > 15 ? grid : path(grid, PlaceKind.BUILDING, "栋" + next("building"));
  }

  private String path(String parent, PlaceKind kind, String name) {
    var id = doors.places.open(desk, new NewPlace(parent, null, kind, name, null, 0, 0));
    return doors.places.byId(county, id).path();
  }

  private Post appoint(String path, PostKind kind) {
    Post post =
        doors.posts.at(county, path).stream()
            .filter(each -> each.kind() == kind)
            .findFirst()
            .orElseThrow();
    appoint(post);
    return doors.posts.find(county, post.id());
  }

  private void appoint(Post post) {
    doors.posts.appoint(
        desk,
        new NewAppointment(
            post.id(),
            null,
            "楼长" + next("chief"),
            "138%08d".formatted(next("phone")),
            null,
            false,
            LocalDate.of(2024, 1, 1),
            null,
            "选任"));
  }

  private void people() {
    Actor house = Actor.system(county);
    UUID chief =
        doors.posts.at(county, grid).stream()
            .filter(post -> post.kind() == PostKind.GRID_CHIEF)
            .findFirst()
            .map(Post::person)
            .orElseThrow();
    for (AccountPart part : AccountPart.values()) {
      if (part.isStaff()) {
        String area = areas(part).get("own");
        accounts.put(
            part,
            doors.accounts.open(
                house,
                new Accounts.NewAccount(
                    login(part),
                    PASSWORD,
                    part,
                    part.name(),
                    part.isAdministrator() ? county : String.valueOf(area),
                    part == AccountPart.HANDLER ? company.value() : null,
                    part == AccountPart.CHIEF ? chief : null),
                false));
      }
    }
    accounts.put(AccountPart.RESIDENT, doors.accounts.residentOf(county, "13700000001"));
  }

  static String login(AccountPart part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
