package org.linli.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 工作簿 — the first sheet of a workbook, line by line; a cell that is merged over several lines
/// counts in each of them.
final class WorkbookFile {

  private static final int MOST_COLUMNS = 200;

  private WorkbookFile() {}

  static void read(byte[] bytes, Consumer<RawLine> each) {
    Merges merges = WorkbookParts.check(bytes);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      rows.forEach(row -> each.accept(line(row, merges)));
    } catch (IOException | ExcelReaderException | IllegalArgumentException broken) {
      throw new Invalid(ListFile.FIELD, "exchange.error.notList");
    } catch (RuntimeException broken) {
      if (broken instanceof Invalid wrong) {
        throw wrong;
      }
      // whatever a broken workbook makes its reader stumble over
      throw new Invalid(ListFile.FIELD, "exchange.error.notList");
    }
  }

  private static RawLine line(Row row, Merges merges) {
    int width = Math.min(row.getCellCount(), MOST_COLUMNS);
    List<String> cells = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      cells.add(text(row.getOptionalCell(i).orElse(null)));
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    merges.fill(row.getRowNum(), cells);
    return new RawLine(row.getRowNum(), cells);
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.NUMBER && raw != null) {
      return Cells.number(raw);
    }
    String text = cell.getType() == CellType.FORMULA ? raw : cell.getText();
    return text == null ? "" : Cells.clean(text);
  }
}
