package org.linli.division;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.division.ImportProgress.Step;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// 区划导入 — takes a file as an edition inside the transaction of the door: refuses what cannot be
/// read line by line, compares the rest with the dictionary and writes what differs.
@Component
class DivisionImport {

  private static final int REFUSALS_KEPT = 100;
  private static final int BUFFER = 1 << 16;

  private final EditionStore store;
  private final JdbcTemplate jdbc;
  private final ApplicationEventPublisher events;

  DivisionImport(EditionStore store, JdbcTemplate jdbc, ApplicationEventPublisher events) {
    this.store = store;
    this.jdbc = jdbc;
    this.events = events;
  }

  /// 已读 — what a first look at the file gave.
  ///
  /// @param good the numbers of the lines to be taken
  /// @param refused the first lines that cannot be taken
  /// @param refusals how many cannot be taken
  private record Reading(BitSet good, List<DivisionLine> refused, int refusals, UpperNames names) {}

  /// Gives the number of the new edition. Other imports wait until this transaction ends.
  int take(Actor actor, String name, DivisionFile file, ImportProgress progress) {
    progress.at(Step.READ, 0);
    Reading reading = read(file);
    if (reading.good().isEmpty()) {
      throw new Invalid(DivisionFile.FIELD, "division.error.noLine");
    }
    UUID id = Id.fresh();
    int number = store.begin(id, name, file.digest());
    stage(file, reading, progress);
    progress.at(Step.COMPARE, 0);
    store.compare(number);
    progress.at(Step.WRITE, 0);
    List<String> provinces = store.provinces();
    for (int i = 0; i < provinces.size(); i++) {
      store.write(provinces.get(i));
      progress.at(Step.WRITE, 100 * (i + 1) / provinces.size());
    }
    store.finish(number, reading.good().cardinality(), reading.refusals());
    reading.refused().forEach(line -> store.refuse(number, line));
    events.publishEvent(new DivisionsImported(id, number, file.digest(), actor));
    return number;
  }

  private Reading read(DivisionFile file) {
    Map<Long, Integer> seen = new HashMap<>();
    BitSet good = new BitSet();
    List<DivisionLine> refused = new ArrayList<>();
    UpperNames names = store.upperNames();
    int[] refusals = {0};
    file.lines(
        line -> {
          DivisionLine read = line.refused() == null ? first(line, seen, good) : line;
          if (read.refused() == null) {
            names.add(read.code(), read.name());
          } else if (refusals[0]++ < REFUSALS_KEPT) {
            refused.add(read);
          }
        });
    return new Reading(good, refused, refusals[0], names);
  }

  // a code may stand in a file twice, such as a city that is its own county, but with one name only
  private static DivisionLine first(DivisionLine line, Map<Long, Integer> seen, BitSet good) {
    Integer before = seen.putIfAbsent(Long.parseLong(line.code()), line.name().hashCode());
    if (before == null) {
      good.set(line.number());
      return line;
    }
    return before == line.name().hashCode()
        ? line
        : DivisionLine.refused(line.number(), LineRefusal.DUPLICATE, line.text());
  }

  private void stage(DivisionFile file, Reading reading, ImportProgress progress) {
    store.openStage();
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try {
                return copy(connection, file, reading, progress);
              } catch (IOException failed) {
                throw new SQLException("the lines could not be sent", failed);
              }
            });
    store.closeStage();
  }

  private static long copy(
      Connection connection, DivisionFile file, Reading reading, ImportProgress progress)
      throws SQLException, IOException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy division_line (code, name, short_name, words) from stdin");
    try (Rows rows = new Rows(copy)) {
      int all = reading.good().cardinality();
      int[] done = {0};
      file.lines(
          line -> {
            if (reading.good().get(line.number())) {
              rows.add(line, reading.names());
              if (++done[0] % Math.max(1, all / 10) == 0) {
                progress.at(Step.READ, (int) (100L * done[0] / all));
              }
            }
          });
      return rows.end();
    }
  }

  /// 行流 — rows on their way into a COPY.
  private static final class Rows implements AutoCloseable {

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);

    Rows(CopyIn copy) {
      this.copy = copy;
    }

    void add(DivisionLine line, UpperNames names) {
      String shortName = names.shortName(line.code(), line.name());
      buffer.append(line.code()).append('\t');
      buffer.append(escaped(line.name())).append('\t');
      buffer.append(escaped(shortName)).append('\t');
      buffer.append(SearchWords.of(shortName)).append('\n');
      if (buffer.length() > BUFFER) {
        send();
      }
    }

    long end() throws SQLException {
      send();
      return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }

    private void send() {
      byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
      buffer.setLength(0);
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
      } catch (SQLException failed) {
        throw new IllegalStateException("the lines could not be sent", failed);
      }
    }

    // names hold no control characters, so the backslash is the only sign COPY would read
    private static String escaped(String text) {
      return text.replace("\\", "\\\\");
    }
  }
}
