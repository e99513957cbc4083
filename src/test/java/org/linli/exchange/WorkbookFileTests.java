package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.linli.shared.Invalid;

/// 工作簿测试 — merged cells, figures and dates as workbooks keep them; bombs and foreign entities are
/// refused.
class WorkbookFileTests {

  private static final String BOOK =
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <sheets><sheet name="a" sheetId="1" r:id="rId7"/></sheets></workbook>
      """;
  private static final String RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId7" Target="worksheets/sheet1.xml"
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
      </Relationships>
      """;

  @Test
  void aCellMergedOverSeveralLinesCountsInEach() throws IOException {
    var out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Test", "1.0")) {
      var sheet = book.newWorksheet("表");
      sheet.inlineString(0, 0, "楼栋");
      sheet.inlineString(0, 1, "室");
      sheet.inlineString(0, 2, "电话");
      sheet.inlineString(1, 0, "5栋");
      sheet.range(1, 0, 3, 0).merge();
      sheet.value(1, 1, 101);
      sheet.value(2, 1, 102);
      sheet.value(3, 1, 201);
      sheet.value(3, 2, 13812345678L);
      sheet.value(4, 1, 202);
    }
    List<RawLine> lines = new ArrayList<>();
    WorkbookFile.read(out.toByteArray(), lines::add);

    assertThat(lines)
        .extracting(RawLine::cells)
        .containsExactly(
            List.of("楼栋", "室", "电话"),
            List.of("5栋", "101"),
            List.of("5栋", "102"),
            List.of("5栋", "201", "13812345678"),
            List.of("", "202"));
  }

  @Test
  void aWorkbookThatBecomesHugeIsRefused() throws IOException {
    byte[] bomb = zip("xl/sharedStrings.xml", 128);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThatThrownBy(() -> WorkbookFile.read(bomb, any -> {}))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong -> assertThat(wrong.fields()).containsValue("exchange.error.unpacked"));
  }

  @Test
  void anEntityIsNeverReplaced() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      part(zip, "xl/workbook.xml", BOOK);
      part(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          """
          <!DOCTYPE x [<!ENTITY a "laugh"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c SYSTEM "file:///etc/passwd">]>
          <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
          <row r="1"><c r="A1" t="inlineStr"><is><t>x&b;y&c;</t></is></c></row>
          </sheetData></worksheet>
          """);
    }
    List<RawLine> lines = new ArrayList<>();
    try {
      WorkbookFile.read(out.toByteArray(), lines::add);
    } catch (Invalid refused) {
      assertThat(refused.fields()).containsValue("exchange.error.notList");
    }
    assertThat(lines.toString()).doesNotContain("laugh", "root:");
  }

  private static byte[] zip(String name, int megabytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      part(zip, "xl/workbook.xml", BOOK);
      part(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
      zip.putNextEntry(new ZipEntry(name));
      byte[] blank =
          String.join("", Collections.nCopies(1 << 20, " ")).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < megabytes; i++) {
        zip.write(blank);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
