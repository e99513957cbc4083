package org.linli.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Journal;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.linli.vault.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 居住测试 — moving in and out, one head behind a door, and what two desks see of one move.
@LinliTest
class ResidencesTests {

  private static final LocalDate SINCE = LocalDate.of(2024, 5, 1);

  private final String county = TestCounty.fresh();
  private final String community = county + "001001";
  private final String neighbour = county + "001002";
  private final String door = community + "001001010201";
  private final String opposite = community + "001001010202";
  private final String elsewhere = neighbour + "001001010201";
  private final Actor desk = desk(community);
  private final Actor otherDesk = desk(neighbour);
  private final Actor countyDesk = desk(county);

  @Autowired private Residences residences;
  @Autowired private Persons persons;
  @Autowired private Duplicates duplicates;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @BeforeEach
  void openPlaces() {
    place(county, "COUNTY");
    place(county + "001", "STREET");
    place(community, "COMMUNITY");
    place(neighbour, "COMMUNITY");
    place(door, "HOUSEHOLD");
    place(opposite, "HOUSEHOLD");
    place(elsewhere, "HOUSEHOLD");
  }

  @Test
  void whoMovesInLivesThereAndTheFileSaysAsWhat() {
    PersonId id = residences.moveIn(desk, owner(door, "李小明", null)).id();

    Residences.Member member = residences.at(desk.scope(), door).getFirst();
    assertThat(member.person().name()).isEqualTo("李**");
    assertThat(member.residence().tenure()).isEqualTo(Tenure.OWNER);
    assertThat(member.residence().relation()).isEqualTo("02");
    assertThat(member.residence().since()).isEqualTo(SINCE);
    assertThat(persons.find(desk.scope(), id).placePath()).isEqualTo(door);
    assertThat(residences.at(otherDesk.scope(), door)).isEmpty();
  }

  @Test
  void aDoorHasOneHead() {
    residences.moveIn(desk, owner(door, "李小明", null));

    assertThatThrownBy(() -> residences.moveIn(desk, owner(door, "王秀英", null)))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong -> assertThat(wrong.fields()).containsEntry("relation", "person.error.head"));
    assertThat(residences.at(desk.scope(), door)).hasSize(1);
  }

  @Test
  void whoMovesToAnotherDoorHasLeftTheFirst() {
    PersonId id = residences.moveIn(desk, owner(door, "李小明", null)).id();

    residences.moveIn(desk, moving(opposite, id.value(), LocalDate.of(2025, 6, 1), true));

    assertThat(persons.find(desk.scope(), id).placePath()).isEqualTo(opposite);
    assertThat(residences.at(desk.scope(), door).getFirst().residence().until())
        .isEqualTo(LocalDate.of(2025, 6, 1));
    assertThat(persons.counts(county, door).persons()).isZero();
    assertThat(residences.of(desk.scope(), id)).hasSize(2);
    assertThat(journal.of(desk.scope(), id.value()).getLast().action()).isEqualTo("MOVE_IN");
  }

  @Test
  void anOwnerWhoLivesElsewhereIsNamedAndNotCounted() {
    PersonId id = residences.moveIn(desk, owner(door, "李小明", null)).id();
    var owned =
        new NewResidence(opposite, id.value(), "", null, null, "", Tenure.OWNER, false, SINCE);
    residences.moveIn(desk, owned);

    assertThat(persons.find(desk.scope(), id).placePath()).isEqualTo(door);
    assertThat(residences.at(desk.scope(), opposite).getFirst().residence().livesHere()).isFalse();
    assertThat(persons.counts(county, opposite).persons()).isZero();
  }

  @Test
  void whoMovedOutIsCountedNoMoreAndMayComeBack() {
    PersonId id = residences.moveIn(desk, owner(door, "李小明", null)).id();
    Residence row = residences.at(desk.scope(), door).getFirst().residence();

    residences.moveOut(desk, row.id(), LocalDate.of(2025, 1, 31), row.version());

    assertThat(persons.counts(county, community).persons()).isZero();
    assertThat(persons.find(desk.scope(), id).leftOn()).isEqualTo(LocalDate.of(2025, 1, 31));
    assertThatThrownBy(
            () -> residences.moveOut(desk, row.id(), LocalDate.of(2025, 2, 1), row.version() + 1))
        .isInstanceOf(Refusal.class);

    residences.moveIn(desk, moving(door, id.value(), LocalDate.of(2025, 9, 1), true));
    assertThat(persons.counts(county, community).persons()).isEqualTo(1);
    assertThat(residences.at(desk.scope(), door)).hasSize(2);
  }

  @Test
  void anIdNumberOfMyAreaBringsItsFileButNotUnderAnotherName() {
    String number = number(3);
    PersonId id = residences.moveIn(desk, owner(door, "李小明", number)).id();

    var moved =
        new NewResidence(
            opposite, null, "李小明", null, number, "02", Tenure.OWNER, true, SINCE.plusYears(1));
    assertThat(residences.moveIn(desk, moved).id()).isEqualTo(id);

    var other =
        new NewResidence(
            door, null, "王秀英", null, number, "02", Tenure.OWNER, true, SINCE.plusYears(1));
    assertThatThrownBy(() -> residences.moveIn(desk, other))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong -> assertThat(wrong.fields()).containsEntry("name", "person.error.otherName"));
  }

  @Test
  void withoutANumberNameAndPhoneTogetherBringTheFile() {
    var first =
        new NewResidence(door, null, "李小明", "13812341234", null, "02", Tenure.OWNER, true, SINCE);
    PersonId id = residences.moveIn(desk, first).id();
    var wife =
        new NewResidence(door, null, "王秀英", "13812341234", null, "10", Tenure.FAMILY, true, SINCE);
    assertThat(residences.moveIn(desk, wife).id()).isNotEqualTo(id);

    var moved =
        new NewResidence(
            opposite, null, "李小明", "138-1234-1234", null, "", Tenure.TENANT, true, SINCE);
    assertThat(residences.moveIn(desk, moved).id()).isEqualTo(id);
  }

  @Test
  void aFileOfAnotherAreaIsNotFoundButTheCountyDeskMakesThemOne() {
    String number = number(5);
    PersonId first = residences.moveIn(desk, owner(door, "李小明", number)).id();

    Persons.Added later = residences.moveIn(otherDesk, owner(elsewhere, "李小明", number));
    assertThat(later.id()).isNotEqualTo(first);
    assertThat(later.toBeVerified()).isTrue();
    assertThat(duplicates.open(otherDesk.scope())).isEmpty();

    var pair = duplicates.open(countyDesk.scope()).getFirst();
    assertThat(pair.sameName()).isTrue();
    assertThat(pair.first().id()).isEqualTo(first);
    duplicates.merge(countyDesk, later.id(), true, pair.later().version());

    assertThat(duplicates.open(countyDesk.scope())).isEmpty();
    assertThat(persons.find(otherDesk.scope(), first).placePath()).isEqualTo(elsewhere);
    assertThat(residences.of(countyDesk.scope(), first)).hasSize(2);
    assertThat(residences.at(desk.scope(), door).getFirst().residence().lasts()).isFalse();
    assertThat(persons.counts(county, county).persons()).isEqualTo(1);
    // the trail: the later file stands, says into whom it went, and is changed no more
    assertThat(persons.find(countyDesk.scope(), later.id()).mergedInto()).isEqualTo(first.value());
    assertThat(journal.of(countyDesk.scope(), later.id().value()).getLast().detail())
        .isEqualTo(first.value().toString());
    assertThatThrownBy(
            () ->
                persons.change(
                    otherDesk, later.id(), new NewPerson(elsewhere, "李", null, null, ""), 1))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void twoPeopleWithOneNumberAreKeptApart() {
    String number = number(7);
    residences.moveIn(desk, owner(door, "李小明", number));
    PersonId later = residences.moveIn(otherDesk, owner(elsewhere, "王秀英", number)).id();
    var pair = duplicates.open(countyDesk.scope()).getFirst();
    assertThat(pair.sameName()).isFalse();

    duplicates.keepApart(countyDesk, later, pair.later().version());

    assertThat(duplicates.open(countyDesk.scope())).isEmpty();
    assertThat(persons.find(otherDesk.scope(), later).hasIdNumber()).isFalse();
    assertThat(persons.find(otherDesk.scope(), later).toBeVerified()).isFalse();
  }

  @Test
  void whoStandsAtTheDoorVerifiesWhomHeFound() {
    PersonId id = residences.moveIn(desk, owner(door, "李小明", null)).id();
    Residence row = residences.at(desk.scope(), door).getFirst().residence();
    LocalDate today = Time.day(clock.instant());

    residences.verify(desk, door, List.of(row.id()), today);

    assertThat(residences.at(desk.scope(), door).getFirst().residence().verifiedOn())
        .isEqualTo(today);
    assertThat(journal.of(desk.scope(), id.value()).getLast().action()).isEqualTo("VERIFY");
    assertThatThrownBy(() -> residences.verify(desk, door, List.of(row.id()), today.plusDays(1)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> residences.verify(desk, opposite, List.of(row.id()), today))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> residences.verify(otherDesk, door, List.of(row.id()), today))
        .isInstanceOf(NotFound.class);
  }

  private static NewResidence owner(String path, String name, @Nullable String number) {
    return new NewResidence(path, null, name, null, number, "户主", Tenure.OWNER, true, SINCE);
  }

  private static NewResidence moving(String path, UUID person, LocalDate since, boolean here) {
    return new NewResidence(path, person, "", null, null, "02", Tenure.OWNER, here, since);
  }

  private static String number(int order) {
    return IdNumber.of("220303", LocalDate.of(1961, 5, 4), order).value();
  }

  private Actor desk(String path) {
    AccountPart part = path.length() == 6 ? AccountPart.COUNTY_DESK : AccountPart.COMMUNITY_DESK;
    return new Actor(Id.fresh(), part, "工作台", Scope.of(county, path));
  }

  private void place(String path, String kind) {
    jdbc.sql(
            """
            insert into place (county, id, path, kind, name, households, residents)
            values (?, ?, ?, ?, ?, 0, 0) on conflict do nothing
            """)
        .params(county, Id.fresh(), path, kind, path)
        .update();
  }
}
