package org.linli.georeport;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// 写成 JSON — the “Spark” form: no root, bare lists, null for what is empty; ids and codes in
/// quotes.
final class JsonOut implements Out {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator writer;

  private JsonOut(JsonGenerator writer) {
    this.writer = writer;
  }

  static byte[] document(Consumer<JsonOut> content) {
    var bytes = new ByteArrayOutputStream(1 << 14);
    try (JsonGenerator writer =
        FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      content.accept(new JsonOut(writer));
    }
    return bytes.toByteArray();
  }

  void whole(Consumer<Out> fields) {
    writer.writeStartObject();
    fields.accept(this);
    writer.writeEndObject();
  }

  <T> void all(Iterable<T> items, Each<T> each) {
    writer.writeStartArray();
    items.forEach(item -> whole(out -> each.write(out, item)));
    writer.writeEndArray();
  }

  @Override
  public Out text(String name, @Nullable String value) {
    writer.writeName(name);
    if (value == null || value.isEmpty()) {
      writer.writeNull();
    } else {
      writer.writeString(value);
    }
    return this;
  }

  @Override
  public Out flag(String name, boolean value) {
    writer.writeName(name);
    writer.writeBoolean(value);
    return this;
  }

  @Override
  public Out number(String name, @Nullable Number value) {
    writer.writeName(name);
    if (value == null) {
      writer.writeNull();
    } else if (value instanceof Integer whole) {
      writer.writeNumber(whole);
    } else {
      writer.writeNumber(value.doubleValue());
    }
    return this;
  }

  @Override
  public Out inner(String name, Consumer<Out> fields) {
    writer.writeName(name);
    whole(fields);
    return this;
  }

  @Override
  public Out texts(String name, String child, List<String> values) {
    writer.writeName(name);
    writer.writeStartArray();
    values.forEach(writer::writeString);
    writer.writeEndArray();
    return this;
  }

  @Override
  public <T> Out list(String name, String child, Iterable<T> items, Each<T> each) {
    writer.writeName(name);
    all(items, each);
    return this;
  }
}
