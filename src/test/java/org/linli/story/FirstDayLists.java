package org.linli.story;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.linli.vault.IdNumber;

/// 第一天的表 — two workbooks of invented people, as messy as those of an office: a title over the
/// headings, merged cells, full-width digits, numbers kept as figures, columns nobody needs, and
/// forty rows that are wrong.
final class FirstDayLists {

  static final int DOORS = 3000;
  static final int RESIDENTS = 8000;
  static final int WRONG = 40;

  private static final String MEDIA =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";

  private FirstDayLists() {}

  /// Five grids of ten buildings with three stairwells of twenty doors.
  static FilePayload doors() {
    var out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "WPS", "1.0")) {
      Worksheet sheet = book.newWorksheet("房屋");
      head(sheet, "东晟社区房屋底册", "序号", "所属网格", "小区名称", "楼号", "单元号", "房间号", "房屋性质", "备注");
      int row = 2;
      for (int door = 0; door < DOORS; door++) {
        int in = door % 20;
        int stairs = door / 20;
        sheet.value(row, 0, door + 1);
        sheet.inlineString(row, 1, "第" + (stairs / 30 + 1) + "网格");
        sheet.inlineString(row, 2, "翰林名苑");
        if (door % 60 == 0) {
          sheet.inlineString(row, 3, (door / 60 + 1) + "号楼");
          sheet.range(row, 3, row + 59, 3).merge();
        }
        if (in == 0) {
          sheet.inlineString(row, 4, stairs % 3 + 1 + " 单元");
          sheet.range(row, 4, row + 19, 4).merge();
        }
        sheet.value(row, 5, (in / 2 + 1) * 100 + in % 2 + 1);
        sheet.inlineString(row, 6, door % 7 == 0 ? "" : "住宅");
        row++;
        if (row % 1000 == 0) {
          sheet.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload("房屋底册.xlsx", MEDIA, out.toByteArray());
  }

  /// Eight thousand residents behind those doors.
  static FilePayload residents() {
    var out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "WPS", "1.0")) {
      Worksheet sheet = book.newWorksheet("居民");
      head(
          sheet,
          "东晟社区居民信息采集表",
          "楼号",
          "单元",
          "房号",
          "姓 名",
          "身份证号码（必填）",
          "手机号",
          "与户主关系",
          "民族",
          "人户状态",
          "采集人");
      for (int i = 0; i < RESIDENTS; i++) {
        List<String> cells = resident(i);
        for (int c = 0; c < cells.size(); c++) {
          if (!cells.get(c).isEmpty()) {
            sheet.inlineString(i + 2, c, cells.get(c));
          }
        }
        if (i % 1000 == 0) {
          sheet.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload("居民信息.xlsx", MEDIA, out.toByteArray());
  }

  /// The refused rows with what was wrong set right, in the file in which they came back.
  static FilePayload mended(Download refused) {
    var out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "WPS", "1.0")) {
      Worksheet sheet = book.newWorksheet("居民");
      List<List<String>> rows = read(refused);
      for (int r = 0; r < rows.size(); r++) {
        List<String> cells = new ArrayList<>(rows.get(r));
        if (r > 0) {
          mend(cells);
        }
        for (int c = 0; c < cells.size(); c++) {
          sheet.inlineString(r, c, cells.get(c));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload("居民信息-改.xlsx", MEDIA, out.toByteArray());
  }

  static List<List<String>> read(Download download) {
    try (var book =
            new ReadableWorkbook(new ByteArrayInputStream(Files.readAllBytes(download.path())));
        var rows = book.getFirstSheet().openStream()) {
      return rows.map(
              row ->
                  row.stream()
                      .map(cell -> cell == null ? "" : String.valueOf(cell.getText()))
                      .toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mend(List<String> cells) {
    String why = cells.getLast();
    int i = Integer.parseInt(cells.get(9));
    if (why.contains("公民身份号码不对")) {
      cells.set(4, number(i));
    } else if (why.contains("没有这个室")) {
      cells.set(2, "101");
      cells.set(6, "");
    } else if (why.contains("手机")) {
      cells.set(5, "");
    } else {
      cells.set(3, cells.get(3) + "甲");
      cells.set(4, "");
      cells.set(6, "");
    }
  }

  private static List<String> resident(int i) {
    int door = i % DOORS;
    int in = door % 20;
    int stairs = door / 20;
    String name =
        "" + SURNAMES.charAt(i % 16) + GIVEN.charAt(i / 16 % 20) + GIVEN.charAt(i / 320 % 20);
    List<String> cells =
        new ArrayList<>(
            List.of(
                i % 3 == 0 ? (door / 60 + 1) + "栋" : "" + (door / 60 + 1),
                i % 5 == 0 ? "第" + (stairs % 3 + 1) + "单元" : "" + (stairs % 3 + 1),
                "" + ((in / 2 + 1) * 100 + in % 2 + 1),
                i % 11 == 0 ? name.charAt(0) + " " + name.substring(1) : name,
                i % 4 == 3 ? "" : number(i),
                i % 2 == 0 ? "１３９%08d".formatted(i) : "",
                i < DOORS ? "户主" : i % 2 == 0 ? "配偶" : "子",
                i % 6 == 0 ? "满族" : "汉族",
                "",
                "" + i));
    switch (i % (RESIDENTS / WRONG) == 100 ? i / (RESIDENTS / WRONG) % 4 : -1) {
      case 0 -> cells.set(4, slip(number(i)));
      case 1 -> cells.set(2, "9999");
      case 2 -> cells.set(5, "1390000");
      case 3 -> {
        List<String> other = resident(i - 1);
        for (int c = 0; c < 5; c++) {
          cells.set(c, other.get(c));
        }
      }
      default -> {}
    }
    return cells;
  }

  // the day of birth a year off, which no check character forgives
  private static String slip(String number) {
    char year = number.charAt(9);
    return number.substring(0, 9) + (year == '9' ? '8' : (char) (year + 1)) + number.substring(10);
  }

  private static String number(int i) {
    return IdNumber.of("220303", LocalDate.of(1940, 1, 1).plusDays(i * 3L), i % 999).value();
  }

  private static void head(Worksheet sheet, String title, String... headings) {
    sheet.inlineString(0, 0, title);
    sheet.range(0, 0, 0, headings.length - 1).merge();
    for (int i = 0; i < headings.length; i++) {
      sheet.inlineString(1, i, headings[i]);
    }
  }
}
