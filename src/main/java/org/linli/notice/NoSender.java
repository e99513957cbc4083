package org.linli.notice;

import org.linli.shared.Sender;

/// 无发送口 — no gateway is set up: nothing is sent and nobody can be verified.
final class NoSender implements Sender {

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public void send(String county, String phone, String text) {
    throw new IllegalStateException("no gateway for messages is set up");
  }
}
