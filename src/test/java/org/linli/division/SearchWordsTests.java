package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 检索词测试 — a place is found by letters that stand side by side and by initials in every reading.
class SearchWordsTests {

  @ParameterizedTest
  @CsvSource({
    "重庆市, cq",
    "重庆市, cqs",
    "重庆市, zq",
    "长春市, cc",
    "长春市, zc",
    "铁东区, tdq",
    "铁东区, td",
    "平东街道, pd",
    "平东街道, pdjd",
    "平东街道, 平东",
    "平东街道, 东街",
    "平东街道, 平东街道办事处",
    "东晟社区, 东晟社区居民委员会",
    "东晟社区, 东",
    "K歌社区, kg"
  })
  void aNameIsFound(String name, String typed) {
    assertThat(finds(name, typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"铁东区, dq", "铁东区, td平", "铁东区, 东铁", "铁东区, 东", "重庆市, qc", "铁东区, t", "铁东区, '!'"})
  void anotherIsNot(String name, String typed) {
    assertThat(finds(name, typed)).isFalse();
  }

  @Test
  void wordsAreSplitAtSpacesOfBothKindsAndNotMoreThanSixAreTaken() {
    assertThat(SearchWords.split(" 铁东　平东, pd ")).containsExactly("铁东", "平东", "pd");
    assertThat(SearchWords.split("a b c d e f g h")).hasSize(6);
    assertThat(SearchWords.split("  ")).isEmpty();
  }

  @Test
  void nothingTypedEndsTheQuotesOfAQuery() {
    assertThat(SearchWords.query("a'b\\c & d:*")).contains("'^abcd'");
    assertThat(SearchWords.of("铁'东")).contains("'铁东'");
  }

  // as the database compares them: every word of the query is a word of the name
  private static boolean finds(String name, String typed) {
    var words = Set.of(SearchWords.of(name).split(" "));
    return SearchWords.query(typed)
        .map(query -> words.containsAll(List.of(query.split(" & "))))
        .orElse(false);
  }
}
