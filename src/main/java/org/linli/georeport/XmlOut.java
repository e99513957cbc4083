package org.linli.georeport;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// 写成 XML — no namespace, no attribute, a declaration that names UTF-8.
final class XmlOut implements Out {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter writer;

  private XmlOut(XMLStreamWriter writer) {
    this.writer = writer;
  }

  static byte[] document(Consumer<XmlOut> content) {
    var bytes = new ByteArrayOutputStream(1 << 14);
    try {
      XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      content.accept(new XmlOut(writer));
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public Out text(String name, @Nullable String value) {
    try {
      if (value == null || value.isEmpty()) {
        writer.writeEmptyElement(name);
      } else {
        writer.writeStartElement(name);
        writer.writeCharacters(readable(value));
        writer.writeEndElement();
      }
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Out flag(String name, boolean value) {
    return text(name, Boolean.toString(value));
  }

  @Override
  public Out number(String name, @Nullable Number value) {
    return text(name, value == null ? null : value.toString());
  }

  @Override
  public Out inner(String name, Consumer<Out> fields) {
    try {
      writer.writeStartElement(name);
      fields.accept(this);
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Out texts(String name, String child, List<String> values) {
    return inner(name, out -> values.forEach(value -> out.text(child, value)));
  }

  @Override
  public <T> Out list(String name, String child, Iterable<T> items, Each<T> each) {
    return inner(
        name, out -> items.forEach(item -> out.inner(child, inside -> each.write(inside, item))));
  }

  // what XML 1.0 cannot hold was kept out when it was typed; what came in otherwise is left out
  // here
  private static String readable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!holds(text.charAt(i))) {
        return text.codePoints()
            .filter(c -> c > 0xFFFF || holds((char) c) && !Character.isSurrogate((char) c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean holds(char c) {
    return c >= 0x20 && c < 0xFFFE || c == '\n' || c == '\r' || c == '\t';
  }
}
