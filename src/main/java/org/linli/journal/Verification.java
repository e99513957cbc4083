package org.linli.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 核验 — reads one county's journal from the first row to the last and says what is the first broken
/// one.
final class Verification {

  private final Connection connection;
  private final Chain chain;
  private final String county;
  private long subjects;
  private long rows;
  private long heads;

  Verification(Connection connection, Chain chain, String county) {
    this.connection = connection;
    this.chain = chain;
    this.county = county;
  }

  /// The first broken row or line in words, or nothing when all is as it was written.
  Optional<String> firstFlaw(Path folder) throws SQLException {
    connection.setAutoCommit(false);
    String flaw = chains();
    if (flaw == null) {
      flaw = signedHeads(new HeadFile(folder, county));
    }
    connection.rollback();
    return Optional.ofNullable(flaw);
  }

  /// What was read, in words.
  String summary() {
    return "county %s: %d acts of %d subjects, %d signed heads"
        .formatted(county, rows, subjects, heads);
  }

  private @Nullable String chains() throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select coalesce(j.subject, h.subject) as subject, j.seq, j.noun, j.action, j.state_from, j.state_to,
                   j.actor, j.behalf, j.part, j.place_path, j.detail, j.note_digest, j.at, j.hash,
                   h.seq as head_seq, h.hash as head_hash
            from (select * from journal where county = ?) j
            full join (select * from journal_head where county = ?) h on h.subject = j.subject
            order by 1, 2
            """)) {
      statement.setFetchSize(2000);
      statement.setString(1, county);
      statement.setString(2, county);
      try (var row = statement.executeQuery()) {
        return chains(row);
      }
    }
  }

  private @Nullable String chains(ResultSet row) throws SQLException {
    Walk walk = new Walk(null, 0, new byte[0], 0, new byte[0]);
    while (row.next()) {
      UUID subject = row.getObject("subject", UUID.class);
      if (!subject.equals(walk.subject)) {
        String flaw = ended(walk);
        if (flaw != null) {
          return flaw;
        }
        byte[] headHash = row.getBytes("head_hash");
        walk =
            new Walk(
                subject,
                0,
                new byte[0],
                row.getInt("head_seq"),
                headHash == null ? new byte[0] : headHash);
        subjects++;
      }
      String flaw = next(walk, row);
      if (flaw != null) {
        return flaw;
      }
      walk = new Walk(subject, walk.seq + 1, row.getBytes("hash"), walk.headSeq, walk.headHash);
      rows++;
    }
    return ended(walk);
  }

  private @Nullable String next(Walk walk, ResultSet row) throws SQLException {
    int seq = row.getInt("seq");
    if (row.wasNull()) {
      return named(walk.subject, 1, "the row is missing");
    }
    if (seq != walk.seq + 1) {
      return named(walk.subject, walk.seq + 1, "the row is missing");
    }
    byte[] hash = link(walk.subject, seq, row).hash(chain, walk.hash);
    return Arrays.equals(hash, row.getBytes("hash"))
        ? null
        : named(walk.subject, seq, "the row is not as it was written");
  }

  private @Nullable String ended(Walk walk) {
    if (walk.subject == null
        || walk.headSeq == walk.seq && Arrays.equals(walk.headHash, walk.hash)) {
      return null;
    }
    return walk.headSeq > walk.seq
        ? named(walk.subject, walk.seq + 1, "the row is missing")
        : named(walk.subject, walk.seq, "the head of the subject does not know this row");
  }

  private Link link(@Nullable UUID subject, int seq, ResultSet row) throws SQLException {
    return new Link(
        county,
        Objects.requireNonNull(subject),
        seq,
        row.getString("noun"),
        row.getString("action"),
        row.getString("state_from"),
        row.getString("state_to"),
        row.getObject("actor", UUID.class),
        row.getObject("behalf", UUID.class),
        row.getString("part"),
        row.getString("place_path"),
        row.getString("detail"),
        row.getBytes("note_digest"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private @Nullable String signedHeads(HeadFile file) throws SQLException {
    List<String> lines = file.lines();
    String previous = "";
    Instant from = Heads.BEGINNING;
    for (int i = 0; i < lines.size(); i++) {
      String where = "line %d of %s".formatted(i + 1, file.file().getFileName());
      DayHead head;
      try {
        head = DayHead.parse(lines.get(i));
      } catch (RuntimeException e) {
        return where + ": this is no signed head";
      }
      if (!head.signature().equals(head.signature(chain, county, previous))
          || !head.from().equals(from)) {
        return where + ": the line is not as it was written, or a line before it is missing";
      }
      DayHead.Sum sum = HeadSums.of(connection, chain, county, head.from(), head.until());
      if (!head.matches(sum)) {
        return "%s: the head of %s covers %d acts of %d subjects, the journal has %d of %d, or others"
            .formatted(where, head.day(), head.rows(), head.subjects(), sum.rows(), sum.subjects());
      }
      previous = head.signature();
      from = head.until();
      heads++;
    }
    return null;
  }

  private String named(@Nullable UUID subject, int seq, String what) {
    return "county %s, subject %s, row %d: %s".formatted(county, subject, seq, what);
  }

  /// 行进 — where the walk along one chain stands, and where its head says it ends.
  private record Walk(@Nullable UUID subject, int seq, byte[] hash, int headSeq, byte[] headHash) {}
}
