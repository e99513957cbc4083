package org.linli.reach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// 本地邮局 — a real SMTP server as small as can be (RFC 5321): it takes every mail and keeps it.
final class Postbox implements AutoCloseable {

  final List<String> mails = new CopyOnWriteArrayList<>();
  private final ServerSocket server;

  Postbox() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try (Socket caller = server.accept()) {
        talk(caller);
      } catch (IOException over) {
        // the next one, or closed
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = caller.getOutputStream();
    say(out, "220 postbox");
    String line = in.readLine();
    while (line != null && !line.startsWith("QUIT")) {
      if (line.startsWith("DATA")) {
        say(out, "354 go on");
        mails.add(mail(in));
      }
      say(out, "250 ok");
      line = in.readLine();
    }
    say(out, "221 bye");
  }

  private static String mail(BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      mail.append(line).append('\n');
      line = in.readLine();
    }
    return mail.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
