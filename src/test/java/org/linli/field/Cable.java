package org.linli.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// 网线 — carries bytes between a browser and the application, and can be cut anywhere in the middle
/// of them.
final class Cable implements AutoCloseable {

  private static final long WHOLE = Long.MAX_VALUE / 2;

  private final ServerSocket socket;
  private final int to;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong left = new AtomicLong(WHOLE);

  Cable(int to) throws IOException {
    this.to = to;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /// Cuts it after so many more bytes, whichever way they go.
  void cutAfter(long bytes) {
    left.set(bytes);
    if (bytes == 0) {
      cut();
    }
  }

  void mend() {
    left.set(WHOLE);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    cut();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket near = socket.accept();
        if (left.get() <= 0) {
          near.close();
        } else {
          Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
          open.add(near);
          open.add(far);
          Thread.ofVirtual().start(() -> carry(near, far));
          Thread.ofVirtual().start(() -> carry(far, near));
        }
      } catch (IOException closed) {
        // the next one tries again, or nobody does
      }
    }
  }

  private void carry(Socket from, Socket into) {
    byte[] bytes = new byte[512];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = into.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        long before = left.getAndAdd(-read);
        int passes = (int) Math.clamp(before, 0, read);
        out.write(bytes, 0, passes);
        out.flush();
        if (passes < read) {
          cut();
          return;
        }
      }
      into.shutdownOutput();
    } catch (IOException gone) {
      cut(from);
      cut(into);
    }
  }

  private void cut() {
    open.forEach(this::cut);
  }

  private void cut(Socket one) {
    open.remove(one);
    try {
      one.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
