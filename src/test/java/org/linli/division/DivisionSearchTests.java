package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;

/// 区划检索测试 — a small province that exists nowhere is searched the way people type.
@LinliTest
class DivisionSearchTests {

  @Autowired private Divisions divisions;
  @Autowired private DivisionViews views;

  @BeforeEach
  void importTheProvince() throws IOException {
    divisions.load(
        new StringReader(
            """
            970000000000,瀛洲省
            970100000000,青川市
            970101000000,桐东区
            970101001000,青川市桐东区蓬东街道
            970101001001,青川市桐东区蓬东街道瑶台社区居民委员会
            970101001002,青川市桐东区蓬东街瑶光社区居民委员会
            970101002000,桐西街道
            970101002009,蓬东村委会
            970102000000,蓬东县
            """));
  }

  @Test
  void aNameIsFoundWithItsFullChainHigherPlacesFirst() {
    assertThat(codes("蓬东")).containsExactly("970102", "970101001", "970101002009");
    assertThat(views.hits("瑶台", "").rows())
        .containsExactly(
            new DivisionPages.Hit(
                "970101001001", "青川市桐东区蓬东街道瑶台社区居民委员会", "瀛洲省 青川市 桐东区 蓬东街道", false));
  }

  @Test
  void wordsBeforeTheLastSayWhatStandsAbove() {
    assertThat(codes("桐东 蓬东")).containsExactly("970101001", "970101002009");
    assertThat(codes("瀛洲　蓬东街道 瑶光")).containsExactly("970101001002");
    assertThat(codes("蓬东县 瑶光")).isEmpty();
  }

  @Test
  void initialsFindLikeLetters() {
    assertThat(codes("yz")).startsWith("97");
    assertThat(codes("tdq")).contains("970101");
    assertThat(codes("yzs td pd")).containsExactly("970101001", "970101002009");
    assertThat(codes("瀛洲 pdjd")).containsExactly("970101001");
  }

  @Test
  void aCodeFindsWhatBeginsWithIt() {
    assertThat(codes("970101001")).containsExactly("970101001", "970101001001", "970101001002");
    assertThat(codes("970102000000")).containsExactly("970102");
  }

  @Test
  void whatIsTooShortOrNothingButSignsFindsNothing() {
    assertThat(codes("t")).isEmpty();
    assertThat(codes("'")).isEmpty();
    assertThat(codes("% _")).isEmpty();
    assertThat(codes("瀛洲 ' 蓬东")).isEmpty();
  }

  @Test
  void goneOnesComeLastAndTheListGoesOnWhereItStopped() throws IOException {
    StringBuilder text = new StringBuilder("980101,云汀县\n980101001,浮玉街道\n980101001001,浮玉社区\n");
    for (int i = 2; i < 60; i++) {
      text.append("980101001%03d,浮玉%d社区\n".formatted(i, i));
    }
    divisions.load(new StringReader(text.toString()));
    divisions.load(new StringReader(text.toString().replace("980101001001,浮玉社区\n", "")));

    DivisionViews.Part<DivisionPages.Hit> one = views.hits("浮玉", "");
    DivisionViews.Part<DivisionPages.Hit> two = views.hits("浮玉", last(one));
    DivisionViews.Part<DivisionPages.Hit> three = views.hits("浮玉", last(two));

    assertThat(one.rows())
        .hasSize(20)
        .first()
        .extracting(DivisionPages.Hit::name)
        .isEqualTo("浮玉街道");
    assertThat(two.rows()).hasSize(20).doesNotContainAnyElementsOf(one.rows());
    assertThat(three.rows()).hasSize(20);
    assertThat(three.last()).isNull();
    assertThat(three.rows().getLast())
        .extracting(DivisionPages.Hit::code, DivisionPages.Hit::gone)
        .containsExactly("980101001001", true);
  }

  private static String last(DivisionViews.Part<DivisionPages.Hit> part) {
    DivisionPages.Hit last = part.last();
    return last == null ? "nothing" : last.code();
  }

  private List<String> codes(String text) {
    return views.hits(text, "").rows().stream().map(DivisionPages.Hit::code).toList();
  }
}
