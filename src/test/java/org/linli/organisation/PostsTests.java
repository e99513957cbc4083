package org.linli.organisation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.division.Divisions;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.organisation.Answering.Rung;
import org.linli.organisation.Answering.Step;
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
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/// 岗位总册测试 — posts stand with their places, are filled and left, and answer for doors.
@LinliTest
class PostsTests {

  @Autowired private Places places;
  @Autowired private Divisions divisions;
  @Autowired private Posts posts;
  @Autowired private Organisations organisations;
  @Autowired private Persons persons;
  @Autowired private Journal journal;

  private final String county = TestCounty.fresh();
  private final Actor desk =
      new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "", Scope.county(county));
  private final String community = county + "001001";
  private Place grid;
  private Place building;
  private Place stairwell;

  @BeforeEach
  void openABuilding() throws IOException {
    divisions.load(
        new StringReader(
            """
            %1$s,桃源区
            %1$s001,青川市桃源区平东街道
            %1$s001001,青川市桃源区平东街道东晟社区居民委员会
            %1$s001002,青川市桃源区平东街道辉煌社区居民委员会
            """
                .formatted(county)));
    places.openCounty(desk);
    grid = open(community, PlaceKind.GRID, "1网格", null);
    building = open(grid.path(), PlaceKind.BUILDING, "5栋", null);
    stairwell = open(building.path(), PlaceKind.STAIRWELL, "2单元", null);
  }

  @Test
  void aPostStandsOnEveryGridBuildingAndStairwellFromTheBeginning() {
    assertThat(posts.roster(desk.scope(), RosterFilter.vacant(""), "", 10))
        .extracting(l -> l.post().kind())
        .containsExactly(PostKind.GRID_CHIEF, PostKind.BUILDING_CHIEF, PostKind.STAIRWELL_CHIEF);
    assertThat(posts.whoAnswers(county, stairwell.path()).steps())
        .hasSize(Rung.values().length)
        .noneMatch(Step::filled);
    assertThat(posts.whoAnswers(county, grid.path()).steps())
        .extracting(Step::rung)
        .startsWith(Rung.GRID_CHIEF, Rung.PROPERTY);
  }

  @Test
  void whoAnswersWalksUpTheTreeNearestFirst() {
    appoint(stairwell, "王立新");
    appoint(grid, "赵敏");
    add(OrganisationKind.COMMUNITY_DESK, "东晟社区工作台", community);
    add(OrganisationKind.STREET_DESK, "平东街道工作台", county + "001");
    add(OrganisationKind.COUNTY_DESK, "桃源区工作台", county);
    add(OrganisationKind.COMMUNITY_DESK, "辉煌社区工作台", county + "001002");

    assertThat(posts.whoAnswers(county, stairwell.path()).steps())
        .extracting(Step::rung, Step::name)
        .containsExactly(
            tuple(Rung.STAIRWELL_CHIEF, "王立新"),
            tuple(Rung.BUILDING_CHIEF, null),
            tuple(Rung.GRID_CHIEF, "赵敏"),
            tuple(Rung.PROPERTY, null),
            tuple(Rung.COMMUNITY_DESK, "东晟社区工作台"),
            tuple(Rung.STREET_DESK, "平东街道工作台"),
            tuple(Rung.COUNTY_DESK, "桃源区工作台"));
    assertThat(organisations.deskOf(county, stairwell.path(), OrganisationKind.COMMUNITY_DESK))
        .hasValueSatisfying(o -> assertThat(o.name()).isEqualTo("东晟社区工作台"));
  }

  @Test
  void thePropertyCompanyIsTheOneOfTheBuildingsEstate() {
    Place estate = open(community, PlaceKind.ESTATE, "翰林名苑", null);
    Place inside = open(grid.path(), PlaceKind.BUILDING, "6栋", estate.id());
    OrganisationId general = add(OrganisationKind.PROPERTY_COMPANY, "安居物业", community);
    OrganisationId own = add(OrganisationKind.PROPERTY_COMPANY, "翰林物业", estate.path());

    assertThat(organisations.propertyOf(county, inside.path())).map(Organisation::id).contains(own);
    assertThat(organisations.propertyOf(county, building.path()))
        .map(Organisation::id)
        .contains(general);
    assertThat(posts.whoAnswers(county, inside.path()).at(Rung.PROPERTY))
        .map(Step::organisation)
        .contains(own);
    assertThat(organisations.areas(county, own)).containsExactly(estate.path());
  }

  @Test
  void onePersonHoldsSeveralPostsAndIsCountedOnce() {
    Place second = open(community, PlaceKind.GRID, "2网格", null);
    UUID person = requireNonNull(posts.find(county, appoint(grid, "赵敏")).person());
    posts.appoint(desk, wanted(post(second), person, "赵敏", null));

    assertThat(posts.heldBy(county, person)).hasSize(2);
    assertThat(posts.areasHeld(county, person)).containsExactly(grid.path(), second.path());
    assertThat(posts.coverage(desk.scope(), county).getFirst().counts())
        .containsEntry(PostKind.GRID_CHIEF, new Coverage.Count(2, 2, 1))
        .containsEntry(PostKind.STAIRWELL_CHIEF, new Coverage.Count(1, 0, 0));
    assertThat(posts.coverage(desk.scope(), county + "001"))
        .extracting(Coverage::name)
        .containsExactly("平东街道", "东晟社区", "辉煌社区");
  }

  @Test
  void theSamePhoneIsTheSamePerson() {
    UUID first = posts.find(county, appoint(grid, "赵敏")).person();
    posts.appoint(desk, wanted(post(building), null, "赵敏", "13900000001"));

    assertThat(posts.find(county, post(building)).person()).isEqualTo(first);
  }

  @Test
  void anAppointmentEndsWithItsReasonAndStaysInTheHistory() {
    PostId id = appoint(grid, "赵敏");
    Post held = posts.find(county, id);
    AppointmentId appointment = requireNonNull(held.appointment());
    posts.end(desk, appointment, LocalDate.of(2026, 6, 30), "任期届满", held.version());
    UUID next =
        persons.add(desk, new NewPerson(grid.path(), "钱卫国", "13900000002", null, "")).id().value();
    posts.appoint(desk, wanted(id, next, "钱卫国", null));

    assertThat(posts.history(desk.scope(), id))
        .extracting(Appointment::publicName, Appointment::reasonUntil)
        .containsExactlyInAnyOrder(tuple("钱卫国", null), tuple("赵敏", "任期届满"));
    assertThat(posts.historyOf(desk.scope(), next)).hasSize(1);
    assertThat(journal.of(desk.scope(), id.value()))
        .extracting(Entry::action)
        .containsExactly("OPEN", "APPOINT", "END", "APPOINT");
    assertThatThrownBy(
            () -> posts.end(desk, appointment, LocalDate.of(2026, 7, 1), "重复", held.version()))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aFilledPostIsNotFilledAgainAndItsPlaceIsNotRetired() {
    PostId id = appoint(stairwell, "王立新");

    assertThatThrownBy(() -> posts.appoint(desk, wanted(id, null, "李明", "13900000003")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> places.retire(desk, stairwell.id(), 0)).isInstanceOf(Refusal.class);
    assertThat(places.find(desk.scope(), stairwell.id()).retired()).isFalse();
  }

  @Test
  void wrongInputIsNamedFieldByField() {
    NewAppointment wrong =
        new NewAppointment(
            post(grid), null, "", null, "no phone!", false, LocalDate.of(2999, 1, 1), null, "");

    assertThatThrownBy(() -> posts.appoint(desk, wrong))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.fields())
                    .containsOnlyKeys("name", "reason", "dutyPhone", "consent", "since", "phone"));
    assertThatThrownBy(
            () ->
                organisations.add(
                    desk,
                    new OrganisationFacts(
                        OrganisationKind.STATION,
                        " ",
                        PlaceId.fresh(),
                        null,
                        null,
                        null,
                        List.of())))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys("name", "place"));
  }

  @Test
  void otherDesksAndChiefsKeepNothingHere() {
    PostId id = post(grid);
    Actor sibling =
        new Actor(Id.fresh(), AccountPart.COMMUNITY_DESK, "", Scope.of(county, county + "001002"));
    Actor chief = new Actor(Id.fresh(), AccountPart.CHIEF, "", Scope.of(county, grid.path()));

    for (Actor other : List.of(sibling, chief)) {
      assertThatThrownBy(() -> posts.appoint(other, wanted(id, null, "李明", "13900000003")))
          .isInstanceOf(NotFound.class);
    }
    assertThat(posts.roster(sibling.scope(), RosterFilter.vacant(""), "", 10)).isEmpty();
    assertThatThrownBy(() -> posts.coverage(sibling.scope(), community))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theRosterIsFilteredAndGoesOnAfterALine() {
    appoint(stairwell, "王立新");
    RosterFilter all = new RosterFilter(null, community, "", null);
    List<RosterLine> first = posts.roster(desk.scope(), all, "", 2);

    assertThat(first).extracting(RosterLine::place).containsExactly("1网格", "1网格 5栋");
    assertThat(posts.roster(desk.scope(), all, first.getLast().key(), 2))
        .extracting(RosterLine::street, RosterLine::community, RosterLine::place)
        .containsExactly(tuple("平东街道", "东晟社区", "1网格 5栋 2单元"));
    assertThat(
            posts.roster(
                desk.scope(), new RosterFilter(null, "", "立新", RosterFilter.State.FILLED), "", 9))
        .hasSize(1);
    assertThat(posts.vacancies(desk.scope(), county, "", 9)).hasSize(2);
  }

  private static org.assertj.core.groups.Tuple tuple(@Nullable Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }

  private Place open(String parent, PlaceKind kind, String name, @Nullable PlaceId estate) {
    PlaceId id = places.open(desk, new NewPlace(parent, null, kind, name, estate, 0, 0));
    return places.find(desk.scope(), id);
  }

  private PostId post(Place place) {
    return posts.at(county, place.path()).getFirst().id();
  }

  private PostId appoint(Place place, String name) {
    PostId id = post(place);
    UUID known = null;
    posts.appoint(desk, wanted(id, known, name, "13900000001"));
    return id;
  }

  private OrganisationId add(OrganisationKind kind, String name, String path) {
    PlaceId place = places.byPath(county, path).id();
    return organisations.add(
        desk, new OrganisationFacts(kind, name, place, "0434-3220000", null, null, List.of()));
  }

  private static NewAppointment wanted(
      PostId post, @Nullable UUID person, String name, @Nullable String phone) {
    return new NewAppointment(
        post, person, name, phone, "0434-3220001", true, LocalDate.of(2026, 1, 5), null, "选任");
  }
}
