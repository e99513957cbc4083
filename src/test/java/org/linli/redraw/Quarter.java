package org.linli.redraw;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.board.Boards;
import org.linli.category.CategorySeeds;
import org.linli.database.MovingTables;
import org.linli.division.Divisions;
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
import org.linli.place.NewPlace;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.TestCounty;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 片区 — a community with two grids of two buildings each, everything in them built through the
/// doors: stairways with two homes, residents, posts, boards.
final class Quarter {

  final String county = TestCounty.fresh();
  final String street = county + "001";
  final String community = street + "001";
  final Actor desk = part(AccountPart.STREET_DESK, street);
  final Place first;
  final Place second;
  final List<Place> buildings = new ArrayList<>();
  private final Doors doors;
  private int phones;

  /// 门册.
  record Doors(
      Divisions divisions,
      Places places,
      Organisations organisations,
      Posts posts,
      Persons persons,
      Boards boards,
      Matters matters,
      CategorySeeds seeds,
      MovingTables tables,
      Transactions transactions,
      JdbcClient jdbc) {}

  Quarter(Doors doors) {
    this.doors = doors;
    divisions();
    doors.places().openCounty(part(AccountPart.COUNTY_DESK, county));
    doors.seeds().open(county);
    first = open(community, PlaceKind.GRID, "1网格");
    second = open(community, PlaceKind.GRID, "2网格");
    for (Place grid : List.of(first, second)) {
      buildings.add(building(grid, "1栋"));
      buildings.add(building(grid, "2栋"));
    }
    office(OrganisationKind.STREET_DESK, street);
    office(OrganisationKind.COMMUNITY_DESK, community);
  }

  static Actor part(AccountPart part, String path) {
    return new Actor(Id.fresh(), part, "工作台", Scope.of(path.substring(0, 6), path));
  }

  Place open(String parent, PlaceKind kind, String name) {
    var id =
        doors
            .places()
            .open(
                desk.in(Scope.county(county)), new NewPlace(parent, null, kind, name, null, 1, 2));
    return now(id);
  }

  Place now(PlaceId id) {
    return doors.places().byId(county, id);
  }

  Place now(Place place) {
    return now(place.id());
  }

  List<Place> below(Place place) {
    return doors.places().children(county, now(place).path());
  }

  /// The first home of a building.
  Place home(Place building) {
    return below(below(building).getFirst()).getFirst();
  }

  OrganisationId office(OrganisationKind kind, String area) {
    Place seat = doors.places().byPath(county, area);
    return doors
        .organisations()
        .add(
            desk.in(Scope.county(county)),
            new OrganisationFacts(
                kind, kind + "单位", seat.id(), null, null, null, List.of(seat.id())));
  }

  Post appoint(Place place, PostKind kind) {
    Post post = post(place, kind);
    doors
        .posts()
        .appoint(
            desk,
            new NewAppointment(
                post.id(),
                null,
                "长" + ++phones,
                phone(),
                null,
                false,
                LocalDate.of(2024, 1, 1),
                null,
                "选任"));
    return doors.posts().find(county, post.id());
  }

  Post post(Place place, PostKind kind) {
    return doors.posts().at(county, now(place).path()).stream()
        .filter(post -> post.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  void resident(Place home) {
    doors.persons().add(desk, new NewPerson(now(home).path(), "居民", phone(), null, ""));
  }

  String board(Place place) {
    return doors.boards().putUp(desk, place.id(), Id.fresh());
  }

  /// A matter with the desk.
  Reported matter(Place place) {
    return matter(now(place).path());
  }

  Reported matter(String path) {
    return doors
        .matters()
        .report(
            desk,
            new Report(
                path,
                Report.Kind.PROBLEM,
                "OTHER",
                "楼道里有杂物",
                Report.Channel.DESK,
                null,
                null,
                false,
                false,
                List.of()),
            Id.fresh());
  }

  /// A matter in the hands of a rung.
  Reported dispatched(Place place, String rung) {
    Reported matter = matter(place);
    doors
        .matters()
        .move(
            communityDesk(),
            matter.number(),
            1,
            MatterAction.ACCEPT,
            Brought.nothing(),
            Id.fresh(),
            -1);
    doors
        .matters()
        .move(
            communityDesk(),
            matter.number(),
            1,
            MatterAction.DISPATCH,
            Brought.assignee(rung),
            Id.fresh(),
            -1);
    return matter;
  }

  Actor communityDesk() {
    return part(AccountPart.COMMUNITY_DESK, community);
  }

  /// The rows of every table that moves whose path is not that of their place or owner.
  List<String> strays() {
    return Strays.of(doors, county);
  }

  /// The columns of one matter's first item.
  Map<String, Object> item(Reported matter) {
    return doors
        .jdbc()
        .sql("select * from matter_item where county = ? and matter_id = ? and item = 1")
        .params(county, matter.id().value())
        .query()
        .singleRow();
  }

  int count(String what, Object... parameters) {
    return doors
        .jdbc()
        .sql("select count(*) from " + what)
        .params(parameters)
        .query(Integer.class)
        .single();
  }

  private Place building(Place grid, String name) {
    Place building = open(grid.path(), PlaceKind.BUILDING, name);
    Place stairwell = open(building.path(), PlaceKind.STAIRWELL, "1单元");
    open(stairwell.path(), PlaceKind.HOUSEHOLD, "101室");
    open(stairwell.path(), PlaceKind.HOUSEHOLD, "102室");
    return building;
  }

  private String phone() {
    return "139" + county.substring(1) + "%03d".formatted(++phones);
  }

  private void divisions() {
    try {
      doors
          .divisions()
          .load(
              new StringReader(
                  """
                  code,name
                  %1$s,桃源区
                  %1$s001,青川市桃源区平东街道
                  %1$s001001,青川市桃源区平东街道东晟社区居民委员会
                  %1$s001002,青川市桃源区平东街道西晟社区居民委员会
                  %1$s002,青川市桃源区平西街道
                  %1$s002001,青川市桃源区平西街道南晟社区居民委员会
                  """
                      .formatted(county)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
