import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;

/// 开放接口 — how long a whole request for a list of a thousand takes by the open standard, against the
/// driver alone reading the same rows by the application's own statement.
final class Open {

  private static final String ROWS = "matter_public_fact";
  private static final int WARM = 100;

  private final Application application;
  private final String county;
  private final int rounds;

  Open(Application application, String county, boolean quick) {
    this.application = application;
    this.county = county;
    this.rounds = quick ? 50 : 300;
  }

  void measure(Table table) throws Exception {
    // the sample alone has no 90 days with more than a thousand
    new Filling(application, county, county + "001001").upTo(50_000);
    try (Connection database = application.connect("superuser");
        Http http = new Http(application.port())) {
      Sql.run(database, "analyze");
      String from = from(database);
      for (String format : List.of("xml", "json")) {
        String path =
            "/open311/v2/requests.%s?jurisdiction_id=%s&start_date=%s"
                .formatted(format, county, URLEncoder.encode(from, StandardCharsets.UTF_8));
        byte[] request = Http.request("GET", path, "", "");
        Capture.Statement read = captured(http, request);
        double[] requests = new double[rounds];
        double[] reads = new double[rounds];
        int rows = 0;
        try (PreparedStatement statement =
            database.prepareStatement(read.sql().replaceAll("\\$\\d+", "?"))) {
          for (int i = -WARM; i < rounds; i++) {
            long began = System.nanoTime();
            sent(http, request);
            long between = System.nanoTime();
            rows = rows(statement, read.parameters());
            long ended = System.nanoTime();
            if (i >= 0) {
              requests[i] = (between - began) / 1e6;
              reads[i] = (ended - between) / 1e6;
            }
          }
        }
        Arrays.sort(requests);
        Arrays.sort(reads);
        double whole = requests[rounds / 2];
        double bare = reads[rounds / 2];
        table.atLeast(
            "list of %,d requests in %s, against the driver".formatted(rows, format),
            "%.1f ms a request, %.1f ms the driver".formatted(whole, bare),
            rows == 1000 ? bare / whole : 0,
            0.5);
      }
    }
  }

  private Capture.Statement captured(Http http, byte[] request) throws Exception {
    return Capture.watch(application, () -> sent(http, request)).first().stream()
        .flatMap(transaction -> transaction.statements().stream())
        .filter(statement -> statement.sql().contains(ROWS))
        .findFirst()
        .orElseThrow();
  }

  private static int rows(PreparedStatement statement, List<String> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i), Types.OTHER);
    }
    int rows = 0;
    try (ResultSet found = statement.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        for (int c = 1; c <= columns; c++) {
          found.getObject(c);
        }
        rows++;
      }
    }
    return rows;
  }

  // the first day after which 90 days hold more than a thousand that are public
  private String from(Connection database) throws SQLException {
    return Sql.list(
            database,
            """
            select to_char(min(s) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
            from generate_series(timestamptz '2024-01-01 00:00+08', now(), interval '10 days') s
            where (select count(*) from matter_public_fact
                   where county = '%s' and opened >= s and opened < s + interval '90 days') > 1000
            """
                .formatted(county))
        .getFirst();
  }

  private static void sent(Http http, byte[] request) throws IOException {
    Http.Answer answer = http.send(request);
    if (answer.status() != 200) {
      throw new IOException("answered " + answer.status() + " " + answer.text());
    }
  }
}
