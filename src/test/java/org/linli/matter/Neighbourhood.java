package org.linli.matter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// 样板街坊 — one stairway with everybody who answers for it, built through the doors.
public final class Neighbourhood {

  private static final List<PostKind> KINDS =
      List.of(
          PostKind.GRID_CHIEF,
          PostKind.BUILDING_CHIEF,
          PostKind.STAIRWELL_CHIEF,
          PostKind.STATION_HEAD);

  /// 搭建 — builds neighbourhoods.
  public static final class Builder {
    private final Places places;
    private final Divisions divisions;
    private final Organisations organisations;
    private final Posts posts;
    private final CategorySeeds seeds;

    public Builder(
        Places places,
        Divisions divisions,
        Organisations organisations,
        Posts posts,
        CategorySeeds seeds) {
      this.places = places;
      this.divisions = divisions;
      this.organisations = organisations;
      this.posts = posts;
      this.seeds = seeds;
    }

    /// A county of its own with a stairway, its chiefs, the property company and the three desks.
    public Neighbourhood build() {
      return new Neighbourhood(this, TestCounty.fresh());
    }
  }

  private final Builder builder;
  private final String county;
  private final String community;
  private final Map<PlaceKind, PlaceId> placeIds = new HashMap<>();
  private final Map<OrganisationKind, OrganisationId> desks = new HashMap<>();
  private final Actor system;

  private Neighbourhood(Builder builder, String county) {
    this.builder = builder;
    this.county = county;
    this.community = county + "001001";
    this.system = part(AccountPart.COUNTY_DESK, Scope.county(county));
    open();
  }

  private void open() {
    try {
      builder.divisions.load(
          new java.io.StringReader(
              """
              code,name
              %1$s,桃源区
              %1$s001,青川市桃源区平东街道
              %1$s001001,青川市桃源区平东街道东晟社区居民委员会
              """
                  .formatted(county)));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    builder.places.openCounty(system);
    builder.seeds.open(county);
    open(PlaceKind.ESTATE, community, "翰林名苑", null);
    open(PlaceKind.GRID, community, "3网格", null);
    open(PlaceKind.BUILDING, path(PlaceKind.GRID), "5栋", placeIds.get(PlaceKind.ESTATE));
    open(PlaceKind.STAIRWELL, path(PlaceKind.BUILDING), "2单元", null);
    add(OrganisationKind.COUNTY_DESK, "桃源区综治中心", county);
    add(OrganisationKind.STREET_DESK, "平东街道综治中心", county + "001");
    add(OrganisationKind.COMMUNITY_DESK, "东晟社区居委会", community);
    add(OrganisationKind.PROPERTY_COMPANY, "安居物业公司", path(PlaceKind.ESTATE));
  }

  public String county() {
    return county;
  }

  public String stairwell() {
    return path(PlaceKind.STAIRWELL);
  }

  public String path(PlaceKind kind) {
    return builder.places.byId(county, Objects.requireNonNull(placeIds.get(kind))).path();
  }

  /// Fills the post of a kind above the stairway and gives its holder.
  public Actor chief(PostKind kind, String name) {
    Post post = post(kind);
    builder.posts.appoint(
        system,
        new NewAppointment(
            post.id(),
            null,
            name,
            "139" + county + "%02d".formatted(KINDS.indexOf(kind)),
            null,
            false,
            LocalDate.of(2024, 1, 1),
            null,
            "选任"));
    return holder(kind);
  }

  /// The actor of a filled post.
  public Actor holder(PostKind kind) {
    Post post = post(kind);
    return new Actor(
        Id.fresh(),
        AccountPart.CHIEF,
        String.valueOf(post.name()),
        new Scope(
            county,
            List.of(post.placePath()),
            Set.of(),
            Set.of(post.id().value()),
            null,
            Set.of()));
  }

  /// A member of a desk or of the property company; another one with every call.
  public Actor member(OrganisationKind kind) {
    UUID id = Objects.requireNonNull(desks.get(kind)).value();
    boolean company = kind == OrganisationKind.PROPERTY_COMPANY;
    AccountPart part = company ? AccountPart.HANDLER : AccountPart.valueOf(kind.name());
    List<String> paths =
        switch (kind) {
          case COUNTY_DESK -> List.of(county);
          case STREET_DESK -> List.of(county + "001");
          case COMMUNITY_DESK -> List.of(community);
          case PROPERTY_COMPANY, OWNERS_COMMITTEE, DEPARTMENT, STATION, VENUE -> List.of();
        };
    return part(part, new Scope(county, paths, Set.of(id), Set.of(), null, Set.of()));
  }

  /// A resident signed in by his phone.
  public Actor resident() {
    UUID id = Id.fresh();
    return new Actor(
        id,
        AccountPart.RESIDENT,
        "曹**",
        new Scope(county, List.of(), Set.of(), Set.of(), id, Set.of()));
  }

  /// A report about the stairway.
  public Report report(String category, String text) {
    return new Report(
        stairwell(),
        Report.Kind.PROBLEM,
        category,
        text,
        Report.Channel.BOARD,
        "曹明",
        "13812345678",
        false,
        false,
        List.of());
  }

  private Post post(PostKind kind) {
    PlaceKind level =
        kind.equals(PostKind.BUILDING_CHIEF)
            ? PlaceKind.BUILDING
            : kind.equals(PostKind.STAIRWELL_CHIEF) ? PlaceKind.STAIRWELL : PlaceKind.GRID;
    String path = path(level);
    return builder.posts.at(county, path).stream()
        .filter(p -> p.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private void open(PlaceKind kind, String parent, String name, @Nullable PlaceId estate) {
    placeIds.put(
        kind, builder.places.open(system, new NewPlace(parent, null, kind, name, estate, 0, 0)));
  }

  private void add(OrganisationKind kind, String name, String path) {
    PlaceId place = builder.places.byPath(county, path).id();
    desks.put(
        kind,
        builder.organisations.add(
            system,
            new OrganisationFacts(kind, name, place, "0434-3500000", null, null, List.of(place))));
  }

  private static Actor part(AccountPart part, Scope scope) {
    return new Actor(Id.fresh(), part, part.name(), scope);
  }
}
