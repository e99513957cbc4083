package org.linli.vault;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/// 工具池 — ciphers with their key already expanded; not per thread, because virtual threads are many
/// and short.
final class Pool<T> {

  private final Queue<T> idle = new ConcurrentLinkedQueue<>();
  private final Supplier<T> maker;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /// Lends one to `work`; one that failed is thrown away, its state is not to be trusted.
  <R> R lend(Function<T, R> work) {
    var lent = idle.poll();
    var tool = lent == null ? maker.get() : lent;
    var result = work.apply(tool);
    idle.add(tool);
    return result;
  }
}
