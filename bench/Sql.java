import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// 语句 — the few ways this bench talks to the database itself.
final class Sql {

  private Sql() {}

  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static boolean yes(Connection connection, String sql) throws SQLException {
    return list(connection, sql).getFirst().equals("t");
  }

  static long number(Connection connection, String sql) throws SQLException {
    return Long.parseLong(list(connection, sql).getFirst());
  }

  /// The first column.
  static List<String> list(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
