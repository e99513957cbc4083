package org.linli.division;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.linli.database.DatabaseAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// 统计信息 — lets the planner of the database know after a large import how much there is now; only
/// the owner of the tables may ask for that.
@Component
class PlannerNotes {

  private static final Logger LOG = LoggerFactory.getLogger(PlannerNotes.class);
  private static final int LARGE = 10_000;

  private final DatabaseAddress address;

  PlannerNotes(DatabaseAddress address) {
    this.address = address;
  }

  /// Runs when the transaction has ended well.
  void renewAfter(Edition edition) {
    if (edition.lines() >= LARGE) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              renew();
            }
          });
    }
  }

  private void renew() {
    try (Connection owner =
            DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
        Statement statement = owner.createStatement()) {
      statement.execute("vacuum analyze division, division_change");
    } catch (SQLException failed) {
      // the database gets to it by itself, only later
      LOG.warn("the dictionary of divisions could not be analysed", failed);
    }
  }
}
