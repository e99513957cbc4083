package org.linli.georeport;

import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// 格式 — the two forms of every answer.
enum Format {
  XML("text/xml"),
  JSON("application/json");

  private final String media;

  Format(String media) {
    this.media = media;
  }

  /// The form an address ends in; [Fault] 404 for any other ending.
  static Format of(String ending) {
    return switch (ending) {
      case "xml" -> XML;
      case "json" -> JSON;
      default -> throw Fault.missing("georeport.fault.format");
    };
  }

  /// The media type without a charset.
  String media() {
    return media;
  }

  /// An answer with this body, its charset said.
  ResponseEntity<byte[]> answer(int status, byte[] body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType(media + ";charset=utf-8"))
        .body(body);
  }

  /// A good answer that is one object.
  ResponseEntity<byte[]> object(String root, Consumer<Out> fields) {
    return answer(200, Out.object(this, root, fields));
  }

  /// A good answer that is a list.
  <T> ResponseEntity<byte[]> list(String root, String child, Iterable<T> items, Out.Each<T> each) {
    return answer(200, Out.list(this, root, child, items, each));
  }
}
