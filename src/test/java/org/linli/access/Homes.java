package org.linli.access;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.person.NewPerson;
import org.linli.person.NewResidence;
import org.linli.person.Tenure;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.vault.IdNumber;

/// 家 — makes households, who lives in them, requests about them and files that are one person, at
/// any place of the world.
final class Homes {

  private final World world;
  private final World.Doors doors;
  private final Objects objects;

  Homes(World world) {
    this.world = world;
    this.doors = world.doors;
    this.objects = world.objects();
  }

  /// 住着的人 — a door and a residence behind it.
  record Lived(Place home, String residence) {}

  /// 已提出的请求 — about somebody who lives at the path.
  record Asked(UUID person, String request, String path) {}

  String today() {
    return Time.day(doors.clock().instant()).toString();
  }

  Place home(String area) {
    String building =
        area.length() == 18
            ? area
            : objects
                .open(objects.grid(objects.spot(area)), PlaceKind.BUILDING, "栋" + next())
                .path();
    return objects.open(building, PlaceKind.HOUSEHOLD, next() + "室");
  }

  Lived lived(String area) {
    Place home = home(area);
    var someone =
        new NewResidence(
            home.path(),
            null,
            "住户" + next(),
            null,
            null,
            "02",
            Tenure.OWNER,
            true,
            LocalDate.of(2024, 1, 1));
    var person = doors.residences().moveIn(world.desk, someone).id();
    UUID id = doors.residences().of(world.desk.scope(), person).getFirst().id();
    return new Lived(home, id.toString());
  }

  Asked request(String area) {
    UUID person = objects.person(area);
    UUID request = Id.fresh();
    doors
        .transactions()
        .run(
            world.desk.scope(),
            () ->
                doors
                    .jdbc()
                    .sql(
                        """
                        insert into person_request (county, id, person_id, place_path, kind, ground,
                          state, asked_by, asked_at)
                        values (?, ?, ?, ?, 'EXPORT', 'OWN', 'WAITING', ?, now())
                        """)
                    .params(world.county, request, person, area, Id.fresh())
                    .update());
    return new Asked(person, request.toString(), area);
  }

  /// The later of two files with the same id number, each entered by who could not see the other.
  UUID duplicate(String area) {
    String number = IdNumber.of("220303", LocalDate.of(1950, 1, 1).plusDays(next()), 7).value();
    add(world.community, number);
    return add(world.otherCommunity, number);
  }

  private UUID add(String path, String number) {
    var desk =
        new Actor(Id.fresh(), AccountPart.COMMUNITY_DESK, "社区", Scope.of(world.county, path));
    return doors
        .persons()
        .add(desk, new NewPerson(path, "重复" + next(), null, number, ""))
        .id()
        .value();
  }

  private int next() {
    return objects.next("home");
  }
}
