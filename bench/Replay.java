import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 重放 — the captured transactions again and again through the driver: prepared, from a pool of the
/// application's size.
///
/// What differed between the two recordings is new in every round: ids, sealed bytes and numbers;
/// times stay.
final class Replay implements Load.Source, AutoCloseable {

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*");
  private static final Pattern TOKEN =
      Pattern.compile(
          "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|(\\d+)|([^0-9a-f]+|.)",
          Pattern.DOTALL);
  private static final AtomicLong COUNTER = new AtomicLong(1_000_000);

  private final HikariDataSource pool;
  private final List<Step> steps;

  Replay(Application application, int size, Capture.Pair pair) throws Exception {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(application.url() + "?stringtype=unspecified");
    settings.setUsername(Application.user("app"));
    settings.setPassword(application.password("app"));
    settings.setMaximumPoolSize(size);
    pool = new HikariDataSource(settings);
    steps = steps(pair);
  }

  /// 一步 — one transaction.
  private record Step(boolean alone, boolean readOnly, List<Call> calls) {}

  /// 一次调用 — one statement; a text that varies cannot be prepared, as in the application.
  private record Call(Value text, List<Value> parameters) {}

  /// 值 — pieces that stay and pieces made anew in each round.
  private record Value(
      boolean fixed, String whole, List<Function<Map<String, String>, String>> pieces) {

    static Value of(String whole) {
      return new Value(true, whole, List.of());
    }

    String in(Map<String, String> round) {
      if (fixed) {
        return whole;
      }
      StringBuilder text = new StringBuilder();
      pieces.forEach(piece -> text.append(piece.apply(round)));
      return text.toString();
    }
  }

  @Override
  public Load.Work work() {
    return this::round;
  }

  @Override
  public void close() {
    pool.close();
  }

  private void round() throws SQLException {
    Map<String, String> made = new HashMap<>();
    for (Step step : steps) {
      try (Connection connection = pool.getConnection()) {
        if (step.readOnly()) {
          connection.setReadOnly(true);
        }
        if (!step.alone()) {
          connection.setAutoCommit(false);
        }
        for (Call call : step.calls()) {
          run(connection, call, made);
        }
        if (!step.alone()) {
          connection.commit();
        }
      }
    }
  }

  private static void run(Connection connection, Call call, Map<String, String> made)
      throws SQLException {
    if (call.parameters().isEmpty()) {
      try (var statement = connection.createStatement()) {
        read(statement, statement.execute(call.text().in(made)));
      }
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(call.text().in(made))) {
      for (int i = 0; i < call.parameters().size(); i++) {
        Value value = call.parameters().get(i);
        statement.setString(i + 1, value == null ? null : value.in(made));
      }
      read(statement, statement.execute());
    }
  }

  private static void read(java.sql.Statement statement, boolean rows) throws SQLException {
    if (rows) {
      try (var answer = statement.getResultSet()) {
        int columns = answer.getMetaData().getColumnCount();
        while (answer.next()) {
          for (int i = 1; i <= columns; i++) {
            answer.getObject(i);
          }
        }
      }
    }
  }

  private static List<Step> steps(Capture.Pair pair) {
    List<Step> steps = new ArrayList<>();
    for (int t = 0; t < pair.first().size(); t++) {
      Capture.Transaction one = pair.first().get(t);
      Capture.Transaction other = pair.second().get(t);
      List<Call> calls = new ArrayList<>();
      for (int s = 0; s < one.statements().size(); s++) {
        Capture.Statement a = one.statements().get(s);
        Capture.Statement b = other.statements().get(s);
        List<Value> parameters = new ArrayList<>();
        for (int p = 0; p < a.parameters().size(); p++) {
          parameters.add(value(a.parameters().get(p), b.parameters().get(p)));
        }
        String text = parameters.isEmpty() ? a.sql() : questionMarks(a.sql());
        calls.add(
            new Call(a.sql().equals(b.sql()) ? Value.of(text) : value(text, b.sql()), parameters));
      }
      steps.add(new Step(one.begin().isEmpty(), one.readOnly(), calls));
    }
    return steps;
  }

  private static Value value(String a, String b) {
    if (a == null || b == null || a.equals(b) || TIME.matcher(a).matches()) {
      return a == null ? null : Value.of(a);
    }
    List<Function<Map<String, String>, String>> pieces = new ArrayList<>();
    if (a.startsWith("\\x")) {
      pieces.add(round -> round.computeIfAbsent(a, Replay::bytes));
      return new Value(false, a, pieces);
    }
    List<String> ours = tokens(a);
    List<String> theirs = tokens(b);
    for (int i = 0; i < ours.size(); i++) {
      String token = ours.get(i);
      boolean same = ours.size() == theirs.size() && token.equals(theirs.get(i));
      if (!same && token.length() == 36 && token.charAt(8) == '-') {
        pieces.add(round -> round.computeIfAbsent(token, Replay::id));
      } else if (!same && token.matches("\\d{1,12}")) {
        pieces.add(round -> round.computeIfAbsent(token, old -> "" + COUNTER.incrementAndGet()));
      } else {
        pieces.add(round -> token);
      }
    }
    return new Value(false, a, pieces);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher found = TOKEN.matcher(text);
    while (found.find()) {
      tokens.add(found.group());
    }
    return tokens;
  }

  private static String bytes(String like) {
    byte[] bytes = new byte[(like.length() - 2) / 2];
    ThreadLocalRandom.current().nextBytes(bytes);
    return "\\x" + HexFormat.of().formatHex(bytes);
  }

  /// Of the same version: ordered by time where the application's are.
  private static String id(String like) {
    if (like.charAt(14) != '7') {
      return UUID.randomUUID().toString();
    }
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
    return new UUID(high, random.nextLong() >>> 2 | 0x8000000000000000L).toString();
  }

  /// `$1` of the server's log is `?` to the driver; words in quotes stay.
  private static String questionMarks(String sql) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      }
      if (!quoted && c == '$' && i + 1 < sql.length() && Character.isDigit(sql.charAt(i + 1))) {
        text.append('?');
        while (i + 1 < sql.length() && Character.isDigit(sql.charAt(i + 1))) {
          i++;
        }
      } else {
        text.append(c == '?' && !quoted ? "??" : c);
      }
    }
    return text.toString();
  }
}
