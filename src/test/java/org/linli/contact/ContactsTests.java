package org.linli.contact;

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
import org.linli.organisation.NewAppointment;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.person.NewPerson;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/// 包联测试 — each household shows its chain of four layers; whoever takes the post takes the contact.
@LinliTest
class ContactsTests {

  @Autowired private Places places;
  @Autowired private Divisions divisions;
  @Autowired private Posts posts;
  @Autowired private Persons persons;
  @Autowired private Contacts contacts;
  @Autowired private ContactViews views;
  @Autowired private ContactHandover handover;
  @Autowired private Transactions transactions;

  private final String county = TestCounty.fresh();
  private final String community = county + "001001";
  private final Actor desk =
      new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "", Scope.county(county));
  private String grid = "";
  private String stairwell = "";
  private String home = "";

  @BeforeEach
  void oneHousehold() throws IOException {
    divisions.load(
        new StringReader(
            """
            %1$s,桃源区
            %1$s001,青川市桃源区平东街道
            %1$s001001,青川市桃源区平东街道东晟社区居民委员会
            """
                .formatted(county)));
    places.openCounty(desk);
    grid = open(community, PlaceKind.GRID, "1网格");
    String building = open(grid, PlaceKind.BUILDING, "5栋");
    stairwell = open(building, PlaceKind.STAIRWELL, "2单元");
    home = open(stairwell, PlaceKind.HOUSEHOLD, "301室");
  }

  @Test
  void aHouseholdShowsItsChainFromTheAreaToThePerson() {
    UUID resident = person(home, "孙奶奶", "13900000021");
    UUID cadre = person(community, "周干部", "13900000022");
    add("AREA", community, null, cadre.toString(), "周干部");
    add("GRID", grid, null, grid, null);
    add("HOUSEHOLDS", stairwell, null, stairwell, null);
    add("PERSON", home, resident.toString(), stairwell, null);
    appoint(stairwell, "王立新", "13900000023");

    List<ContactPages.Rung> chain = views.chain(desk, home);

    assertThat(chain).extracting(r -> r.lines().size()).containsExactly(1, 1, 1, 1);
    assertThat(chain.getFirst().lines().getFirst().name()).isEqualTo("周干部");
    assertThat(chain.get(1).lines().getFirst().name()).isNull();
    assertThat(chain.get(2).lines().getFirst().name()).isEqualTo("王立新");
    assertThat(chain.get(3).lines().getFirst().resident()).isNotEqualTo("孙奶奶").startsWith("孙");
    assertThat(views.chain(desk, stairwell).get(3).lines()).isEmpty();
  }

  @Test
  void aDutyThatEndsLeavesTheChain() {
    UUID id = add("GRID", grid, null, grid, null);
    assertThatThrownBy(() -> add("GRID", grid, null, grid, null))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("by"));
    ContactForm end = new ContactForm(null, null, null, null, null, null, "调整", "0", null);

    transactions.run(desk.scope(), () -> contacts.end(desk, id, end));

    assertThat(views.chain(desk, grid).get(1).lines()).isEmpty();
    assertThat(add("GRID", grid, null, grid, null)).isNotNull();
  }

  @Test
  void aLayerFitsItsPlaceAndAPersonLivesThere() {
    UUID elsewhere = person(community, "李明", "13900000024");

    assertThatThrownBy(() -> add("GRID", stairwell, null, grid, null))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("place"));
    assertThatThrownBy(() -> add("PERSON", home, elsewhere.toString(), stairwell, null))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("resident"));
    assertThatThrownBy(() -> add("AREA", community, null, community, null))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("by"));
  }

  @Test
  void whoLeavesPassesItUpToTheNextChiefWhoIsThereOrItWaitsWithThePost() {
    add("HOUSEHOLDS", stairwell, null, stairwell, null);
    PostId left = post(stairwell);
    assertThat(handover.openAt(county, left))
        .singleElement()
        .satisfies(
            piece -> {
              assertThat(piece.about()).isEqualTo(new PostCharter.Name("联户", "Households"));
              assertThat(piece.above()).isNull();
            });

    assertThat(handOver(left, true)).isOne();
    assertThat(views.chain(desk, stairwell).get(2).lines())
        .extracting(ContactPages.Line::post)
        .containsExactly(left.toString());

    appoint(grid, "赵淑芬", "13900000031");
    assertThat(handOver(left, false)).isOne();
    assertThat(views.chain(desk, stairwell).get(2).lines().getFirst().name()).isNull();
    assertThat(handOver(left, true)).isOne();
    assertThat(views.chain(desk, stairwell).get(2).lines())
        .extracting(ContactPages.Line::name)
        .containsExactly("赵淑芬");
    assertThat(handover.openAt(county, left)).isEmpty();
  }

  @Test
  void whoHasMovedAwayIsStillNamedWithAMask() {
    UUID resident = person(home, "孙奶奶", "13900000026");
    add("PERSON", home, resident.toString(), stairwell, null);
    Actor near = new Actor(Id.fresh(), AccountPart.COMMUNITY_DESK, "", Scope.of(county, stairwell));
    PersonId id = new PersonId(resident);
    int version = persons.find(desk.scope(), id).version();
    persons.change(desk, id, new NewPerson(community, "孙奶奶", null, null, ""), version);

    assertThat(views.listing(near, "", "", null).lines())
        .extracting(ContactPages.Line::resident)
        .containsExactly("孙**");
  }

  @Test
  void anotherCommunitySeesNobodyWhoIsContactedHere() {
    UUID resident = person(home, "孙奶奶", "13900000025");
    add("PERSON", home, resident.toString(), stairwell, null);
    Actor sibling =
        new Actor(Id.fresh(), AccountPart.COMMUNITY_DESK, "", Scope.of(county, county + "001002"));

    assertThat(views.listing(sibling, "", "", null).lines()).isEmpty();
    assertThat(views.chain(sibling, home).get(3).lines()).isEmpty();
  }

  private UUID add(
      String layer, String place, @Nullable String resident, String by, @Nullable String name) {
    ContactForm form = new ContactForm(layer, place, resident, by, name, null, null, null, null);
    return transactions.write(desk.scope(), () -> contacts.add(desk, form));
  }

  private void appoint(String path, String name, String phone) {
    LocalDate since = LocalDate.of(2024, 1, 1);
    posts.appoint(
        desk, new NewAppointment(post(path), null, name, phone, null, false, since, null, "选任"));
  }

  private int handOver(PostId post, boolean up) {
    return transactions.write(desk.scope(), () -> handover.handOver(desk, post, up, "搬离"));
  }

  private PostId post(String path) {
    return posts.at(county, path).getFirst().id();
  }

  private UUID person(String place, String name, String phone) {
    return persons.add(desk, new NewPerson(place, name, phone, null, "")).id().value();
  }

  private String open(String parent, PlaceKind kind, String name) {
    var id = places.open(desk, new NewPlace(parent, null, kind, name, null, 0, 0));
    return places.byId(county, id).path();
  }
}
