import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 抓取 — what the application says to the database during one request, read from the server's own
/// log.
final class Capture {

  private static final String MARK = "@@";
  private static final Pattern ENTRY =
      Pattern.compile(MARK + "([0-9.]+) (\\S+) ([A-Z]+): {1,2}(.*)", Pattern.DOTALL);
  private static final Pattern EXECUTED =
      Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')", Pattern.DOTALL);
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  // who works beside the requests: the dispatcher takes its turn or looks for what waits
  private static final Pattern BACKGROUND =
      Pattern.compile("dispatch_turn|from outbox|from delivery|throttle where slot");

  private Capture() {}

  /// 一条语句 — its text as the server saw it, and its parameters in order; null is null.
  record Statement(String sql, List<String> parameters) {}

  /// 一次事务 — its statements without begin and commit.
  ///
  /// @param begin how it began, empty for a statement that is its own transaction
  record Transaction(double at, String begin, List<Statement> statements) {

    boolean readOnly() {
      return begin.toUpperCase(java.util.Locale.ROOT).contains("READ ONLY");
    }

    private boolean background() {
      return statements.stream().anyMatch(s -> BACKGROUND.matcher(s.sql()).find());
    }
  }

  /// 请求 — one request to be watched.
  interface Request {
    void send() throws Exception;
  }

  /// Two recordings of the same request that ran the same statements.
  record Pair(List<Transaction> first, List<Transaction> second, int statements) {}

  /// Sends the request a few times on the quiet application, and gives two recordings of what it
  /// does mostly.
  static Pair watch(Application application, Request request) throws Exception {
    List<double[]> windows = new ArrayList<>();
    Path log;
    long from;
    try (Connection superuser = application.connect("superuser")) {
      Sql.run(
          superuser,
          "alter system set log_line_prefix = '" + MARK + "%n %c '",
          "alter system set log_statement = 'all'",
          "select pg_reload_conf()");
      Thread.sleep(1000);
      log = newest(application.serverLogs());
      from = Files.size(log);
      for (int i = 0; i < 7; i++) {
        double sent = System.currentTimeMillis() / 1000.0;
        request.send();
        windows.add(new double[] {sent - 0.002, System.currentTimeMillis() / 1000.0 + 0.002});
        Thread.sleep(700);
      }
      Sql.run(
          superuser,
          "alter system reset log_statement",
          "alter system reset log_line_prefix",
          "select pg_reload_conf()");
      Thread.sleep(500);
    }
    List<Transaction> all = transactions(read(log, from));
    Map<String, List<List<Transaction>>> byShape =
        windows.stream()
            .map(w -> all.stream().filter(t -> t.at() >= w[0] && t.at() <= w[1]).toList())
            .map(list -> list.stream().filter(t -> !t.background()).toList())
            .collect(
                Collectors.groupingBy(Capture::shape, LinkedHashMap::new, Collectors.toList()));
    List<List<Transaction>> most =
        byShape.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    if (most.size() < 2 || most.getFirst().isEmpty()) {
      throw new IOException("no two requests ran the same statements");
    }
    int statements = most.getFirst().stream().mapToInt(t -> t.statements().size()).sum();
    return new Pair(most.getFirst(), most.getLast(), statements);
  }

  private static Path newest(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
          .orElseThrow();
    }
  }

  private static String read(Path log, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static String shape(List<Transaction> transactions) {
    return transactions.stream()
        .flatMap(t -> t.statements().stream())
        .map(s -> ID.matcher(s.sql()).replaceAll("id"))
        .collect(Collectors.joining("\n"));
  }

  private static List<Transaction> transactions(String log) throws SQLException {
    Map<String, Transaction> open = new LinkedHashMap<>();
    Map<String, Integer> alone = new LinkedHashMap<>();
    List<Transaction> all = new ArrayList<>();
    for (String lines : log.split("\n(?=" + MARK + ")")) {
      Matcher entry = ENTRY.matcher(lines.strip());
      if (!entry.matches()) {
        continue;
      }
      double at = Double.parseDouble(entry.group(1));
      String session = entry.group(2);
      // the server marks continued lines with a tab
      String text = entry.group(4).replace("\n\t", "\n");
      if (entry.group(3).equals("DETAIL")) {
        Transaction holder = open.getOrDefault(session, last(all, alone.get(session)));
        if (holder != null && !holder.statements().isEmpty()) {
          Statement bare = holder.statements().removeLast();
          holder.statements().add(new Statement(bare.sql(), parameters(text)));
        }
        continue;
      }
      Matcher executed = EXECUTED.matcher(text);
      if (!entry.group(3).equals("LOG") || !executed.matches()) {
        continue;
      }
      String sql = executed.group(1).strip();
      String word = sql.toUpperCase(java.util.Locale.ROOT);
      if (word.startsWith("BEGIN")) {
        open.put(session, new Transaction(at, sql, new ArrayList<>()));
      } else if (word.equals("COMMIT") || word.equals("ROLLBACK")) {
        Transaction done = open.remove(session);
        if (done != null && !done.statements().isEmpty()) {
          all.add(done);
        }
        alone.remove(session);
      } else if (open.containsKey(session)) {
        open.get(session).statements().add(new Statement(sql, List.of()));
      } else {
        all.add(new Transaction(at, "", new ArrayList<>(List.of(new Statement(sql, List.of())))));
        alone.put(session, all.size() - 1);
      }
    }
    all.sort(Comparator.comparingDouble(Transaction::at));
    return all;
  }

  private static Transaction last(List<Transaction> all, Integer at) {
    return at == null ? null : all.get(at);
  }

  private static List<String> parameters(String detail) {
    List<String> values = new ArrayList<>();
    Matcher found = PARAMETER.matcher(detail);
    while (found.find()) {
      String value = found.group(2);
      values.add(
          value.equals("NULL") ? null : value.substring(1, value.length() - 1).replace("''", "'"));
    }
    return values;
  }
}
