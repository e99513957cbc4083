package org.linli.shared;

/// 发送口 — the port through which a short message leaves for a phone.
public interface Sender {

  /// True when messages really reach phones (or, with the sample, the screen); without it nobody
  /// can be verified.
  boolean available();

  /// Hands one message over; returns when it is accepted, throws when it is not, so that the caller
  /// tries again.
  void send(String county, String phone, String text);
}
