package org.linli.exchange;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// 导入执行 — runs the steps of lists: a short list while its sender waits, a long one beside, with its
/// progress told twice a second and a way to stop it. A step that is stopped or fails leaves
/// nothing behind: it is one transaction.
@Component
class ImportRuns {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
  private static final int SHORT = 1000;
  private static final int BEAT_MILLIS = 500;

  private final ImportSteps steps;
  private final ImportStore store;
  private final Transactions transactions;
  private final Clock clock;
  // two at a time: a list keeps one core busy
  private final ExecutorService workers =
      Executors.newFixedThreadPool(2, Thread.ofVirtual().name("import-", 0).factory());
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("import-beat").daemon().factory());

  ImportRuns(ImportSteps steps, ImportStore store, Transactions transactions, Clock clock) {
    this.steps = steps;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// 进程 — how far a step is, and whether it is to stop.
  static final class Run {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /// So many lines more; throws when somebody wants it to stop.
    void did(int lines) {
      done.addAndGet(lines);
      if (stopped.get()) {
        throw new Stopped();
      }
    }
  }

  /// 已叫停 — somebody wanted a step to stop.
  static final class Stopped extends RuntimeException {
    Stopped() {
      super("stopped", null, false, false);
    }
  }

  /// Runs the step the list has just gone to.
  void run(Actor actor, ImportList list, boolean onlyGood) {
    if (list.lines() <= SHORT) {
      step(actor, list, onlyGood);
    } else {
      workers.execute(() -> step(actor, list, onlyGood));
    }
  }

  private void step(Actor actor, ImportList list, boolean onlyGood) {
    Run run = new Run();
    // somebody may have wanted it to stop before it began
    beat(actor, list, run);
    ScheduledFuture<?> beat =
        beats.scheduleWithFixedDelay(
            () -> beat(actor, list, run), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    boolean writes = list.state() == ImportState.TAKING;
    try {
      transactions.run(
          PartStore.own(actor),
          () -> {
            if (writes) {
              steps.take(actor, list, onlyGood, run);
            } else {
              steps.check(actor, list, run);
            }
          });
    } catch (Stopped end) {
      back(actor, list, ImportEnding.STOPPED);
    } catch (ImportSteps.NotAllGood end) {
      transactions.run(PartStore.own(actor), () -> steps.checkedAgain(actor, list, end));
    } catch (Stale moved) {
      back(actor, list, ImportEnding.MOVED);
    } catch (NotFound gone) {
      back(actor, list, ImportEnding.AREA_GONE);
    } catch (RuntimeException failed) {
      LOG.warn("a list of {} lines could not be worked through", list.lines(), failed);
      back(actor, list, ImportEnding.FAILED);
    } finally {
      beat.cancel(false);
    }
  }

  // what was checked before stays checked; a first look that ended goes back to the columns
  private void back(Actor actor, ImportList list, ImportEnding why) {
    boolean writes = list.state() == ImportState.TAKING;
    ImportState state = writes ? ImportState.CHECKED : ImportState.UPLOADED;
    transactions.run(
        PartStore.own(actor),
        () -> store.end(actor.county(), list.id(), state, list.tally(), why, clock.instant()));
  }

  private void beat(Actor actor, ImportList list, Run run) {
    try {
      boolean stop =
          transactions.write(
              actor.scope(), () -> store.beat(actor.county(), list.id(), run.done.get()));
      if (stop) {
        run.stopped.set(true);
      }
    } catch (RuntimeException missed) {
      LOG.warn("the progress of a list could not be told", missed);
    }
  }

  @PreDestroy
  void close() {
    workers.shutdownNow();
    beats.shutdownNow();
  }
}
