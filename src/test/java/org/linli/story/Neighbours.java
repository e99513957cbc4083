package org.linli.story;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.board.Boards;
import org.linli.category.CategorySeeds;
import org.linli.division.Divisions;
import org.linli.organisation.NewAppointment;
import org.linli.organisation.OrganisationFacts;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.Post;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.place.NewPlace;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.testing.TestCounty;

/// 街坊 — a small neighbourhood of invented people, built through the doors: one community, one grid,
/// one building with two stairways, its chiefs, the property company, the desks, their accounts and
/// a board.
public final class Neighbours {

  private static final List<PostKind> KINDS =
      List.of(
          PostKind.GRID_CHIEF,
          PostKind.BUILDING_CHIEF,
          PostKind.STAIRWELL_CHIEF,
          PostKind.STATION_HEAD);

  /// The password of every account here.
  public static final String PASSWORD = "Hello-neighbour-7";

  private final Places places;
  private final Organisations organisations;
  private final Posts posts;
  private final Accounts accounts;
  private final Boards boards;
  private final String county = TestCounty.fresh();
  private final Actor desk =
      new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "综治中心", Scope.county(county));
  private final Map<PlaceKind, PlaceId> ids = new HashMap<>();
  private final Map<OrganisationKind, OrganisationId> offices = new HashMap<>();
  private final String community = county + "001001";
  private String board = "";

  /// Builds it; every call is a county of its own.
  public Neighbours(
      Divisions divisions,
      Places places,
      Organisations organisations,
      Posts posts,
      Accounts accounts,
      Boards boards,
      CategorySeeds seeds) {
    this.places = places;
    this.organisations = organisations;
    this.posts = posts;
    this.accounts = accounts;
    this.boards = boards;
    open(divisions);
    seeds.open(county);
    build();
  }

  /// The six digits.
  public String county() {
    return county;
  }

  /// The code on the stair door.
  public String board() {
    return board;
  }

  /// The path of a place.
  public String path(PlaceKind kind) {
    return places.byId(county, id(kind)).path();
  }

  /// The id of a place.
  public PlaceId id(PlaceKind kind) {
    return Objects.requireNonNull(ids.get(kind));
  }

  /// A county desk that may do everything a desk may.
  public Actor desk() {
    return desk;
  }

  /// Fills a chief's post and opens the account `login` for the holder.
  public void chief(PostKind kind, String name, String login) {
    appoint(kind, name);
    UUID person = Objects.requireNonNull(post(kind).person());
    account(login, AccountPart.CHIEF, name, post(kind).placePath(), null, person);
  }

  /// The private phone of whoever holds a post of this kind here.
  public String phone(PostKind kind) {
    return "139" + county + "%02d".formatted(KINDS.indexOf(kind));
  }

  /// Fills a chief's post.
  public void appoint(PostKind kind, String name) {
    String phone = phone(kind);
    posts.appoint(
        desk,
        new NewAppointment(
            post(kind).id(), null, name, phone, phone, true, LocalDate.of(2024, 1, 1), null, "选任"));
  }

  /// Opens an account for somebody of an office.
  public void member(OrganisationKind kind, String name, String login) {
    AccountPart part =
        kind == OrganisationKind.PROPERTY_COMPANY
            ? AccountPart.HANDLER
            : AccountPart.valueOf(kind.name());
    String area =
        switch (kind) {
          case COUNTY_DESK -> county;
          case STREET_DESK -> county + "001";
          case COMMUNITY_DESK -> community;
          case PROPERTY_COMPANY, OWNERS_COMMITTEE, DEPARTMENT, STATION, VENUE -> county;
        };
    account(login, part, name, area, Objects.requireNonNull(offices.get(kind)).value(), null);
  }

  /// A department of the county, with an account for one of its people.
  public void department(String name, String phone, String login) {
    PlaceId seat = places.byPath(county, county).id();
    OrganisationId id =
        organisations.add(
            desk,
            new OrganisationFacts(
                OrganisationKind.DEPARTMENT, name, seat, phone, null, null, List.of(seat)));
    account(login, AccountPart.HANDLER, name, county, id.value(), null);
  }

  private void open(Divisions divisions) {
    try {
      divisions.load(
          new StringReader(
              """
              code,name
              %1$s,桃源区
              %1$s001,青川市桃源区平东街道
              %1$s001001,青川市桃源区平东街道东晟社区居民委员会
              """
                  .formatted(county)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    places.openCounty(desk);
  }

  private void build() {
    place(PlaceKind.ESTATE, community, "翰林名苑", null);
    place(PlaceKind.GRID, community, "3网格", null);
    place(PlaceKind.BUILDING, path(PlaceKind.GRID), "5栋", id(PlaceKind.ESTATE));
    place(PlaceKind.STAIRWELL, path(PlaceKind.BUILDING), "1单元", null);
    place(PlaceKind.STAIRWELL, path(PlaceKind.BUILDING), "2单元", null);
    office(OrganisationKind.COUNTY_DESK, "桃源区综治中心", county, "0434-3500001");
    office(OrganisationKind.STREET_DESK, "平东街道综治中心", county + "001", "0434-3500002");
    office(OrganisationKind.COMMUNITY_DESK, "东晟社区居委会", community, "0434-3500003");
    office(OrganisationKind.PROPERTY_COMPANY, "安居物业公司", path(PlaceKind.ESTATE), "0434-3500004");
    office(OrganisationKind.STATION, "3网格党群服务站", path(PlaceKind.GRID), "0434-3500005");
    board = boards.putUp(desk, id(PlaceKind.STAIRWELL), Id.fresh());
  }

  private void place(PlaceKind kind, String parent, String name, @Nullable PlaceId estate) {
    ids.put(kind, places.open(desk, new NewPlace(parent, null, kind, name, estate, 0, 0)));
  }

  private void office(OrganisationKind kind, String name, String area, String phone) {
    PlaceId place = places.byPath(county, area).id();
    offices.put(
        kind,
        organisations.add(
            desk,
            new OrganisationFacts(
                kind, name, place, phone, "周一至周五 8:30-17:00", null, List.of(place))));
  }

  private void account(
      String login,
      AccountPart part,
      String name,
      String area,
      @Nullable UUID office,
      @Nullable UUID person) {
    accounts.open(
        Actor.system(county),
        new Accounts.NewAccount(login, PASSWORD, part, name, area, office, person),
        false);
  }

  private Post post(PostKind kind) {
    PlaceKind level =
        kind.equals(PostKind.BUILDING_CHIEF)
            ? PlaceKind.BUILDING
            : kind.equals(PostKind.STAIRWELL_CHIEF) ? PlaceKind.STAIRWELL : PlaceKind.GRID;
    String path = path(level);
    return posts.at(county, path).stream()
        .filter(p -> p.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
