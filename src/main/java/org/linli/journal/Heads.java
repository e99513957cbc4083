package org.linli.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 首签 — once a day writes a signed line about the day before outside the database.
///
/// It waits ten minutes after midnight, so that no act of the day before is still on its way, and
/// fifteen minutes after the start, so that a first load has ended.
@Component
class Heads {

  private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
  static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final Chain chain;
  private final Clock clock;
  private final Path folder;

  Heads(
      DataSource dataSource,
      JdbcClient jdbc,
      Chain chain,
      Clock clock,
      @Value("${linli.heads:./data/heads}") Path folder) {
    this.dataSource = dataSource;
    this.jdbc = jdbc;
    this.chain = chain;
    this.clock = clock;
    this.folder = folder;
  }

  @Scheduled(initialDelay = 15 * 60_000, fixedDelay = 20 * 60_000)
  void writeDue() {
    LocalDate yesterday = Time.day(clock.instant().minus(Duration.ofMinutes(10))).minusDays(1);
    for (String county :
        jdbc.sql("select county from dispatch_turn order by county").query(String.class).list()) {
      try {
        write(county, yesterday);
      } catch (SQLException | RuntimeException e) {
        LOG.error(
            "the signed head of county {} could not be written, it is tried again", county, e);
      }
    }
  }

  /// Signs everything of the county that no line covers yet, until the end of the day; nothing when
  /// it is covered.
  void write(String county, LocalDate day) throws SQLException {
    var file = new HeadFile(folder, county);
    List<String> lines = file.lines();
    @Nullable DayHead last = lines.isEmpty() ? null : DayHead.parse(lines.getLast());
    if (last != null && !last.day().isBefore(day)) {
      return;
    }
    Instant from = last == null ? BEGINNING : last.until();
    Instant until = Time.start(day.plusDays(1));
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      DayHead.Sum sum = HeadSums.of(connection, chain, county, from, until);
      connection.rollback();
      file.append(
          DayHead.sign(chain, county, day, from, until, sum, last == null ? "" : last.signature()));
    }
  }
}
