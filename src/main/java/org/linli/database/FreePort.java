package org.linli.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// 空闲端口 — a loopback port nobody listens on just now.
final class FreePort {
  private static final int TRIES = 50;

  private FreePort() {}

  /// The wanted port, or the next free one above it; any free one for 0.
  static int near(int wanted) throws IOException {
    for (int port = wanted; wanted > 0 && port < wanted + TRIES && port < 65_536; port++) {
      try (ServerSocket socket = open(port)) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // the next one
      }
    }
    try (ServerSocket socket = open(0)) {
      return socket.getLocalPort();
    }
  }

  private static ServerSocket open(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
  }
}
