package org.linli.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import org.linli.organisation.Post;
import org.linli.organisation.Posts;
import org.linli.person.Whom;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 关爱激励测试 — what is offered is given once to each, used as often as said, and given back.
@LinliTest
class SupportsTests {

  @Autowired private Places places;
  @Autowired private Divisions divisions;
  @Autowired private Posts posts;
  @Autowired private Supports supports;
  @Autowired private SupportViews views;
  @Autowired private SupportsHeld held;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;

  private final String county = TestCounty.fresh();
  private final Actor desk =
      new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "", Scope.county(county));
  private Post chief;

  @BeforeEach
  void twoGridsOneChief() throws IOException {
    divisions.load(
        new StringReader(
            """
            %1$s,桃源区
            %1$s001,青川市桃源区平东街道
            %1$s001001,青川市桃源区平东街道东晟社区居民委员会
            """
                .formatted(county)));
    places.openCounty(desk);
    String grid = open("1网格");
    open("2网格");
    Post post = posts.at(county, grid).getFirst();
    posts.appoint(
        desk,
        new NewAppointment(
            post.id(),
            null,
            "赵敏",
            "13900000001",
            null,
            false,
            LocalDate.of(2024, 1, 1),
            null,
            "选任"));
    chief = posts.find(county, post.id());
  }

  @Test
  void aCheckUpIsGivenOnceAndUsedOnce() {
    UUID id = offer("CHECK_UP", "1");
    assertThat(give(desk, id, county)).isOne();
    assertThatThrownBy(() -> give(desk, id, county))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("area"));
    SupportPages.Holder holder = views.show(desk, id, null).holders().getFirst();
    assertThat(holder.name()).isEqualTo("赵敏");
    assertThat(holder.open()).isTrue();

    use(holder.id(), null);

    assertThat(views.show(desk, id, null).holders())
        .extracting(SupportPages.Holder::used, SupportPages.Holder::open)
        .containsExactly(tuple(1, false));
    assertThat(views.show(desk, id, null).holders().getFirst().records())
        .containsExactly(new SupportPages.Use(holder.givenOn(), "二楼体检室"));
    assertThat(views.listing(desk).lines())
        .extracting(SupportPages.Line::given, SupportPages.Line::used)
        .containsExactly(tuple(1, 1));
    assertThatThrownBy(() -> use(holder.id(), null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> use(holder.id(), "2999-01-01")).isInstanceOf(Invalid.class);
  }

  @Test
  void aVestIsGivenBackByWhoeverLeft() {
    UUID id = offer("ISSUE", "");
    give(desk, id, county + "001");
    var appointment = posts.history(desk.scope(), chief.id()).getFirst();
    posts.end(desk, appointment.id(), LocalDate.of(2026, 1, 1), "搬离", appointment.version());
    SupportPages.Holder left = views.show(desk, id, null).holders().getFirst();
    assertThat(left.over()).isTrue();
    assertThat(left.open()).isTrue();

    transactions.run(
        desk.scope(),
        () -> supports.giveBack(desk, UUID.fromString(left.id()), new UseForm(null, null, null)));

    SupportPages.Holder after = views.show(desk, id, null).holders().getFirst();
    assertThat(after.returnedOn()).isNotNull();
    assertThat(after.open()).isFalse();
  }

  @Test
  void whatIsOverIsNotUsedAnyMore() {
    UUID id = offer("DISCOUNT", "");
    give(desk, id, county);
    SupportPages.Holder holder = views.show(desk, id, null).holders().getFirst();
    jdbc.sql("update support set valid_until = ? where county = ?")
        .params(holder.givenOn().minusDays(1), county)
        .update();

    assertThatThrownBy(() -> use(holder.id(), null))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.fields()).containsEntry("day", "support.error.expired"));
    assertThatThrownBy(() -> give(desk, id, county)).isInstanceOf(Invalid.class);
    assertThat(views.show(desk, id, null).line().used()).isZero();
  }

  @Test
  void whatAChiefWasGivenIsHeldAboutHimAndItsWordsCanBeForgotten() {
    UUID id = offer("TRAINING", "");
    give(desk, id, county, "证书 17 号");
    SupportPages.Holder holder = views.show(desk, id, null).holders().getFirst();
    use(holder.id(), null);
    UUID person = posts.history(desk.scope(), chief.id()).getFirst().person();
    Whom whom = new Whom(county, List.of(person), "赵敏", null, null);

    assertThat(held.held(whom))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.facts())
                    .containsEntry("support.detail", "证书 17 号")
                    .containsEntry("support.records", holder.givenOn() + " 二楼体检室"));

    transactions.run(desk.scope(), () -> held.erase(whom));

    assertThat(held.held(whom))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.facts())
                    .doesNotContainKey("support.detail")
                    .containsEntry("support.records", holder.givenOn().toString()));
  }

  @Test
  void anotherStreetGivesNothingHereAndSeesNobody() {
    UUID id = offer("TRAINING", "");
    give(desk, id, county);
    Actor sibling =
        new Actor(Id.fresh(), AccountPart.STREET_DESK, "", Scope.of(county, county + "002"));

    assertThat(views.show(sibling, id, null).holders()).isEmpty();
    assertThatThrownBy(() -> give(sibling, id, county + "001")).isInstanceOf(NotFound.class);
    UUID held = UUID.fromString(views.show(desk, id, null).holders().getFirst().id());
    assertThatThrownBy(
            () ->
                transactions.run(
                    sibling.scope(),
                    () -> supports.use(sibling, held, new UseForm(null, null, null))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void wrongInputIsNamedFieldByField() {
    assertThatThrownBy(
            () ->
                supports.offer(
                    desk,
                    new SupportForm(
                        "GOLD", " ", null, county, "2026-05-01", "2026-01-01", null, null)))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys("kind", "title", "until"));
  }

  private UUID offer(String kind, String uses) {
    SupportForm form =
        new SupportForm(kind, "年度体检", "卫生服务中心", county, "2024-01-01", null, uses, null);
    return transactions.write(desk.scope(), () -> supports.offer(desk, form));
  }

  private int give(Actor actor, UUID id, String area) {
    return give(actor, id, area, null);
  }

  private int give(Actor actor, UUID id, String area, @Nullable String detail) {
    GiveForm form = new GiveForm(area, "", detail, null);
    return transactions.write(actor.scope(), () -> supports.give(actor, id, form));
  }

  private void use(String id, @Nullable String day) {
    transactions.run(
        desk.scope(),
        () -> supports.use(desk, UUID.fromString(id), new UseForm(day, "二楼体检室", null)));
  }

  private String open(String name) {
    var place = new NewPlace(county + "001001", null, PlaceKind.GRID, name, null, 0, 0);
    return places.byId(county, places.open(desk, place)).path();
  }
}
