package org.linli.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.linli.shared.Sender;
import org.linli.vault.Masks;

/// 屏幕发送 — the sample's gateway: keeps the last messages in memory and shows them on a page.
final class ScreenSender implements Sender {

  private static final int KEPT = 200;

  private final Deque<Message> messages = new ArrayDeque<>();
  private final Clock clock;

  ScreenSender(Clock clock) {
    this.clock = clock;
  }

  /// 短信 — as a phone would show it; the number is masked.
  record Message(String county, String phone, String text, Instant at) {}

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public void send(String county, String phone, String text) {
    synchronized (messages) {
      messages.addFirst(new Message(county, Masks.maskPhone(phone), text, clock.instant()));
      if (messages.size() > KEPT) {
        messages.removeLast();
      }
    }
  }

  /// The latest messages first.
  List<Message> latest() {
    synchronized (messages) {
      return List.copyOf(messages);
    }
  }
}
