package org.linli.database;

/// 拒绝启动 — the application must not start; the message is one sentence that says what to do.
public class StartRefused extends RuntimeException {

  /// Refuses with a sentence for the operator.
  public StartRefused(String sentence) {
    super(sentence);
  }

  StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
