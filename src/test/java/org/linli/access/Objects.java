package org.linli.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.organisation.NewAppointment;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationFacts;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Post;
import org.linli.organisation.PostKind;
import org.linli.person.NewPerson;
import org.linli.place.NewPlace;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;

/// 对象 — makes places, organisations, posts, persons, boards and matters at any place of the world,
/// through the doors.
final class Objects {

  private final World world;
  private final World.Doors doors;
  private final Map<String, Object> kept = new HashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();

  Objects(World world, World.Doors doors) {
    this.world = world;
    this.doors = doors;
  }

  /// 件 — an object and the place where it lies.
  record Thing<T>(T object, String lies) {}

  /// A fresh object for a cell that will change it; whoever reads or is refused shares one.
  @SuppressWarnings("unchecked")
  <T> T kept(String kind, Cell cell, Function<String, T> make) {
    if (cell.may() && cell.writes()) {
      return make.apply(cell.area());
    }
    return (T) kept.computeIfAbsent(kind + "@" + cell.area(), any -> make.apply(cell.area()));
  }

  /// A fresh place at or below the area that nothing hangs below.
  Place leaf(String area) {
    String under = spot(area);
    PlaceKind kind = under.length() == 18 ? PlaceKind.STAIRWELL : PlaceKind.SITE;
    return open(under, kind, "点" + next("leaf"));
  }

  /// A fresh building in the area; where the area is one, the area itself.
  Place bare(String area) {
    String under = spot(area);
    return under.length() == 18
        ? world.place(under)
        : open(
            under.length() == 15 ? under : grid(under), PlaceKind.BUILDING, "栋" + next("building"));
  }

  /// A fresh site; nothing but the building itself where the area is one.
  Place site(String area) {
    String under = spot(area);
    return under.length() == 18
        ? world.place(under)
        : open(under, PlaceKind.SITE, "点" + next("site"));
  }

  Place door(String area) {
    return open(bare(area).path(), PlaceKind.HOUSEHOLD, next("door") + "号");
  }

  /// A place with a mark; the second is the mark's id.
  Thing<Place> marked(String area) {
    Place bare = bare(area);
    UUID mark = Id.fresh();
    doors
        .jdbc()
        .sql(
            """
            insert into place_mark (county, id, place_id, kind, since)
            values (?, ?, ?, 'SAFE', '2025-01-01')
            """)
        .params(world.county, mark, bare.id().value())
        .update();
    return new Thing<>(bare, mark.toString());
  }

  Place open(String parent, PlaceKind kind, String name) {
    var id = doors.places().open(world.desk, new NewPlace(parent, null, kind, name, null, 0, 0));
    return doors.places().byId(world.county, id);
  }

  /// Where a site may be opened: the area itself, or a community in it that is nobody's own.
  String spot(String area) {
    return switch (area.length()) {
      case 6 -> world.otherStreet + "001";
      case 9 -> area.equals(world.street) ? world.otherCommunity : area + "001";
      default -> area;
    };
  }

  OrganisationId organisation(String area, OrganisationKind kind) {
    Place seat = world.place(area);
    return doors
        .organisations()
        .add(
            world.desk,
            new OrganisationFacts(
                kind,
                "单位" + next("organisation"),
                seat.id(),
                null,
                null,
                null,
                List.of(seat.id())));
  }

  Organisation department(String area) {
    var id = organisation(area, OrganisationKind.DEPARTMENT);
    return doors.organisations().find(world.county, id);
  }

  /// A vacant post of a fresh building in the area; of the building itself where the area is one.
  Post vacant(String area) {
    String under = spot(area);
    String building =
        switch (under.length()) {
          case 18 -> under;
          case 15 -> open(under, PlaceKind.BUILDING, "栋" + next("building")).path();
          default -> open(grid(under), PlaceKind.BUILDING, "栋" + next("building")).path();
        };
    return at(building, PostKind.BUILDING_CHIEF);
  }

  Post filled(String area) {
    Post post = vacant(area);
    return post.filled() ? post : appoint(post);
  }

  Post at(String path, PostKind kind) {
    return doors.posts().at(world.county, path).stream()
        .filter(post -> post.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  Post appoint(Post post) {
    doors
        .posts()
        .appoint(
            world.desk,
            new NewAppointment(
                post.id(),
                null,
                "楼长" + next("chief"),
                phone("138"),
                null,
                false,
                LocalDate.of(2024, 1, 1),
                null,
                "选任"));
    return doors.posts().find(world.county, post.id());
  }

  UUID person(String area) {
    var facts = new NewPerson(area, "测试" + next("person"), phone("139"), null, "");
    return doors.persons().add(world.desk, facts).id().value();
  }

  /// A redraw of a fresh place, as a row.
  Thing<String> redraw(String area) {
    Place leaf = leaf(area);
    UUID id = Id.fresh();
    doors
        .jdbc()
        .sql(
            """
            insert into redraw (county, id, place_id, kind, reason, account_id, at)
            values (?, ?, ?, 'RENAME', '调整', ?, now())
            """)
        .params(world.county, id, leaf.id().value(), world.desk.id())
        .update();
    return new Thing<>(id.toString(), leaf.path());
  }

  Thing<String> board(String area) {
    Place leaf = leaf(area);
    return new Thing<>(doors.boards().putUp(world.desk, leaf.id(), Id.fresh()), leaf.path());
  }

  /// A print run of one fresh board at the area.
  Thing<String> print(String area) {
    Thing<String> board = board(area);
    UUID run = doors.boards().print(world.desk, List.of(board.object()), "zh-CN", Id.fresh());
    return new Thing<>(run.toString(), board.lies());
  }

  /// A fresh matter reported at the area; of a category that goes nowhere by itself: what the
  /// dispatcher did meanwhile would decide the test.
  Reported matter(String area) {
    return matter(world.desk, area);
  }

  Reported matter(Actor reporter, String area) {
    var report =
        new Report(
            area,
            Report.Kind.PROBLEM,
            "OTHER",
            "第" + next("matter") + "盏灯不亮",
            Report.Channel.DESK,
            "居民",
            phone("133"),
            false,
            true,
            List.of());
    return doors.matters().report(reporter, report, Id.fresh());
  }

  /// A fresh matter that lies with somebody.
  Reported dispatched(String area, String assignee) {
    Reported matter = matter(area);
    move(matter, MatterAction.ACCEPT, Brought.nothing());
    move(matter, MatterAction.DISPATCH, Brought.assignee(assignee));
    return matter;
  }

  void move(Reported matter, MatterAction action, Brought brought) {
    doors.matters().move(world.desk, matter.number(), 1, action, brought, Id.fresh(), -1);
  }

  /// The matter as if it had been handled and checked.
  Reported closed(Reported matter) {
    for (String table : List.of("matter_item", "matter")) {
      String key = table.equals("matter") ? "id" : "matter_id";
      String due = table.equals("matter") ? "" : ", due_at = null";
      doors
          .jdbc()
          .sql(
              "update %s set state = 'CLOSED', closed_at = now()%s where county = ? and %s = ?"
                  .formatted(table, due, key))
          .params(world.county, matter.id().value())
          .update();
    }
    return matter;
  }

  int next(String what) {
    return counters.merge(what, 1, Integer::sum);
  }

  String phone(String first) {
    return first + "%08d".formatted(next("phone"));
  }

  // a grid of the community that is nobody's own
  String grid(String community) {
    if (community.length() == 15) {
      return community;
    }
    return doors.places().children(world.county, community).stream()
        .filter(place -> place.kind() == PlaceKind.GRID)
        .map(Place::path)
        .reduce((first, last) -> last)
        .orElseGet(() -> open(community, PlaceKind.GRID, "1网格").path());
  }
}
