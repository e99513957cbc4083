package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 公示板编码测试 — codes are random, name their county and have one form only.
class BoardCodeTests {

  @Test
  void aFreshCodeNamesItsCountyAndIsUnlikeTheOthers() {
    var codes =
        IntStream.range(0, 1000)
            .mapToObj(i -> BoardCode.fresh("220303"))
            .collect(Collectors.toSet());

    assertThat(codes).hasSize(1000).allMatch(BoardCode::isCode);
    assertThat(codes).allMatch(code -> BoardCode.county(code).equals("220303"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "220303",
        "220303-",
        "220303-ABCDEFGHJ",
        "220303-ABCDEFGHJKM",
        "220303-abcdefghjk",
        "220303-ABCDEFGHIO",
        "220303-ABCDE FGHJ",
        "22030a-ABCDEFGHJK",
        "220303-ABCDEFGHJK\n"
      })
  void anythingElseIsNoCode(String text) {
    assertThat(BoardCode.isCode(text)).isFalse();
  }
}
