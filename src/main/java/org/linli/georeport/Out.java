package org.linli.georeport;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// 写出 — one description of an answer for both forms. JSON is the XML without its root: an element
/// that only repeats children is a list, an empty element is null.
interface Out {

  /// 每一个 — writes the fields of one child.
  @FunctionalInterface
  interface Each<T> {
    void write(Out out, T item);
  }

  Out text(String name, @Nullable String value);

  Out flag(String name, boolean value);

  Out number(String name, @Nullable Number value);

  Out inner(String name, Consumer<Out> fields);

  Out texts(String name, String child, List<String> values);

  <T> Out list(String name, String child, Iterable<T> items, Each<T> each);

  /// The bytes of an answer that is one object.
  static byte[] object(Format format, String root, Consumer<Out> fields) {
    return switch (format) {
      case XML -> XmlOut.document(out -> out.inner(root, fields));
      case JSON -> JsonOut.document(out -> out.whole(fields));
    };
  }

  /// The bytes of an answer that is a list.
  static <T> byte[] list(
      Format format, String root, String child, Iterable<T> items, Each<T> each) {
    return switch (format) {
      case XML -> XmlOut.document(out -> out.list(root, child, items, each));
      case JSON -> JsonOut.document(out -> out.all(items, each));
    };
  }
}
