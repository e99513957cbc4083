package org.linli.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Journal;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.linli.vault.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 人员测试 — what is kept of a person, who sees how much of it, and what the database itself holds
/// back.
@LinliTest
class PersonsTests {

  private final String county = TestCounty.of(PersonsTests.class);
  private final String street = county + "001";
  private final String community = street + "001";
  private final String neighbour = street + "002";
  private final String household = community + "001" + "001" + "01" + "0201";
  private final String opposite = neighbour + "001" + "001" + "01" + "0201";
  private final Actor desk = desk(community);
  private final Actor otherDesk = desk(neighbour);

  @Autowired private Persons persons;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private Transactions transactions;

  @BeforeEach
  void openPlaces() {
    place(county, "COUNTY");
    place(street, "STREET");
    place(community, "COMMUNITY");
    place(neighbour, "COMMUNITY");
    place(household, "HOUSEHOLD");
    place(opposite, "HOUSEHOLD");
  }

  @Test
  void everyViewIsMasked() {
    PersonId id = persons.add(desk, person("李小明", "13812341234", null)).id();

    Persons.Masked seen = persons.find(desk.scope(), id);

    assertThat(seen.name()).isEqualTo("李**");
    assertThat(seen.phone()).isEqualTo("138****1234");
    assertThat(seen.relation()).isEqualTo("30");
  }

  @Test
  void theRowHoldsNothingReadable() {
    PersonId id = persons.add(desk, person("王秀英", "13900010002", null)).id();

    byte[] name =
        transactions.read(
            desk.scope(),
            () ->
                jdbc.sql(
                        "select name_sealed || phone_sealed from person where county = ? and id ="
                            + " ?")
                    .params(county, id.value())
                    .query((row, n) -> row.getBytes(1))
                    .single());

    assertThat(new String(name, StandardCharsets.UTF_8))
        .doesNotContain("王秀英")
        .doesNotContain("13900010002");
  }

  @Test
  void aForgottenScopeSeesNobody() {
    persons.add(desk, person("赵强", null, null));

    assertThat(
            jdbc.sql("select count(*) from person where county = ?")
                .param(county)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from residence where county = ?")
                .param(county)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void anotherAreasPersonIsNotFound() {
    PersonId id = persons.add(desk, person("孙丽", null, null)).id();

    assertThatThrownBy(() -> persons.find(otherDesk.scope(), id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> persons.clear(otherDesk, id, Purpose.VISIT))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> persons.add(otherDesk, person("孙丽", null, null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aClearViewIsJournaledWithItsPurposeAndWithoutAName() {
    PersonId id = persons.add(desk, person("周建国", "13711112222", null)).id();

    Persons.Clear clear = persons.clear(desk, id, Purpose.CONTACT);

    assertThat(clear.name()).isEqualTo("周建国");
    assertThat(clear.phone()).isEqualTo("13711112222");
    var last = journal.of(desk.scope(), id.value()).getLast();
    assertThat(last.action()).isEqualTo("CLEAR_VIEW");
    assertThat(last.detail()).isEqualTo("CONTACT");
    assertThat(last.actor()).isEqualTo(desk.id());
  }

  @Test
  void anIdNumberOfMyOwnAreaIsToldAndOneOfAnotherAreaIsSavedToBeVerified() {
    String number = IdNumber.of("220303", LocalDate.of(1961, 5, 4), 123).value();
    persons.add(desk, person("吴桂兰", null, number));

    assertThatThrownBy(() -> persons.add(desk, person("吴桂兰", null, number)))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong ->
                assertThat(wrong.fields()).containsEntry("idNumber", "person.error.duplicate"));

    Persons.Added added =
        persons.add(otherDesk, new NewPerson(opposite, "吴桂兰", null, number, "户主"));
    assertThat(added.toBeVerified()).isTrue();
    assertThat(persons.find(otherDesk.scope(), added.id()).toBeVerified()).isTrue();
  }

  @Test
  void aWrongIdNumberOrPhoneIsSaidAtItsField() {
    assertThatThrownBy(() -> persons.add(desk, person(" ", "12345", "220303196105041231")))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong ->
                assertThat(wrong.fields().keySet())
                    .containsExactlyInAnyOrder("name", "phone", "idNumber"));
  }

  @Test
  void aPersonIsFoundByPhoneHoweverItWasTyped() {
    PersonId id = persons.add(desk, person("郑伟", "135 5555-6666", null)).id();

    assertThat(persons.findByPhone(county, "+86 13555556666")).contains(id);
    assertThat(persons.phoneFor(county, id)).contains("13555556666");
    assertThat(persons.findByPhone("999999", "13555556666")).isEmpty();
  }

  @Test
  void aChangeOnAnOldPageIsRefused() {
    PersonId id = persons.add(desk, person("冯梅", "13600001111", null)).id();
    persons.change(desk, id, person("冯小梅", null, null), 0);

    assertThat(persons.phoneFor(county, id)).contains("13600001111");
    assertThatThrownBy(() -> persons.change(desk, id, person("冯大梅", null, null), 0))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aHouseholdListsItsResidentsAndAPlaceItsCounts() {
    int before = persons.counts(county, community).persons();
    persons.add(desk, person("陈静", null, null));

    assertThat(persons.ofHousehold(desk.scope(), household))
        .extracting(Persons.Masked::name)
        .contains("陈*");
    assertThat(persons.ofHousehold(otherDesk.scope(), household)).isEmpty();
    assertThat(persons.counts(county, community).persons()).isEqualTo(before + 1);
    assertThat(persons.counts(county, community).households()).isEqualTo(1);
  }

  private NewPerson person(String name, @Nullable String phone, @Nullable String idNumber) {
    return new NewPerson(household, name, phone, idNumber, "女儿");
  }

  private Actor desk(String path) {
    return new Actor(
        Id.fresh(),
        AccountPart.COMMUNITY_DESK,
        "工作台",
        new Scope(path.substring(0, 6), List.of(path), Set.of(), Set.of(), null, Set.of()));
  }

  private void place(String path, String kind) {
    jdbc.sql(
            """
            insert into place (county, id, path, kind, name) values (?, ?, ?, ?, ?)
            on conflict (county, path) do nothing
            """)
        .params(county, Id.fresh(), path, kind, path)
        .update();
  }
}
