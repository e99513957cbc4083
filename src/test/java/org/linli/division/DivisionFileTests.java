package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.shared.Invalid;

/// 区划文件测试 — files as offices have them, and files that are something else.
class DivisionFileTests {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "220303001,平东街道\n220303001003,东晟社区居民委员会\n",
        "code,name\r\n220303001000,平东街道\r\n220303001003,东晟社区居民委员会",
        "名称,统计用区划代码\n平东街道,220303001000\n东晟社区居民委员会,220303001003",
        "\uFEFFcode,name,areaCode\n\"220303001\",\"平东街道\",220303\n220303001003,\"东晟社区居民委员会\",1",
        "代码\t名称\n\n220303001\t平东街道\n220303001003\t东晟社区居民委员会\n\n",
        "code;name\n220303001; 平东街道 \n220303001003;东晟社区居民委员会"
      })
  void headingsQuotesSeparatorsAndMarksAreUnderstood(String text) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      List<DivisionLine> lines = lines(text.getBytes(charset));
      // the mark at the beginning belongs to UTF-8 alone
      if (charset.equals(StandardCharsets.UTF_8) || !text.startsWith("\uFEFF")) {
        assertThat(lines)
            .extracting(DivisionLine::code, DivisionLine::name)
            .containsExactly(tuple("220303001", "平东街道"), tuple("220303001003", "东晟社区居民委员会"));
      }
    }
  }

  @Test
  void whatCannotBeTakenIsNamedLineByLine() {
    List<DivisionLine> lines =
        lines(
            """
            code,name
            22030300,平东街道
            2.20303E+11,平东街道
            220303001,
            220303001
            220303001,"平东街道
            220303001,<b>
            220303001,"平""东""街道"
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(lines)
        .extracting(DivisionLine::number, DivisionLine::refused)
        .containsExactly(
            tuple(2, LineRefusal.CODE),
            tuple(3, LineRefusal.CODE),
            tuple(4, LineRefusal.NAME),
            tuple(5, LineRefusal.COLUMNS),
            tuple(6, LineRefusal.QUOTES),
            tuple(7, LineRefusal.NAME),
            tuple(8, null));
    assertThat(lines.getLast().name()).isEqualTo("平\"东\"街道");
  }

  @Test
  void aFileThatIsNoListIsRefusedWithTheReason() {
    assertThat(refusal(new byte[0])).isEqualTo("division.error.empty");
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("division.error.notText");
    assertThat(refusal("220303,铁东区".getBytes(StandardCharsets.UTF_16)))
        .isEqualTo("division.error.notText");
    assertThat(refusal(new byte[] {'2', '2', ',', (byte) 0xFF, (byte) 0xFF, '\n'}))
        .isEqualTo("division.error.encoding");
    assertThat(refusal(new byte[] {'1', '2', '3', '4'}, 3)).isEqualTo("division.error.large");
  }

  private static List<DivisionLine> lines(byte[] bytes) {
    List<DivisionLine> lines = new ArrayList<>();
    try (DivisionFile file = DivisionFile.keep(new ByteArrayInputStream(bytes), 1 << 20)) {
      file.lines(lines::add);
    }
    return lines;
  }

  private static String refusal(byte[] bytes) {
    return refusal(bytes, 1 << 20);
  }

  private static String refusal(byte[] bytes, long most) {
    String[] key = {""};
    assertThatThrownBy(() -> DivisionFile.keep(new ByteArrayInputStream(bytes), most))
        .isInstanceOfSatisfying(
            Invalid.class, wrong -> key[0] = String.valueOf(wrong.fields().get("file")));
    return key[0];
  }
}
