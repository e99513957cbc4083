package org.linli.venue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Scope;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 阵地表格 — stations and venues as an Excel sheet, written while they are read.
@Component
class VenueSheet {

  private static final int PAGE = 500;
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "sort",
          "place",
          "address",
          "hours",
          "phone",
          "services",
          "capacity",
          "grids",
          "head");

  private final VenueViews views;

  VenueSheet(VenueViews views) {
    this.views = views;
  }

  void write(OutputStream out, Scope scope, VenueFilter filter, Words words) throws IOException {
    try (Workbook book = new Workbook(out, "Linli", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.t("venue.venues"));
      for (int i = 0; i < COLUMNS.size(); i++) {
        sheet.inlineString(0, i, words.t("venue." + COLUMNS.get(i)));
        sheet.width(i, 20);
      }
      sheet.freezePane(0, 1);
      int row = 0;
      UUID after = null;
      List<VenuePages.Line> lines;
      do {
        lines = views.lines(scope, filter, after, PAGE);
        for (VenuePages.Line line : lines) {
          row++;
          List<String> cells = cells(line, words);
          for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(row, i, cells.get(i));
          }
          after = UUID.fromString(line.id());
        }
        sheet.flush();
      } while (lines.size() == PAGE);
    }
  }

  private static List<String> cells(VenuePages.Line line, Words words) {
    Integer capacity = line.capacity();
    return List.of(
        line.name(),
        words.t("venue.sort." + line.sort()),
        line.place(),
        text(line.address()),
        text(line.hours()),
        text(line.phone()),
        String.join("、", line.services()),
        capacity == null ? "" : capacity.toString(),
        "" + line.grids(),
        text(line.head()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
