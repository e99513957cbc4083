package org.linli.journal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// 分发 — hands what happened to everyone who hears, county by county, exactly once inside the
/// database.
///
/// One transaction claims up to 200 acts, lets everyone hear them and deletes them. When somebody
/// fails, the acts are taken one by one, so that one bad act holds up nobody else; after the fifth
/// failure it is parked.
@Component
public class Dispatcher implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration LOOK = Duration.ofMillis(300);
  private static final long REST_NANOS = Duration.ofMillis(500).toNanos();

  private final Transactions transactions;
  private final OutboxStore outbox;
  private final Bell bell;
  private final Supplier<Stream<Hears>> hearers;
  private final Map<String, Long> unsettled = new ConcurrentHashMap<>();
  private volatile @Nullable Thread worker;

  @Autowired
  Dispatcher(
      Transactions transactions, OutboxStore outbox, Bell bell, ObjectProvider<Hears> hearers) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.bell = bell;
    this.hearers = hearers::orderedStream;
  }

  Dispatcher(Transactions transactions, OutboxStore outbox, List<Hears> hearers) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.bell = new Bell();
    this.hearers = hearers::stream;
  }

  /// Runs in the caller's thread until nothing waits in any county, without waiting between
  /// attempts.
  public void drain() {
    List<String> counties = outbox.waitingEver();
    while (!counties.isEmpty()) {
      counties.forEach(this::drain);
      counties = outbox.waitingEver();
    }
    Set.copyOf(unsettled.keySet()).forEach(this::settle);
  }

  /// Runs in the caller's thread until nothing waits in this county, without waiting between
  /// attempts.
  public void drain(String county) {
    boolean more = true;
    while (more) {
      more = turn(county, true);
    }
    settle(county);
  }

  @Override
  public void start() {
    // it looks at the field to see whether it shall go on: the field first
    Thread next = Thread.ofVirtual().name("dispatcher").unstarted(this::work);
    worker = next;
    next.start();
  }

  @Override
  public void stop() {
    Thread running = worker;
    worker = null;
    if (running != null) {
      try {
        running.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    Thread running = worker;
    return running != null && running.isAlive();
  }

  private void work() {
    while (worker == Thread.currentThread()) {
      try {
        Set<String> counties = new HashSet<>(bell.await(LOOK));
        if (counties.isEmpty()) {
          counties.addAll(outbox.waiting());
        } else {
          Bell.gather();
        }
        counties.forEach(county -> turn(county, false));
        settleDue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("the dispatcher could not work, it tries again: {}", e.toString());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// One batch of one county; true when something was claimed.
  private boolean turn(String county, boolean patient) {
    try {
      int heard = hear(county, patient);
      if (heard > 0) {
        unsettled.putIfAbsent(county, System.nanoTime());
      }
      if (heard == OutboxStore.BATCH) {
        bell.ring(county);
      }
      return heard > 0;
    } catch (RuntimeException e) {
      LOG.warn("acts of county {} are taken one by one: {}", county, e.toString());
      return oneByOne(county, patient);
    }
  }

  private int hear(String county, boolean patient) {
    return transactions.write(
        Scope.county(county),
        () -> {
          if (!outbox.take(county, patient)) {
            return 0;
          }
          List<Entry> acts = outbox.claim(county, patient);
          if (!acts.isEmpty()) {
            everyone(hears -> hears.hear(county, acts));
          }
          return acts.size();
        });
  }

  private boolean oneByOne(String county, boolean patient) {
    List<UUID> ids = outbox.next(county, patient);
    for (UUID id : ids) {
      try {
        transactions.run(Scope.county(county), () -> hearOne(county, id, patient));
      } catch (RuntimeException e) {
        LOG.warn("act {} of county {} was not heard", id, county, e);
        transactions.run(Scope.county(county), () -> outbox.failed(county, id, e.toString()));
      }
    }
    unsettled.putIfAbsent(county, System.nanoTime());
    return !ids.isEmpty();
  }

  private void hearOne(String county, UUID id, boolean patient) {
    if (outbox.take(county, patient)) {
      outbox
          .claimOne(county, id)
          .ifPresent(act -> everyone(hears -> hears.hear(county, List.of(act))));
    }
  }

  private void settleDue() {
    long now = System.nanoTime();
    unsettled.forEach(
        (county, since) -> {
          if (now - since > REST_NANOS || outbox.next(county, false).isEmpty()) {
            settle(county);
          }
        });
  }

  private void settle(String county) {
    unsettled.remove(county);
    try {
      transactions.run(
          Scope.county(county),
          () -> {
            outbox.take(county, true);
            everyone(hears -> hears.settle(county));
          });
    } catch (RuntimeException e) {
      // nothing is lost: what was to be gathered is still marked and is taken with the next act
      LOG.warn("county {} could not settle, it tries again", county, e);
      unsettled.put(county, System.nanoTime());
      throw e;
    }
  }

  private void everyone(Consumer<Hears> work) {
    hearers.get().forEach(work);
  }
}
