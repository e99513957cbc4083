package org.linli.similar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// 字对测试 — what a text is found by, and what nothing is found by.
class GramsTests {

  @Test
  void neighbouringCharactersArePairs() {
    assertThat(Grams.of("门禁坏了")).containsExactly("门禁", "禁坏", "坏了");
    assertThat(Grams.of("灯，不亮")).containsExactly("不亮");
  }

  @Test
  void lettersAndShortNumbersAreWordsAndWideOnesAreNarrow() {
    assertThat(Grams.of("ＡＰＰ打不开 3栋 WiFi")).containsExactly("app", "打不", "不开", "3", "wifi");
  }

  @Test
  void phonesAndIdentityNumbersAreNeverKept() {
    assertThat(Grams.of("打 13812345678 找 22030319510308128X")).isEmpty();
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsOneCharacter() {
    assertThat(Grams.of("𠮷林路")).containsExactly("𠮷林", "林路");
  }
}
