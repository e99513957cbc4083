package org.linli.vault;

/// 拒绝启动 — the application must not start with these keys; the message is one sentence for the
/// operator.
final class StartRefused extends RuntimeException {

  StartRefused(String sentence) {
    super(sentence);
  }
}
