package org.linli.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 日志杂务 — forgets submissions that are older than thirty days.
@Component
class JournalJobs {

  private static final Logger LOG = LoggerFactory.getLogger(JournalJobs.class);

  private final ClientTransactions transactions;

  JournalJobs(ClientTransactions transactions) {
    this.transactions = transactions;
  }

  @Scheduled(initialDelay = 30 * 60_000, fixedDelay = 24 * 60 * 60_000)
  void forget() {
    int gone = transactions.forget();
    LOG.info("{} old submissions were forgotten", gone);
  }
}
