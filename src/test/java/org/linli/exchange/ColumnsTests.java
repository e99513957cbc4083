package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.shared.Invalid;

/// 列对应测试 — headings as offices write them, addresses in one cell, names of one place.
class ColumnsTests {

  @Test
  void headingsAreKnownHoweverTheyAreWritten() {
    List<String> headings =
        List.of("序号", "楼 号", "单元号", "门牌（室）", "姓名*", "身份证号码（必填）", "联系\n电话", "与户主关系", "备注");

    assertThat(Columns.guess(Subject.RESIDENTS, headings))
        .containsExactly(
            "", "building", "stairwell", "door", "name", "idNumber", "phone", "relation", "");
  }

  @Test
  void twoColumnsAreNeverAboutTheSame() {
    assertThat(Columns.guess(Subject.RESIDENTS, List.of("电话", "手机", "楼栋")))
        .containsExactly("phone", "", "building");
  }

  @Test
  void everyFieldHasATitleThatIsKnownAgain() {
    for (Subject subject : Subject.values()) {
      List<String> fields = Columns.of(subject);
      List<String> titles = fields.stream().map(Columns::title).toList();
      assertThat(Columns.guess(subject, titles)).isEqualTo(fields);
    }
  }

  @Test
  void theLineOfHeadingsStandsBelowTitlesAndIsNoLineWhenItIsRepeated() {
    List<RawLine> lines = new ArrayList<>();
    Headings headings =
        text("某社区居民信息表,,\n填表人：王,2026年,\n楼栋,室,姓名\n5,201,张三\n楼栋,室,姓名\n\n5,202,李四\n")
            .read(Subject.RESIDENTS, lines::add);

    assertThat(headings.line()).isEqualTo(3);
    assertThat(headings.fields()).containsExactly("building", "door", "name");
    assertThat(lines).extracting(RawLine::number).containsExactly(4, 7);
  }

  @Test
  void theSameHeadingsHaveTheSameSignatureAndOthersAnother() {
    Headings one = new Headings(1, List.of("楼栋", "姓 名"), List.of("", ""));
    Headings again = new Headings(3, List.of("楼栋", "姓名*", "退回原因"), List.of("", "", ""));
    Headings other = new Headings(1, List.of("姓名", "楼栋"), List.of("", ""));

    assertThat(one.signature()).isEqualTo(again.signature()).isNotEqualTo(other.signature());
  }

  @Test
  void whatIsNoListIsRefused() {
    assertThatThrownBy(() -> text("").read(Subject.PLACES, any -> {})).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> text("楼栋,室\n").read(Subject.PLACES, any -> {}))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("file");
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertThat(refusal(old)).isEqualTo("exchange.error.oldWorkbook");
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("exchange.error.notList");
    assertThat(refusal(new byte[] {1, 0, 2, 0})).isEqualTo("exchange.error.notList");
  }

  @Test
  void anAddressInOneCellIsReadIntoItsParts() {
    assertThat(split("翰林名苑5栋1单元201室"))
        .containsEntry("before", "翰林名苑")
        .containsEntry("building", "5")
        .containsEntry("stairwell", "1")
        .containsEntry("door", "201");
    assertThat(split("5-1-201")).containsEntry("stairwell", "1").containsEntry("door", "201");
    assertThat(split("12号楼三单元101")).containsEntry("building", "12").containsEntry("stairwell", "三");
    assertThat(split("5栋门市3")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5栋,5",
    "05,5",
    "五号楼,5",
    "第3网格,3",
    "网格3,3",
    "十二单元,12",
    "201室,201",
    "0201,201",
    "甲1栋,甲1",
    "东晟社区居民委员会,东晟",
    "东晟社区,东晟",
    "门市1,门市1"
  })
  void spellingsOfOnePlaceHaveOneKey(String name, String key) {
    assertThat(PlaceNames.key(name)).isEqualTo(key);
  }

  private static Map<String, String> split(String address) {
    return PlaceNames.split(address).orElse(Map.of());
  }

  private static String refusal(byte[] bytes) {
    try {
      file(bytes).read(Subject.PLACES, any -> {});
      return "";
    } catch (Invalid wrong) {
      return wrong.fields().getOrDefault("file", "");
    }
  }

  private static ListFile text(String text) {
    return file(text.getBytes(Charset.forName("GB18030")));
  }

  private static ListFile file(byte[] bytes) {
    return ListFile.of(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length)));
  }
}
