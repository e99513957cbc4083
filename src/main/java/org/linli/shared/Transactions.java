package org.linli.shared;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// 事务 — a transaction whose scope is set when it begins, so that the row-level policies hold in it.
///
/// Inside a running transaction the same scope joins it; another scope is set for the inner part
/// and restored after.
@Component
public class Transactions {

  private static final Object SCOPE = Transactions.class;

  private final TransactionTemplate writing;
  private final TransactionTemplate reading;
  private final DataSource dataSource;

  Transactions(PlatformTransactionManager manager, DataSource dataSource) {
    this.writing = new TransactionTemplate(manager);
    this.reading = new TransactionTemplate(manager);
    this.reading.setReadOnly(true);
    this.dataSource = dataSource;
  }

  /// Runs the work in a transaction under this scope and gives back its result.
  public <T> T write(Scope scope, Supplier<T> work) {
    return in(writing, scope, work);
  }

  /// Runs the work in a transaction under this scope.
  public void run(Scope scope, Runnable work) {
    in(
        writing,
        scope,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /// Runs the work in a read-only transaction under this scope and gives back its result.
  public <T> T read(Scope scope, Supplier<T> work) {
    return in(reading, scope, work);
  }

  private <T> T in(TransactionTemplate template, Scope scope, Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return joined(scope, work);
    }
    return Objects.requireNonNull(
        template.execute(
            state -> {
              set(scope.setting());
              TransactionSynchronizationManager.bindResource(SCOPE, scope.setting());
              try {
                return work.get();
              } finally {
                TransactionSynchronizationManager.unbindResource(SCOPE);
              }
            }));
  }

  private <T> T joined(Scope scope, Supplier<T> work) {
    Object outer = TransactionSynchronizationManager.unbindResourceIfPossible(SCOPE);
    String inner = scope.setting();
    if (!inner.equals(outer)) {
      set(inner);
    }
    TransactionSynchronizationManager.bindResource(SCOPE, inner);
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      TransactionSynchronizationManager.unbindResource(SCOPE);
      restore(outer, inner, done);
    }
  }

  private void restore(@Nullable Object outer, String inner, boolean done) {
    if (outer != null) {
      TransactionSynchronizationManager.bindResource(SCOPE, outer);
    }
    // after a failure the transaction is rolled back as a whole, and a failed one takes no
    // statement
    if (done && !inner.equals(outer)) {
      set(outer == null ? "" : outer.toString());
    }
  }

  // the statement form and not set_config(): only it reaches the workers of a distributed database;
  // the setting holds digits, letters, commas and hyphens only (Scope checks its paths)
  private void set(String setting) {
    var connection = DataSourceUtils.getConnection(dataSource);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local app.scope = '" + setting + "'");
    } catch (SQLException e) {
      throw new IllegalStateException("the scope of the transaction could not be set", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
