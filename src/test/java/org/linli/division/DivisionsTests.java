package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.journal.Journal;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 区划总册测试 — editions come one after another, and the dictionary says what became of a code.
@LinliTest
class DivisionsTests {

  @Autowired private Divisions divisions;
  @Autowired private DivisionViews views;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;

  private final String county = TestCounty.fresh();
  private final Actor system = Actor.system(county);

  private final String first =
      """
      code,name
      %1$s000000,桃源区
      %1$s001000,青川市桃源区平东街道
      %1$s001001,青川市桃源区平东街道东晟社区居民委员会
      %1$s001002,青川市桃源区平东街道辉煌社区居民委员会
      %1$s002000,青川市桃源区站前街道
      %1$s002001,站前社区居委会
      """
          .formatted(county);

  @Test
  void aCountyIsKnownWithItsStreetsAndCommunities() {
    take("第一版", first);

    OfficialCounty found = divisions.county(county).orElseThrow();

    assertThat(found.name()).isEqualTo("桃源区");
    assertThat(found.streets()).isEqualTo(2);
    assertThat(found.communities()).isEqualTo(3);
    assertThat(found.below())
        .extracting(Division::shortName)
        .containsExactly("平东街道", "东晟社区", "辉煌社区", "站前街道", "站前社区");
    assertThat(divisions.county(county.substring(0, 4) + "99")).isEmpty();
  }

  @Test
  void theSameFileAgainChangesNothingAndSaysSo() {
    Divisions.Taken taken = take("第一版", first);
    Divisions.Taken again = take("换个名字", first);

    assertThat(taken.repeated()).isFalse();
    assertThat(again.repeated()).isTrue();
    assertThat(again.edition()).isEqualTo(taken.edition());
  }

  @Test
  void anImportIsOneActWithTheDigestOfTheFile() {
    Edition edition = take("第一版", first).edition();
    UUID subject =
        jdbc.sql("select id from division_edition where number = ?")
            .param(edition.number())
            .query(UUID.class)
            .single();

    assertThat(journal.of(Scope.county(county), subject))
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.action()).isEqualTo("IMPORT");
              assertThat(act.detail()).isEqualTo("" + edition.number());
            });
    assertThat(
            jdbc.sql(
                    "select encode(note_digest, 'hex') from journal where county = ? and subject ="
                        + " ?")
                .params(county, subject)
                .query(String.class)
                .single())
        .isEqualTo(edition.digest());
  }

  @Test
  void anotherEditionAddsRenamesAndLetsGo() {
    take("第一版", first);
    Edition second =
        take(
                "第二版",
                """
                %1$s,桃源区
                %1$s001,平东街道
                %1$s001001,东升社区居民委员会
                %1$s001003,新苑社区居民委员会
                %1$s002,青川市桃源区站前街道
                %1$s002001,站前社区居委会
                """
                    .formatted(county))
            .edition();

    assertThat(second)
        .extracting(Edition::added, Edition::renamed, Edition::gone)
        .containsExactly(1, 2, 1);
    assertThat(views.changes(second.number(), -1, "", false).changes())
        .extracting(DivisionPages.Change::code, DivisionPages.Change::kind)
        .containsExactly(
            tuple(county + "001", "renamed"),
            tuple(county + "001001", "renamed"),
            tuple(county + "001002", "gone"),
            tuple(county + "001003", "added"));
    assertThat(views.show(county + "001002", "").division().gone()).as("still readable").isTrue();
    assertThat(divisions.county(county).orElseThrow().below())
        .as("not offered any more")
        .extracting(Division::shortName)
        .containsExactly("平东街道", "东升社区", "新苑社区", "站前街道", "站前社区");
  }

  @Test
  void whatCameAndWentBetweenTwoEditionsIsNotListed() {
    Edition one = take("第一版", first).edition();
    take("第二版", first + county + "001003,新苑社区居民委员会\n" + county + "003,城南街道\n");
    Edition three = take("第三版", first + county + "003,城南镇\n").edition();

    assertThat(views.changes(three.number(), one.number(), "", false).changes())
        .filteredOn(change -> change.code().startsWith(county))
        .extracting(DivisionPages.Change::code, DivisionPages.Change::after)
        .containsExactly(tuple(county + "003", "城南镇"));
    take("第四版", first + county + "003,城南镇\n" + county + "001003,新苑社区居民委员会\n");
    assertThat(views.show(county + "001003", "").division().gone()).as("it came back").isFalse();
  }

  @Test
  void aFileOfStreetsSaysNothingAboutCommunitiesAndOneCountyNothingAboutAnother() {
    String other = TestCounty.fresh();
    take("第一版", first);
    take("另一个县", other + ",柳河县\n" + other + "001,柳河镇\n");

    Edition streets = take("只有街道", county + "001,青川市桃源区平东街道\n").edition();

    assertThat(streets.gone()).as("站前街道 alone").isEqualTo(1);
    assertThat(views.show(county + "001002", "").division().gone()).isFalse();
    assertThat(views.show(other + "001", "").division().gone()).isFalse();
  }

  @Test
  void refusedLinesAreListedAndTheOthersTaken() {
    StringBuilder text = new StringBuilder(first);
    text.append(county).append("001001,换了名字的社区\n");
    for (int i = 0; i < 120; i++) {
      text.append("坏行").append(i).append("\n");
    }
    Edition edition = take("有坏行", text.toString()).edition();

    assertThat(edition.lines()).isEqualTo(6);
    assertThat(edition.refused()).isEqualTo(121);
    List<DivisionPages.Refused> refused = views.changes(edition.number(), -1, "", false).refused();
    assertThat(refused).hasSize(100);
    assertThat(refused.getFirst())
        .isEqualTo(new DivisionPages.Refused(8, LineRefusal.DUPLICATE, county + "001001,换了名字的社区"));
    assertThat(refused.get(1).reason()).isEqualTo(LineRefusal.COLUMNS);
  }

  @Test
  void aFileWithoutOneGoodLineIsRefusedAndLeavesNothing() {
    assertThatThrownBy(() -> take("坏", "这不是区划" + county + "\n也不是\n"))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong -> assertThat(wrong.fields()).containsEntry("file", "division.error.noLine"));
    assertThatThrownBy(() -> take(" ", first))
        .isInstanceOfSatisfying(
            Invalid.class, wrong -> assertThat(wrong.fields()).containsKey("edition"));
    assertThat(divisions.county(county)).isEmpty();
  }

  @Test
  void aCityWithoutCountiesIsOneItself() {
    take(
        "无县之市",
        """
        990000000000,南海省
        998000000000,东江市
        998000,东江市
        998000003000,东城街道
        998000003001,岗贝社区居民委员会
        """);

    OfficialCounty city = divisions.county("998000").orElseThrow();

    assertThat(city.name()).isEqualTo("东江市");
    assertThat(city.below()).extracting(Division::shortName).containsExactly("东城街道", "岗贝社区");
    assertThat(views.hits("东江 岗贝", "").rows())
        .extracting(DivisionPages.Hit::above)
        .containsExactly("南海省 东江市 东城街道");
    assertThat(views.show("9980", "").county()).isEqualTo(city);
    assertThat(views.show("9980", "").children())
        .extracting(Division::name)
        .containsExactly("东城街道");
  }

  @Test
  void onlyWhoKeepsTheHouseImports() {
    Actor desk = new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "", Scope.county(county));
    try (DivisionFile file = file(first)) {
      assertThatThrownBy(() -> divisions.take(desk, "第一版", file, ImportProgress.NONE))
          .isInstanceOf(NotFound.class);
    }
  }

  private Divisions.Taken take(String name, String text) {
    try (DivisionFile file = file(text)) {
      return divisions.take(system, name, file, ImportProgress.NONE);
    }
  }

  private static DivisionFile file(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return DivisionFile.keep(new ByteArrayInputStream(bytes), DivisionFile.MOST);
  }
}
