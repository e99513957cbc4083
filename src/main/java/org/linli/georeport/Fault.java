package org.linli.georeport;

import java.util.List;
import org.linli.shared.Phrase;

/// 接口出错 — what is answered instead: 404 for what does not exist, 403 for the key, 400 for all else;
/// each phrase is one error of the answer.
final class Fault extends RuntimeException {

  private final int code;
  private final transient List<Phrase> phrases;

  private Fault(int code, List<Phrase> phrases) {
    super(code + " " + phrases, null, false, false);
    this.code = code;
    this.phrases = List.copyOf(phrases);
  }

  static Fault bad(String key, Object... arguments) {
    return new Fault(400, List.of(new Phrase(key, arguments)));
  }

  static Fault key(String key, Object... arguments) {
    return new Fault(403, List.of(new Phrase(key, arguments)));
  }

  static Fault missing(String key, Object... arguments) {
    return new Fault(404, List.of(new Phrase(key, arguments)));
  }

  /// Several things at once, all of them 400.
  static Fault bad(List<Phrase> phrases) {
    return new Fault(400, phrases);
  }

  int code() {
    return code;
  }

  List<Phrase> phrases() {
    return phrases;
  }
}
