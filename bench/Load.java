import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// 负载 — the same work from several threads for some seconds.
final class Load {

  private Load() {}

  /// 一遍 — the work one thread does again and again.
  interface Work extends java.io.Closeable {
    void once() throws Exception;

    @Override
    default void close() throws java.io.IOException {}
  }

  /// 工作来源 — gives each thread its own work.
  interface Source {
    Work work() throws Exception;
  }

  /// How often per second all threads together did their work.
  static double perSecond(int threads, double seconds, Source source) throws Exception {
    long[] done = new long[threads];
    AtomicReference<Exception> failure = new AtomicReference<>();
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      works.add(source.work());
    }
    long began = System.nanoTime();
    long until = began + (long) (seconds * 1e9);
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int mine = i;
      running.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      while (System.nanoTime() < until && failure.get() == null) {
                        works.get(mine).once();
                        done[mine]++;
                      }
                    } catch (Exception failed) {
                      failure.compareAndSet(null, failed);
                    }
                  }));
    }
    for (Thread thread : running) {
      thread.join();
    }
    double took = (System.nanoTime() - began) / 1e9;
    for (Work work : works) {
      work.close();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    return Arrays.stream(done).sum() / took;
  }
}
