package org.linli.chief;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linli.division.Divisions;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.organisation.NewAppointment;
import org.linli.organisation.Post;
import org.linli.organisation.PostId;
import org.linli.organisation.PostKind;
import org.linli.organisation.PostKinds;
import org.linli.organisation.Posts;
import org.linli.place.NewPlace;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/// 一个单元 — a stairway in a county of its own, and what the tests of chiefs do there.
@LinliTest
abstract class AtAStairway {

  @Autowired Places places;
  @Autowired Divisions divisions;
  @Autowired Posts posts;
  @Autowired PostKinds kinds;
  @Autowired KindChanges changes;
  @Autowired Nominations nominations;
  @Autowired ChiefViews views;
  @Autowired Departures departures;
  @Autowired Terms terms;
  @Autowired Journal journal;
  @Autowired Transactions transactions;
  @Autowired MutableClock clock;

  final String county = TestCounty.fresh();
  final Actor desk = desk(county);
  final Actor other = desk(county);
  final String community = county + "001001";
  Place stairwell;

  @BeforeEach
  void openAStairway() throws IOException {
    divisions.load(
        new StringReader(
            """
            %1$s,桃源区
            %1$s001,青川市桃源区平东街道
            %1$s001001,青川市桃源区平东街道东晟社区居民委员会
            """
                .formatted(county)));
    places.openCounty(desk);
    Place grid = open(community, PlaceKind.GRID, "1网格");
    Place building = open(grid.path(), PlaceKind.BUILDING, "5栋");
    stairwell = open(building.path(), PlaceKind.STAIRWELL, "2单元");
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  void leave(Post post, String to, @Nullable String successor) {
    UUID appointment = requireNonNull(post.appointment()).value();
    String phone = successor == null ? null : "13900000099";
    String version = "" + posts.find(county, post.id()).version();
    LeavingForm form =
        new LeavingForm(
            nominations.today().toString(), "搬离", to, successor, phone, null, null, version, null);
    transactions.run(desk.scope(), () -> departures.leave(desk, post.id(), appointment, form));
  }

  UUID recommend(Post post, String name, String phone) {
    NominationForm form =
        new NominationForm(
            null,
            name,
            phone,
            "RESIDENTS",
            null,
            "居民推选",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return write(() -> nominations.recommend(desk, post.id(), form));
  }

  void move(Actor actor, UUID id, NominationAction action, Step step) {
    write(
        () -> {
          nominations.move(actor, id, action, step.made());
          return id;
        });
  }

  <T> T write(Supplier<T> work) {
    return transactions.write(desk.scope(), work);
  }

  List<String> steps(UUID nomination) {
    return journal.of(desk.scope(), nomination).stream().map(Entry::action).toList();
  }

  Post appoint(Post post, String name, String phone) {
    posts.appoint(desk, wanted(post.id(), name, phone));
    return posts.find(county, post.id());
  }

  static NewAppointment wanted(PostId post, String name, String phone) {
    return new NewAppointment(
        post, null, name, phone, null, false, LocalDate.of(2024, 1, 1), null, "选任");
  }

  Post post(Place place) {
    return posts.at(county, place.path()).stream()
        .filter(p -> p.kind().equals(PostKind.STAIRWELL_CHIEF))
        .findFirst()
        .orElseThrow();
  }

  Place open(String parent, PlaceKind kind, String name) {
    var id = places.open(desk, new NewPlace(parent, null, kind, name, null, 0, 0));
    return places.byId(county, id);
  }

  static Actor desk(String county) {
    return new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "", Scope.county(county));
  }

  // several empty = one person may hold several
  static KindForm kind(
      String code,
      String name,
      String placeKind,
      String rung,
      String several,
      String deputies,
      String version) {
    return new KindForm(
        code,
        name,
        "Lane chief",
        placeKind,
        rung,
        "15",
        "第一条\n第二条",
        "",
        several.isEmpty() ? "true" : "",
        deputies,
        "true",
        "区委组织部",
        "",
        version,
        null);
  }

  Step form() {
    return new Step(null, null, null, null, null);
  }

  /// 一步所附 — what comes along with a step.
  record Step(
      @Nullable String note,
      @Nullable String until,
      @Nullable String reason,
      @Nullable String since,
      @Nullable String phone) {

    Step note(String text) {
      return new Step(text, until, reason, since, phone);
    }

    Step until(LocalDate day) {
      return new Step(note, day.toString(), reason, since, phone);
    }

    Step reason(String text) {
      return new Step(note, until, text, since, phone);
    }

    Step today() {
      return new Step(note, until, reason, "2026-01-01", phone);
    }

    Step phone(String number) {
      return new Step(note, until, reason, since, number);
    }

    NominationForm made() {
      return new NominationForm(
          null,
          null,
          null,
          null,
          null,
          reason,
          note,
          until,
          since,
          null,
          phone,
          phone == null ? null : "true",
          null,
          null);
    }
  }
}
