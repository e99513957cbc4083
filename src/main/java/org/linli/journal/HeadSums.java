package org.linli.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

/// 首签计算 — sums up the heads of the acts of a stretch of time; plain JDBC, so that the check without
/// the application reads exactly as the application does.
final class HeadSums {

  private HeadSums() {}

  /// The heads of every subject of the county with acts from (included) until (excluded); a few
  /// rows at a time, in the connection's transaction.
  static DayHead.Sum of(
      Connection connection, Chain chain, String county, Instant from, Instant until)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select subject, max(seq), count(*), (array_agg(hash order by seq desc))[1]
            from journal where county = ? and at >= ? and at < ?
            group by subject order by subject
            """)) {
      statement.setFetchSize(1000);
      statement.setString(1, county);
      statement.setObject(2, from.atOffset(ZoneOffset.UTC));
      statement.setObject(3, until.atOffset(ZoneOffset.UTC));
      MessageDigest digest = sha256();
      long subjects = 0;
      long rows = 0;
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          subjects++;
          rows += row.getLong(3);
          var id = row.getObject(1, UUID.class);
          var line = new ByteArrayOutputStream();
          line.writeBytes(
              ByteBuffer.allocate(20)
                  .putLong(id.getMostSignificantBits())
                  .putLong(id.getLeastSignificantBits())
                  .putInt(row.getInt(2))
                  .array());
          line.writeBytes(row.getBytes(4));
          digest.update(line.toByteArray());
        }
      }
      return new DayHead.Sum(
          subjects, rows, HexFormat.of().formatHex(chain.digest(digest.digest())));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
