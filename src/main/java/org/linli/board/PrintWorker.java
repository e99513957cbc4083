package org.linli.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 印制工 — draws what waits to be drawn, at most two files at a time however many ask.
///
/// A file is claimed by a locked row for as long as it is drawn, and is ready only when its
/// transaction is committed: cut off anywhere, the next start (or another node) draws it anew, and
/// nothing half written is ever offered.
@Component
class PrintWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PrintWorker.class);
  private static final int THREADS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final PrintQueue queue;
  private final Drawing drawing;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;
  private final Duration keep;

  /// Whoever draws holds one.
  final Semaphore pens = new Semaphore(THREADS);

  private volatile @Nullable ExecutorService threads;

  PrintWorker(
      PrintQueue queue,
      Drawing drawing,
      Places places,
      Transactions transactions,
      Clock clock,
      @Value("${linli.boards.keep:P7D}") Duration keep) {
    this.queue = queue;
    this.drawing = drawing;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
    this.keep = keep;
  }

  /// Looks now and then for what another start or another node left.
  @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
  void wake() {
    ExecutorService running = threads;
    for (int i = pens.availablePermits(); running != null && i > 0; i--) {
      try {
        running.execute(this::work);
      } catch (RejectedExecutionException closing) {
        return;
      }
    }
  }

  /// Draws a small run in the caller's thread, so that its files are there with the answer; gives
  /// up after a moment when both pens are busy: then they take it next.
  void drawNow(String county, UUID run) {
    try {
      if (pens.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          while (next(county, run)) {
            LOG.debug("drew a file of {}", run);
          }
        } finally {
          pens.release();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// True for a run whose files are still kept.
  boolean kept(PrintRun run) {
    return run.askedAt().isAfter(oldest());
  }

  /// How long files are kept after they were asked for.
  Duration keep() {
    return keep;
  }

  /// Runs asked for before this moment are over.
  Instant oldest() {
    return clock.instant().minus(keep);
  }

  @Override
  public void start() {
    threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("board-print-", 1).daemon().factory());
  }

  @Override
  public void stop() {
    ExecutorService running = threads;
    threads = null;
    if (running != null) {
      running.shutdown();
      try {
        if (!running.awaitTermination(10, TimeUnit.SECONDS)) {
          LOG.warn("a file of boards is still being drawn; it is drawn anew at the next start");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }

  private void work() {
    // whoever finds both pens taken leaves: those two go on until nothing waits
    if (!pens.tryAcquire()) {
      return;
    }
    try {
      for (Place county : places.counties()) {
        boolean more = true;
        while (more && isRunning()) {
          more = next(county.county(), null);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("boards could not be drawn, it is tried again: {}", e.toString());
    } finally {
      pens.release();
    }
  }

  /// Draws the next file of a county; false when none waits.
  private boolean next(String county, @Nullable UUID run) {
    var claimed = new PrintRun.Claim[1];
    try {
      return transactions.write(
          Scope.county(county),
          () -> {
            var claim = queue.claim(county, run, oldest());
            claim.ifPresent(
                c -> {
                  claimed[0] = c;
                  drawing.draw(c, this::isRunning);
                });
            return claim.isPresent();
          });
    } catch (Drawing.Stopped e) {
      return isRunning();
    } catch (RuntimeException e) {
      var failed = claimed[0];
      if (failed == null) {
        throw e;
      }
      LOG.warn("boards of {} could not be drawn: {}", failed.file().area(), e.toString());
      transactions.run(Scope.county(county), () -> queue.failed(failed));
      return true;
    }
  }
}
