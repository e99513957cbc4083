import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.vault.IdNumber;
import org.postgresql.PGConnection;

/// 导入表格 — how long a workbook of a hundred thousand residents takes from the upload until they are
/// written, against the same rows copied into bare tables.
final class Lists {

  private static final int LINES = 100_000;
  private static final double LONGEST = 60;
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
  private static final Pattern NUMBER = Pattern.compile("\"(fresh|refused)\":([0-9]+)");

  private final Application application;
  private final String county;

  Lists(Application application, String county) {
    this.application = application;
    this.county = county;
  }

  void measure(Table table) throws Exception {
    byte[] file = workbook();
    Bench.say("Importing %,d residents, %,d kB", LINES, file.length / 1024);
    SignedIn who = SignedIn.as(application.port(), county, "county");
    String api = "/api/v1/" + county;
    try (Http http = new Http(application.port());
        Connection database = application.connect("superuser")) {
      String area =
          Sql.list(
                  database,
                  "select id from place where county = '" + county + "' and kind = 'COUNTY'")
              .getFirst();
      long began = System.nanoTime();
      String list =
          sent(
              http,
              who.post(
                  api + "/places/" + area + "/imports?subject=RESIDENTS", key(), WORKBOOK, file));
      double uploaded = seconds(began);
      String id = found(ID, list);
      String columns =
          "{\"columns\":[\"community\",\"grid\",\"estate\",\"building\",\"stairwell\",\"door\",\"name\","
              + "\"idNumber\",\"phone\",\"relation\",\"ethnicGroup\"]}";
      sent(http, who.post(api + "/imports/" + id + "/columns", key(), columns));
      String checked = awaited(http, who.get(api + "/imports/" + id), "CHECKED");
      double looked = seconds(began) - uploaded;
      Matcher number = NUMBER.matcher(checked);
      while (number.find()) {
        Bench.say("  %s: %s", number.group(1), number.group(2));
      }
      long writing = System.nanoTime();
      sent(http, who.post(api + "/imports/" + id + "/take", key(), "{\"choice\":\"GOOD\"}"));
      awaited(http, who.get(api + "/imports/" + id), "TAKEN");
      double written = seconds(writing);
      double whole = seconds(began);
      double bare = copied(database);
      Bench.say("  upload %.1f s, look %.1f s, write %.1f s", uploaded, looked, written);
      table.atMost(
          "import of a list of residents",
          "%.0f lines/s, %.1f times a bare COPY".formatted(LINES / whole, whole / bare),
          whole,
          LONGEST,
          " s");
    }
  }

  // the same rows into tables of the same shape, with their indexes and without anything else
  private static double copied(Connection database) throws SQLException, IOException {
    Sql.run(
        database,
        "create table bench_person (like person including all)",
        "create table bench_residence (like residence including all)");
    var copies = database.unwrap(PGConnection.class).getCopyAPI();
    double seconds = 0;
    for (String name : List.of("person", "residence")) {
      var rows = new ByteArrayOutputStream();
      String order = name.equals("person") ? "created_at desc" : "since desc, id desc";
      copies.copyOut(
          "copy (select * from %s order by %s limit %d) to stdout".formatted(name, order, LINES),
          rows);
      long began = System.nanoTime();
      copies.copyIn(
          "copy bench_" + name + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
      seconds += seconds(began);
    }
    return seconds;
  }

  private byte[] workbook() throws Exception {
    List<String[]> doors = doors();
    var out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Bench", "1.0")) {
      Worksheet sheet = book.newWorksheet("居民");
      String[] headings = {"社区", "网格", "小区", "楼栋", "单元", "室", "姓名", "身份证号", "联系电话", "与户主关系", "民族"};
      for (int c = 0; c < headings.length; c++) {
        sheet.inlineString(0, c, headings[c]);
      }
      LocalDate first = LocalDate.of(1930, 1, 1);
      for (int i = 0; i < LINES; i++) {
        String[] door = doors.get((int) ((long) i * doors.size() / LINES));
        for (int c = 0; c < door.length; c++) {
          sheet.inlineString(i + 1, c, door[c]);
        }
        sheet.inlineString(i + 1, 6, "测" + (char) ('一' + i % 1000) + (char) ('一' + i / 1000));
        sheet.inlineString(
            i + 1, 7, IdNumber.of("659001", first.plusDays(i % 30_000), i / 30_000).value());
        sheet.inlineString(i + 1, 8, "133%08d".formatted(i));
        sheet.inlineString(i + 1, 9, "子");
        sheet.inlineString(i + 1, 10, "汉族");
        if (i % 1000 == 0) {
          sheet.flush();
        }
      }
    }
    return out.toByteArray();
  }

  /// Community, grid, estate, building, stairwell and name of every door of the sample.
  private List<String[]> doors() throws IOException, SQLException {
    Map<String, String> names = new HashMap<>();
    Map<String, String> estates = new HashMap<>();
    List<String> paths = new ArrayList<>();
    try (Connection database = application.connect("superuser");
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select p.path, p.name, p.kind, e.name from place p"
                    + " left join place e on e.county = p.county and e.id = p.estate_id"
                    + " where p.retired_at is null and p.county = '"
                    + county
                    + "' order by p.path")) {
      while (rows.next()) {
        names.put(rows.getString(1), rows.getString(2));
        if (rows.getString(4) != null) {
          estates.put(rows.getString(1), rows.getString(4));
        }
        if (rows.getString(3).equals("HOUSEHOLD")) {
          paths.add(rows.getString(1));
        }
      }
    }
    return paths.stream()
        .map(
            path ->
                new String[] {
                  names.getOrDefault(path.substring(0, 12), ""),
                  names.getOrDefault(path.substring(0, 15), ""),
                  estates.getOrDefault(path.substring(0, 18), ""),
                  names.getOrDefault(path.substring(0, 18), ""),
                  names.getOrDefault(path.substring(0, 20), ""),
                  names.get(path)
                })
        .toList();
  }

  private static String awaited(Http http, byte[] request, String state) throws Exception {
    while (true) {
      String answer = sent(http, request);
      if (found(STATE, answer).equals(state)) {
        return answer;
      }
      if (!List.of("CHECKING", "TAKING").contains(found(STATE, answer))) {
        throw new IOException("the list came to " + answer);
      }
      Thread.sleep(200);
    }
  }

  private static String sent(Http http, byte[] request) throws IOException {
    Http.Answer answer = http.send(request);
    if (answer.status() / 100 != 2) {
      throw new IOException("answered " + answer.status() + " " + answer.text());
    }
    return answer.text();
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
