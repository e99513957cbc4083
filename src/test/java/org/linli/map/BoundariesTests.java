package org.linli.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.map.Problem.Kind;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 边界总册测试 — outlines are drawn one after the other, each version is kept, and every node sees them
/// at once.
@LinliTest
class BoundariesTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Boundaries boundaries;
  @Autowired private BoundaryStore store;
  @Autowired private AreaIndexes indexes;
  @Autowired private Locating locating;
  @Autowired private Places places;
  @Autowired private Journal journal;
  private Ground ground;

  @BeforeEach
  void open() {
    ground = beans.createBean(Ground.class);
  }

  @Test
  void everyVersionIsKeptAndIsOneAct() {
    ground.draw(ground.west, Ground.box(0, 0, 10, 10), 0);
    ground.draw(ground.west, Ground.box(0, 0, 9, 10), 1);

    List<Boundary> versions = store.versions(ground.county, ground.west.id());
    assertThat(versions).extracting(Boundary::version).containsExactly(2, 1);
    assertThat(versions.getFirst().until()).isNull();
    assertThat(versions.getLast().until()).isEqualTo(versions.getFirst().from());
    assertThat(Outline.of(versions.getLast().shape()).text()).isEqualTo(Ground.box(0, 0, 10, 10));
    assertThat(journal.of(ground.desk.scope(), versions.getFirst().id()))
        .extracting(Entry::noun, Entry::action, Entry::detail)
        .containsExactly(tuple("map", "DRAW", "1"), tuple("map", "DRAW", "2"));
  }

  @Test
  void theSameSubmitWritesOnce() {
    Geometry shape = Outline.typed(Ground.box(0, 0, 10, 10)).shape();
    UUID tx = Id.fresh();

    assertThat(boundaries.draw(ground.desk, ground.west, shape, 0, tx)).isEqualTo(1);
    assertThat(boundaries.draw(ground.desk, ground.west, shape, 0, tx)).isEqualTo(1);
    assertThat(store.versions(ground.county, ground.west.id())).hasSize(1);
  }

  @Test
  void theSecondOfTwoIsToldWhatChanged() {
    ground.draw(ground.west, Ground.box(0, 0, 10, 10), 0);
    ground.draw(ground.west, Ground.box(0, 0, 8, 10), 1);

    assertThatThrownBy(() -> ground.draw(ground.west, Ground.box(0, 0, 9, 10), 1))
        .isInstanceOfSatisfying(
            BoundaryStale.class,
            stale -> {
              assertThat(stale.now().version()).isEqualTo(2);
              assertThat(stale.arguments().subList(0, 3)).containsExactly(2, 2, 2);
            });
    assertThat(store.versions(ground.county, ground.west.id())).hasSize(2);
  }

  @Test
  void anOverlapIsRefusedAndNothingIsWritten() {
    ground.drawAll();

    assertThatThrownBy(() -> ground.draw(ground.east, Ground.box(9, 0, 20, 10), 1))
        .isInstanceOfSatisfying(
            Unfit.class,
            unfit ->
                assertThat(unfit.problems())
                    .extracting(Problem::kind)
                    .containsExactly(Kind.OVERLAP));
    assertThat(store.versions(ground.county, ground.east.id())).hasSize(1);
  }

  @Test
  void theOutlineOfAGridThatClosesEndsWithIt() {
    ground.drawAll();
    places.children(ground.county, ground.east.path()).stream()
        .filter(p -> p.kind() == PlaceKind.BUILDING)
        .forEach(p -> places.retire(ground.desk, p.id(), p.version()));

    places.retire(ground.desk, ground.east.id(), ground.east.version());

    assertThat(store.current(ground.county, ground.east.id())).isEmpty();
    assertThat(store.versions(ground.county, ground.east.id()).getFirst().until()).isNotNull();
    assertThat(indexes.of(ground.county).at(124.385, 43.175)).contains(ground.community.path());
    UUID id = store.versions(ground.county, ground.east.id()).getFirst().id();
    assertThat(journal.of(ground.desk.scope(), id))
        .extracting(Entry::action)
        .containsExactly("DRAW", "END");
    // its ground is free for the neighbour
    ground.draw(ground.west, Ground.box(0, 0, 20, 10), 1);
  }

  @Test
  void anotherNodeSeesAtOnceWhatWasDrawn() {
    var elsewhere = beans.createBean(AreaIndexes.class);
    assertThat(elsewhere.of(ground.county).at(124.375, 43.175)).isEmpty();

    ground.draw(ground.west, Ground.box(0, 0, 10, 10), 0);
    assertThat(elsewhere.of(ground.county).at(124.375, 43.175)).contains(ground.west.path());
    ground.draw(ground.west, Ground.box(0, 0, 4, 10), 1);
    assertThat(elsewhere.of(ground.county).at(124.375, 43.175)).isEmpty();
    assertThat(elsewhere.of(ground.county)).isSameAs(elsewhere.of(ground.county));
  }

  @Test
  void aPointProposesTheSmallestAreaWithAllThatStandsAboveIt() {
    ground.drawAll();

    assertThat(locating.at(ground.county, 124.375, 43.175))
        .extracting(c -> c.place().path(), Candidate::name)
        .containsExactly(tuple(ground.west.path(), "桃源区 平东街道 南桥社区 1网格"));
    assertThat(locating.at(ground.county, 124.5, 43.175)).isEmpty();
    assertThat(locating.read(ground.county, "124.3850，43.1750", ""))
        .extracting(c -> c.place().path())
        .containsExactly(ground.east.path());
  }

  @Test
  void anAddressIsFoundHoweverItIsWritten() {
    for (String typed :
        new String[] {"桃源区平东街道南桥社区3栋2单元", "平东南桥３号楼二单元", "南桥社区 3幢2单元", "翰林名苑3栋2单元", "南桥3-2"}) {
      List<Candidate> found = locating.address(ground.county, typed, "");

      assertThat(found.getFirst().name()).as(typed).isEqualTo("桃源区 平东街道 南桥社区 1网格 3栋 2单元");
      assertThat(found.getFirst().whole()).as(typed).isTrue();
    }
    assertThat(locating.address(ground.county, "南桥社区3栋2单元501", "").getFirst().place().name())
        .isEqualTo("501室");
  }

  @Test
  void whatIsNotFoundIsSaidAndNothingIsGuessed() {
    Candidate nearest = locating.address(ground.county, "南桥社区3栋9单元", "").getFirst();
    assertThat(nearest.whole()).isFalse();
    assertThat(nearest.missing()).containsExactly("9单元");
    assertThat(nearest.place().name()).isEqualTo("3栋");

    assertThat(locating.address(ground.county, "平东街道3栋", ""))
        .as("there are two of them")
        .hasSize(2)
        .allMatch(Candidate::whole);
    assertThat(locating.address(ground.county, "不知道在哪里", "")).isEmpty();
    assertThat(locating.address(ground.county, "3栋2单元", "")).isEmpty();
    assertThat(locating.address(ground.county, "3栋2单元", ground.east.path()).getFirst().whole())
        .as("near the place one is at")
        .isTrue();
  }

  @Test
  void onlyTheDeskOfTheAreaDraws() {
    Actor stranger = at(AccountPart.COMMUNITY_DESK, ground.other.path());
    Actor auditor = at(AccountPart.AUDITOR, ground.county);
    Place building = ground.building;

    assertThatThrownBy(() -> boundaries.area(stranger, ground.west.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> boundaries.area(auditor, ground.west.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> boundaries.area(ground.desk, building.id()))
        .as("a building has a point and no outline")
        .isInstanceOf(NotFound.class);
  }

  private Actor at(AccountPart part, String path) {
    return new Actor(Id.fresh(), part, "某人", Scope.of(ground.county, path));
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }
}
