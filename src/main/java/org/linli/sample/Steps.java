package org.linli.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.linli.database.DatabaseAddress;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// 样例步骤 — each step is one transaction that ends with its own row: cut off anywhere, the next start
/// goes on where the last one stopped, and nothing is written twice.
@Component
class Steps {

  private final Transactions transactions;
  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final DatabaseAddress address;

  Steps(
      Transactions transactions,
      DataSource dataSource,
      JdbcClient jdbc,
      Clock clock,
      DatabaseAddress address) {
    this.transactions = transactions;
    this.dataSource = dataSource;
    this.jdbc = jdbc;
    this.clock = clock;
    this.address = address;
  }

  /// Does the work once; a step that is done already is left alone.
  void run(String county, String step, Consumer<Bulk> work) {
    transactions.run(
        Scope.county(county),
        () -> {
          if (done(county, step)) {
            return;
          }
          Connection connection = DataSourceUtils.getConnection(dataSource);
          try {
            Bulk bulk = new Bulk(connection);
            work.accept(bulk);
            jdbc.sql("insert into sample_step (county, step, digest, done_at) values (?, ?, ?, ?)")
                .params(county, step, bulk.digest(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
          } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
          }
        });
  }

  /// Lets the planner know how much there is now; only the owner of the tables may ask for that.
  void analyse() {
    try (Connection owner =
            DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
        Statement statement = owner.createStatement()) {
      statement.execute("analyze");
    } catch (SQLException failed) {
      throw new IllegalStateException("the tables of the sample cannot be analysed", failed);
    }
  }

  boolean done(String county, String step) {
    return jdbc.sql("select count(*) from sample_step where county = ? and step = ?")
            .params(county, step)
            .query(Integer.class)
            .single()
        > 0;
  }

  /// True when the county has places that did not come from the sample.
  boolean foreign(String county) {
    return jdbc.sql(
            """
            select exists (select 1 from place where county = ?)
               and not exists (select 1 from sample_step where county = ?)
            """)
        .params(county, county)
        .query(Boolean.class)
        .single();
  }

  /// When the step was done; the first one tells when the sample began.
  Instant at(String county, String step) {
    return jdbc.sql("select done_at from sample_step where county = ? and step = ?")
        .params(county, step)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /// The digests of all steps of the county, in order of their names.
  List<byte[]> digests(String county) {
    return jdbc.sql("select digest from sample_step where county = ? order by step")
        .params(county)
        .query(byte[].class)
        .list();
  }
}
