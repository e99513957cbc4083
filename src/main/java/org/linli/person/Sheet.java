package org.linli.person;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;
import org.linli.vault.IdNumber;
import org.linli.vault.Vault;
import org.linli.web.Page;
import org.linli.web.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// 表单 — a record of [Element]s read once: checks what was typed, keeps it as one sealed value, and
/// says what there is to fill in.
///
/// @param <T> a record whose components are all nullable strings
public final class Sheet<T extends Record> {

  /// Typed into a field that is not shown, it empties it.
  public static final String NOTHING = "-";

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<LinkedHashMap<String, String>> MAP = new TypeReference<>() {};
  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  private final Constructor<T> constructor;
  private final List<Field> fields;
  // asked for once: a list of residents is written with it a hundred thousand times
  private final Map<String, Method> accessors;

  /// 栏目 — one element of the sheet.
  public record Field(String name, Element element, @Nullable CodeList list) {

    /// Shown in the clear view only.
    public boolean sensitive() {
      return element.sensitive();
    }

    /// The choices of a form; one that is kept and not shown can be removed.
    public List<Page.Option> options(boolean kept, Words words) {
      if (list == null) {
        return List.of();
      }
      List<Page.Option> options = new ArrayList<>(list.options(words));
      if (kept) {
        options.add(new Page.Option(NOTHING, words.t("person.element.clear")));
      }
      return options;
    }

    /// How a form asks for it: `select`, `area`, or the type of an input.
    public String kind() {
      if (list != null) {
        return "select";
      }
      return switch (element.kind()) {
        case DAY -> "date";
        case WORDS -> "area";
        case PHONE -> "tel";
        case TEXT, NUMBER, DIVISION, ID_NUMBER -> "text";
      };
    }
  }

  /// The sheet of a record type.
  public Sheet(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    fields = Arrays.stream(components).map(Sheet::field).toList();
    accessors = new LinkedHashMap<>();
    for (RecordComponent component : components) {
      component.getAccessor().setAccessible(true);
      accessors.put(component.getName(), component.getAccessor());
    }
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /// All elements in the order of the record.
  public List<Field> fields() {
    return fields;
  }

  /// What stands in a record, by name; nulls are left out.
  public Map<String, String> values(T record) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Method> accessor : accessors.entrySet()) {
        if (accessor.getValue().invoke(record) instanceof String text) {
          values.put(accessor.getKey(), text);
        }
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
    return values;
  }

  /// A record of values; what is not there is null.
  public T record(Map<String, String> values) {
    try {
      return constructor.newInstance(fields.stream().map(f -> values.get(f.name())).toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What will be on file after this was typed: an open element left empty is emptied, a sensitive
  /// one keeps what is there until [#NOTHING] is typed. Wrong fields: invalid.
  public Map<String, String> checked(T typed, Map<String, String> before) {
    Map<String, String> given = values(typed);
    Map<String, String> after = new LinkedHashMap<>();
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Field field : fields) {
      String text = given.getOrDefault(field.name(), "").strip();
      if (text.isEmpty()) {
        String kept = field.sensitive() ? before.get(field.name()) : null;
        if (kept != null) {
          after.put(field.name(), kept);
        }
      } else if (!text.equals(NOTHING)) {
        read(field, text)
            .ifPresentOrElse(
                value -> after.put(field.name(), value),
                () -> wrong.put(field.name(), error(field)));
      }
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return after;
  }

  /// What a value says in Chinese: the name behind a code, else the value.
  public static String said(Field field, String value) {
    return field.list() == null ? value : field.list().chinese(value);
  }

  /// The values as they are kept; null when there are none.
  public static byte @Nullable [] seal(Vault vault, String county, Map<String, String> values) {
    return values.isEmpty() ? null : vault.seal(county, JSON.writeValueAsString(values));
  }

  /// The values that were kept.
  public static Map<String, String> open(Vault vault, String county, byte @Nullable [] sealed) {
    return sealed == null ? Map.of() : JSON.readValue(vault.open(county, sealed), MAP);
  }

  private static Field field(RecordComponent component) {
    Element element =
        Objects.requireNonNull(component.getAnnotation(Element.class), component.getName());
    CodeList list = element.list().isEmpty() ? null : CodeList.of(element.list());
    return new Field(component.getName(), element, list);
  }

  private static Optional<String> read(Field field, String text) {
    CodeList list = field.list();
    if (list != null) {
      return list.find(text);
    }
    return switch (field.element().kind()) {
      case TEXT -> plain(text, field.element().most());
      case WORDS -> plain(text.replaceAll("[\r\n\t]+", " "), field.element().most());
      case DAY -> day(text);
      case NUMBER -> Optional.of(text).filter(t -> t.matches("[0-9]{1,9}(\\.[0-9]{1,2})?"));
      case DIVISION -> Optional.of(text).filter(t -> t.matches("[1-9][0-9]{5}"));
      case ID_NUMBER -> IdNumber.parse(text).map(IdNumber::value);
      case PHONE -> PersonChanges.phone(text);
    };
  }

  private static Optional<String> plain(String text, int most) {
    return Optional.of(text).filter(t -> t.length() <= most && !PersonChanges.odd(t));
  }

  private static Optional<String> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.isBefore(EARLIEST) || day.isAfter(LATEST)
          ? Optional.empty()
          : Optional.of(day.toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String error(Field field) {
    if (field.list() != null) {
      return "person.error.code";
    }
    return switch (field.element().kind()) {
      case TEXT, WORDS -> "person.error.text";
      case DAY -> "person.error.day";
      case NUMBER -> "person.error.number";
      case DIVISION -> "person.error.division";
      case ID_NUMBER -> "person.error.idNumber";
      case PHONE -> "person.error.phone";
    };
  }
}
