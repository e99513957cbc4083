package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 单元格测试 — what offices type and what programs make of it comes out in one form.
class CellsTests {

  @ParameterizedTest
  @CsvSource({
    "２０１室,201室",
    "'  张三　',张三",
    "'张\u200b三',张三",
    "'5栋\n1单元',5栋 1单元",
    "'''13800000001',13800000001",
    "𠮷田,𠮷田"
  })
  void fullWidthBlanksAndMarksNobodySeesAreGone(String typed, String clean) {
    assertThat(Cells.clean(typed)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({
    "201,201",
    "201.0,201",
    "1.3812345678E10,13812345678",
    "100,100",
    "82.5,82.5",
    "0.30000000000000004,0.3"
  })
  void aNumberIsWhatSomebodyWouldWrite(String kept, String written) {
    assertThat(Cells.number(kept)).isEqualTo(written);
  }

  @Test
  void anIdNumberKeptAsANumberHasLostItsEnd() {
    assertThat(Cells.isLost(Cells.number("2.20303196105041E+17"))).isTrue();
    assertThat(Cells.isLost(Cells.number("220303196105041000"))).isTrue();
    assertThat(Cells.isLost("220303196105041234")).isFalse();
    assertThat(Cells.isLost("13812345678")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-01,2024-05-01",
    "2024/5/1,2024-05-01",
    "2024.5.1,2024-05-01",
    "2024年5月1日,2024-05-01",
    "2024年5月,2024-05-01",
    "20240501,2024-05-01",
    "45413,2024-05-01",
    "2024-05-01 08:30,2024-05-01",
    "2024-02-30,2024-02-30",
    "去年,去年"
  })
  void aDayIsReadInAnyOfTheWaysItIsWritten(String typed, String day) {
    assertThat(Cells.day(typed)).isEqualTo(day);
  }

  @Test
  void aNameHasNoGapsAndAForeignOneKeepsThem() {
    assertThat(Cells.name("张 三")).isEqualTo("张三");
    assertThat(Cells.name("买买提 · Ali Khan")).isEqualTo("买买提 · Ali Khan");
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1,'''=1+1'",
    "@SUM(A1),'''@SUM(A1)'",
    "+86 138,'''+86 138'",
    "-1,-1",
    "＝A1,'''＝A1'",
    "张三,张三"
  })
  void whatBeginsLikeAFormulaIsNone(String text, String cell) {
    assertThat(Texts.harmless(text)).isEqualTo(cell);
    assertThat(Cells.clean(cell)).isEqualTo(Cells.clean(text));
  }
}
