package org.linli.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linli.category.CategorySeeds.Shipped;
import org.linli.lifecycle.Limit;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;

/// 出厂目录测试 — every field of every shipped category is filled, and numbers, classes and questions
/// fit.
@LinliTest
class ShippedCatalogueTests {

  private static final List<String> FIRST =
      List.of(
          "STAIR_LIGHT",
          "STAIR_CLUTTER",
          "CHARGING",
          "LEAK",
          "LIFT",
          "DOOR",
          "RUBBISH",
          "NOISE",
          "ILLEGAL_BUILDING",
          "WATER",
          "ELECTRICITY",
          "HEATING",
          "GAS",
          "ROAD",
          "TREES",
          "PARKING",
          "PROPERTY_SERVICE",
          "DISPUTE",
          "PETITION",
          "CARE",
          "SUGGESTION",
          "OTHER");

  @Autowired private Catalogue catalogue;
  private final List<Shipped> shipped = CategorySeeds.shipped();

  @Test
  void thereAreMoreThanAHundredAndTwentyWithEveryFieldFilled() {
    assertThat(shipped).hasSizeGreaterThanOrEqualTo(120);
    assertThat(shipped)
        .allSatisfy(
            each -> {
              Category c = each.category();
              assertThat(
                      List.of(
                          c.code(),
                          c.nameZh(),
                          c.nameEn(),
                          c.number(),
                          c.acceptRule(),
                          c.closeRule(),
                          c.responsible()))
                  .as(c.code())
                  .allSatisfy(text -> assertThat(text).isNotBlank());
              assertThat(Category.SECTIONS).contains(c.section());
              assertThat(Category.EVIDENCE).contains(c.evidence());
              assertThat(c.ladder()).as(c.code()).isSorted().endsWith(Rung.COUNTY_DESK);
              assertThat(c.radius()).as(c.code()).isBetween(20, 500);
              assertThat(c.revisitDays()).as(c.code()).isBetween(0, 15);
              assertThat(each.limits()).as(c.code()).containsKey("IN_HAND");
              // what is about persons never leaves the desk by itself
              assertThat(c.direct() && c.aboutPersons()).as(c.code()).isFalse();
            });
  }

  @Test
  void whatIsUrgentIsPromisedWithinADay() {
    assertThat(shipped.stream().filter(each -> each.category().urgent()))
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.limits())
                    .as(each.category().code())
                    .containsEntry("PROMISE", Limit.parse("24 HOURS")));
  }

  @Test
  void everyNumberIsItsOwnAndOfAClassAndEveryClassHasSome() {
    Map<String, Long> perClass = new TreeMap<>();
    catalogue.classes().forEach(each -> perClass.put(each.code(), 0L));
    assertThat(perClass.keySet()).filteredOn(code -> code.startsWith("A")).hasSize(5);
    assertThat(perClass.keySet()).filteredOn(code -> code.startsWith("B")).hasSize(6);
    assertThat(perClass.keySet()).filteredOn(code -> code.startsWith("C")).hasSize(15);

    shipped.forEach(each -> perClass.merge(each.category().classCode(), 1L, Long::sum));

    assertThat(perClass).hasSize(26);
    assertThat(perClass.values()).allSatisfy(count -> assertThat(count).isPositive());
    assertThat(shipped.stream().map(each -> each.category().number())).doesNotHaveDuplicates();
    assertThat(shipped.stream().map(each -> each.category().code())).doesNotHaveDuplicates();
    assertThat(shipped.stream().map(each -> each.category().code())).containsAll(FIRST);
  }

  @Test
  void whatStoodOnTheFormStillDoesAndNothingMoreIsAskedThere() {
    List<Category> usual = shipped.stream().map(Shipped::category).filter(Category::usual).toList();

    assertThat(usual.stream().map(Category::code)).containsAll(FIRST);
    assertThat(usual).hasSizeLessThanOrEqualTo(24);
    assertThat(usual).allSatisfy(c -> assertThat(c.questions()).as(c.code()).isEmpty());
  }

  @Test
  void questionsAndStopsAreWhole() {
    assertThat(shipped.stream().flatMap(each -> each.category().questions().stream()))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            q -> {
              assertThat(q.zh()).isNotBlank();
              assertThat(q.en()).isNotBlank();
              assertThat(q.choices().isEmpty()).isNotEqualTo(q.kind().chosen());
            });
    assertThat(shipped.stream().map(each -> each.category().stop()).filter(s -> s != null))
        .hasSizeGreaterThan(3)
        .allSatisfy(stop -> assertThat(stop.phone()).matches("\\d{3,}"));
  }

  @Test
  void itIsFoundByPartOfItsNameItsNumberAndTheInitialsOfItsPinyin() {
    assertThat(Initials.of("井盖")).contains("jg");
    assertThat(Initials.of("重复")).contains("cf", "zf");
    var lamp = shipped.stream().filter(s -> s.category().code().equals("STREET_LIGHT")).findFirst();

    assertThat(catalogue.words(lamp.orElseThrow().category()))
        .contains("路灯", "streetlamp", "a0105", "ld");
  }
}
