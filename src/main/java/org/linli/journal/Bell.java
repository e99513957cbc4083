package org.linli.journal;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// 铃 — rung after a commit so that the dispatcher need not wait for its next look.
@Component
class Bell {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private final Set<String> counties = new HashSet<>();

  /// Something happened in this county.
  void ring(String county) {
    lock.lock();
    try {
      counties.add(county);
      rung.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until it is rung, at most this long; gives and forgets the counties it was rung for.
  Set<String> await(Duration longest) throws InterruptedException {
    lock.lock();
    try {
      long left = longest.toNanos();
      while (counties.isEmpty() && left > 0) {
        left = rung.awaitNanos(left);
      }
      Set<String> heard = Set.copyOf(counties);
      counties.clear();
      return heard;
    } finally {
      lock.unlock();
    }
  }

  /// Lets a moment pass so that what is rung in it goes together.
  static void gather() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(40);
  }
}
