package org.linli.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 看守 — starts the server again, on its old port, when it was killed while the application lives.
final class ServerWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final PostgresCluster cluster;
  private final int port;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile boolean closed;

  private ServerWatch(PostgresCluster cluster, int port) {
    this.cluster = cluster;
    this.port = port;
  }

  static ServerWatch over(PostgresCluster cluster, int port) {
    ServerWatch watch = new ServerWatch(cluster, port);
    Thread.ofVirtual().name("database watch").start(watch::look);
    return watch;
  }

  /// Returns when no start is under way any more.
  @Override
  public void close() {
    closed = true;
    turn.lock();
    turn.unlock();
  }

  private void look() {
    while (!closed) {
      try {
        Thread.sleep(LOOK);
        reviveIfDead();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException | RuntimeException failed) {
        log.warn("The database could not be looked after; trying again", failed);
      }
    }
  }

  private void reviveIfDead() throws IOException {
    turn.lock();
    try {
      if (closed || cluster.server().isPresent()) {
        return;
      }
      log.warn("The database is gone; starting it again on port {}", port);
      cluster.removeStaleFile();
      String reason = cluster.start(port);
      if (!reason.isEmpty()) {
        log.warn("The database did not start yet: {}", reason);
      }
    } finally {
      turn.unlock();
    }
  }
}
