package org.linli.georeport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 约定 — the schemas in `docs/georeport`: says what of an answer does not follow them.
final class Contract {

  private static final Path FOLDER = Path.of("docs/georeport");
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode SHAPES = JSON.readTree(read("georeport.schema.json")).get("$defs");
  private static final Map<String, Schema> SCHEMAS = new HashMap<>();

  private Contract() {}

  /// The faults of an XML answer against one of the files, such as `georeport`.
  static List<String> xml(byte[] answer, String file) {
    try {
      schema(file).newValidator().validate(new StreamSource(new ByteArrayInputStream(answer)));
      return List.of();
    } catch (SAXException wrong) {
      return List.of(String.valueOf(wrong.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The faults of a JSON answer against one of the shapes, such as `requests`.
  static List<String> json(String answer, String shape) {
    List<String> faults = new ArrayList<>();
    check(JSON.readTree(answer), SHAPES.get(shape), shape, faults);
    return faults;
  }

  private static Schema schema(String file) {
    return SCHEMAS.computeIfAbsent(
        file,
        any -> {
          try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(FOLDER.resolve(file + ".xsd").toFile());
          } catch (SAXException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  // the words of JSON Schema that our file uses
  private static void check(JsonNode value, JsonNode shape, String at, List<String> faults) {
    if (!types(shape.get("type")).contains(type(value))) {
      faults.add(at + " is " + type(value));
      return;
    }
    if (value.isString() && shape.has("pattern")) {
      boolean fits = Pattern.matches(shape.get("pattern").stringValue(), value.stringValue());
      if (!fits) {
        faults.add(at + " says " + value);
      }
    }
    if (shape.has("enum") && shape.get("enum").valueStream().noneMatch(value::equals)) {
      faults.add(at + " says " + value);
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(value.get(i), shape.get("items"), at + "[" + i + "]", faults);
      }
    }
    if (value.isObject()) {
      JsonNode known = shape.get("properties");
      shape
          .get("required")
          .valueStream()
          .map(JsonNode::stringValue)
          .filter(name -> !value.has(name))
          .forEach(name -> faults.add(at + " lacks " + name));
      value
          .propertyStream()
          .forEach(
              field -> {
                String name = at + "." + field.getKey();
                if (known.has(field.getKey())) {
                  check(field.getValue(), known.get(field.getKey()), name, faults);
                } else {
                  faults.add(name + " is unknown");
                }
              });
    }
  }

  private static List<String> types(JsonNode type) {
    return type.isArray()
        ? type.valueStream().map(JsonNode::stringValue).toList()
        : List.of(type.stringValue());
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      default -> value.getNodeType().name();
    };
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
