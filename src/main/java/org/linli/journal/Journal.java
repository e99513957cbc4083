package org.linli.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// 日志 — the truth about acts: append-only, chained by a keyed hash per subject.
@Component
public class Journal {

  private final JournalStore store;
  private final JournalQueries queries;
  private final Transactions transactions;
  private final Bell bell;

  Journal(JournalStore store, JournalQueries queries, Transactions transactions, Bell bell) {
    this.store = store;
    this.queries = queries;
    this.transactions = transactions;
    this.bell = bell;
  }

  /// Everything that happened to the subject, oldest first, as far as it lies in the scope; empty
  /// when it does not. Someone called to a single matter asks with `scope.with(matter)`.
  public List<Entry> of(Scope scope, UUID subject) {
    return transactions.read(scope, () -> store.of(scope, subject));
  }

  /// The acts looked for as far as they lie in the scope, the latest first.
  public List<Entry> search(Scope scope, Search search, int limit) {
    return transactions.read(scope, () -> queries.page(scope, search, limit));
  }

  /// The kinds of subjects something happened to in the span.
  public List<String> nouns(Scope scope, Instant from, Instant until) {
    return transactions.read(scope, () -> queries.nouns(scope, from, until));
  }

  @EventListener
  void on(Happened happened) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an act is written in the transaction of its change");
    }
    Act act = happened.act();
    store.append(act);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            bell.ring(act.county());
          }
        });
  }
}
