package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// 区划代码测试 — one code for one place, however a file writes it.
class DivisionCodeTests {

  @ParameterizedTest
  @CsvSource({
    "220000000000, 22",
    "220000, 22",
    "22, 22",
    "220300000000, 2203",
    "220300, 2203",
    "220303000000, 220303",
    "220303001000, 220303001",
    "220303001, 220303001",
    "220303001003, 220303001003",
    "441900000000, 4419",
    "441900003000, 441900003",
    "441900003001, 441900003001",
    "' 110101 ', 110101"
  })
  void theZerosACodeIsPaddedWithAreLeftOut(String written, String normal) {
    assertThat(DivisionCode.normal(written)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2", "220", "2203030", "22030300100", "000000", "012345", "2.2E+11", "铁东区"})
  void whatIsNoCodeIsNone(String written) {
    assertThat(DivisionCode.normal(written)).isEmpty();
  }

  @Test
  void theChainIsFoundByPrefixes() {
    assertThat(DivisionCode.above("220303001003"))
        .containsExactly("22", "2203", "220303", "220303001");
    assertThat(DivisionCode.above("22")).isEmpty();
  }

  @Test
  void aCityWithoutCountiesNamesItsStreetsCounty() {
    assertThat(DivisionCode.namesOfCounty("441900")).containsExactly("441900", "4419");
    assertThat(DivisionCode.namesOfCounty("220303")).containsExactly("220303");
  }
}
