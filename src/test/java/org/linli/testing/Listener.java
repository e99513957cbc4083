package org.linli.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// 本地服务 — a real server that a webhook or a push service stands at: it answers what it is told to,
/// or never.
public final class Listener implements AutoCloseable {

  /// 收到 — one call.
  public record Call(String path, String authorization, String encoding, byte[] body) {
    /// The body in words.
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /// What came in so far.
  public final List<Call> calls = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int status = 200;
  private volatile String answer = "{\"errcode\":0}";
  private volatile boolean silent;

  public Listener() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /// Where a path of it is.
  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /// From now on it answers this.
  public void answers(int number, String text) {
    silent = false;
    status = number;
    answer = text;
  }

  /// From now on it takes calls and says nothing.
  public void neverAnswers() {
    silent = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    var headers = exchange.getRequestHeaders();
    calls.add(
        new Call(
            exchange.getRequestURI().toString(),
            String.valueOf(headers.getFirst("Authorization")),
            String.valueOf(headers.getFirst("Content-Encoding")),
            body));
    if (silent) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return;
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
