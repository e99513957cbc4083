package org.linli.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.linli.access.Accounts;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.Caller;
import org.linli.testing.TestCounty;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 录入台 — a community with nothing in it yet, its desk and the desk next door, who bring lists by
/// the API and look at what became of them.
final class Desk {

  static final String PASSWORD = "green-door-31";

  final String county = TestCounty.fresh();
  final String community = county + "001001";
  final String api = "/api/v1/" + county;
  final Caller desk;
  final Caller neighbour;
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final UUID area;

  Desk(Accounts accounts, JdbcClient jdbc, Transactions transactions, int port) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    place(county, "COUNTY", "试验区");
    place(county + "001", "STREET", "平东街道");
    area = place(community, "COMMUNITY", "东晟社区");
    place(county + "001002", "COMMUNITY", "西晟社区");
    account(accounts, "desk", community);
    account(accounts, "neighbour", county + "001002");
    String address = "http://127.0.0.1:" + port;
    desk = new Caller(address, "zh-CN").signedIn(county, "desk", PASSWORD);
    neighbour = new Caller(address, "zh-CN").signedIn(county, "neighbour", PASSWORD);
  }

  UUID area() {
    return area;
  }

  /// Brings a workbook; gives the answer.
  Caller.Answer bring(Subject subject, byte[] file) {
    return bring(desk, subject, file, ImportController.WORKBOOK);
  }

  Caller.Answer bring(Caller who, Subject subject, byte[] file, String media) {
    return who.send(
        who.program(api + "/places/" + area + "/imports?subject=" + subject)
            .header("Idempotency-Key", Id.fresh().toString())
            .header("Content-Type", media)
            .POST(BodyPublishers.ofByteArray(file)));
  }

  /// Brings a workbook and has its lines looked at with the columns as they were guessed.
  Caller.Answer checked(Subject subject, String[]... lines) {
    Caller.Answer brought = bring(subject, workbook(lines));
    if (brought.status() != 201) {
      throw new AssertionError(brought.status() + " " + brought.text());
    }
    List<String> columns = new ArrayList<>();
    for (int i = 0; !brought.at("$.columns[" + i + "].heading").isEmpty(); i++) {
      columns.add("\"" + brought.at("$.columns[" + i + "].field") + "\"");
    }
    return step(brought, "columns", "{\"columns\":[" + String.join(",", columns) + "]}");
  }

  /// Takes the good lines of a list.
  Caller.Answer taken(Subject subject, String[]... lines) {
    return step(checked(subject, lines), "take", "{\"choice\":\"GOOD\"}");
  }

  Caller.Answer step(Caller.Answer list, String step, String body) {
    return desk.api(api + "/imports/" + list.at("$.id") + "/" + step, Id.fresh(), body);
  }

  /// New, changed, same and refused lines.
  static String outcome(Caller.Answer list) {
    if (list.status() >= 400) {
      throw new AssertionError(list.status() + " " + list.text());
    }
    return Stream.of("fresh", "changed", "same", "refused")
        .map(each -> list.at("$." + each))
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  long count(String what, Object... values) {
    List<Object> all = new ArrayList<>(List.of(county));
    all.addAll(List.of(values));
    return transactions.read(
        Scope.county(county),
        () ->
            jdbc.sql("select count(*) from " + what.replace(" where ", " where county = ? and "))
                .params(all)
                .query(Long.class)
                .single());
  }

  long acts(String action) {
    return count("journal where noun = 'exchange' and action = ?", action);
  }

  static byte[] workbook(String[]... lines) {
    var out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("表");
      for (int row = 0; row < lines.length; row++) {
        for (int column = 0; column < lines[row].length; column++) {
          if (!lines[row][column].isEmpty()) {
            sheet.inlineString(row, column, lines[row][column]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String[] line(String... cells) {
    return cells;
  }

  /// The cells of the first sheet.
  static List<List<String>> read(byte[] workbook) {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
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

  private void account(Accounts accounts, String login, String path) {
    accounts.open(
        Actor.system(county),
        new Accounts.NewAccount(
            login, PASSWORD, AccountPart.COMMUNITY_DESK, login, path, null, null),
        false);
  }

  private UUID place(String path, String kind, String name) {
    var id = Id.fresh();
    jdbc.sql("insert into place (county, id, path, kind, name) values (?, ?, ?, ?, ?)")
        .params(county, id, path, kind, name)
        .update();
    return id;
  }
}
