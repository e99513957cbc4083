package org.linli.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;

/// 试问 — what one cell of the matrix sends, and what is to be seen of it.
final class Ask {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// Variables of the path by name.
  final Map<String, String> path = new LinkedHashMap<>();

  /// Fields of the body, or of the query of a GET.
  final Map<String, Object> fields = new LinkedHashMap<>();

  /// What stands in the query of a POST too.
  final Map<String, String> query = new LinkedHashMap<>();

  final Map<String, String> cookies = new LinkedHashMap<>();

  /// Path of a link the asker comes by, instead of the usual one.
  @Nullable String link;

  /// A photo comes along.
  boolean photo;

  /// A list comes along: as the file of a page, as the body of a program.
  @Nullable String csv;

  /// What a program says the list is.
  String media = "text/csv";

  /// Path of the place where the object lies; must be there where the row speaks of areas.
  @Nullable String lies;

  /// The field that names the object, where the address does not.
  @Nullable String named;

  /// What the answer must show to whoever may see it.
  @Nullable String shows;

  /// The act leaves nothing in the journal.
  boolean quiet;

  /// A refusal with a reason, or a word next to a field, counts as success: only who may is told.
  boolean reasoned;

  static Ask plain() {
    return new Ask();
  }

  /// Variables of the path by name, in turn.
  static Ask at(String... names) {
    return plain().path(names);
  }

  /// Fields of the body or the query, in turn.
  static Ask of(Object... fields) {
    return plain().with(fields);
  }

  Ask path(String... names) {
    for (int i = 0; i < names.length; i += 2) {
      path.put(names[i], names[i + 1]);
    }
    return this;
  }

  Ask with(Object... more) {
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i].toString(), more[i + 1]);
    }
    return this;
  }

  Ask query(String name, String value) {
    query.put(name, value);
    return this;
  }

  Ask cookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  Ask by(@Nullable String address) {
    link = address;
    return this;
  }

  Ask withPhoto() {
    photo = true;
    return this;
  }

  Ask withList(String lines) {
    csv = lines;
    return this;
  }

  Ask as(String type) {
    media = type;
    return this;
  }

  Ask lies(String where) {
    lies = where;
    return this;
  }

  /// The object is a place, named in this field and not in the address.
  Ask named(String field, String place) {
    named = field;
    lies = lies == null ? place : lies;
    return with(field, place);
  }

  Ask shows(String text) {
    shows = text;
    return this;
  }

  Ask quiet() {
    quiet = true;
    return this;
  }

  Ask reasoned() {
    reasoned = true;
    return this;
  }

  /// The same about an object that does not exist.
  Ask aboutNothing() {
    var twin = new Ask();
    path.forEach((name, value) -> twin.path.put(name, nothing(name, value)));
    twin.fields.putAll(fields);
    if (named != null) {
      String place = String.valueOf(fields.get(named));
      twin.fields.replaceAll((name, value) -> value.equals(place) ? noPlace(place) : value);
    }
    twin.query.putAll(query);
    twin.cookies.putAll(cookies);
    twin.link = link;
    twin.photo = photo;
    twin.csv = csv;
    twin.media = media;
    twin.named = named;
    return twin;
  }

  /// An answer without the names by which this ask and the other can be told apart.
  String blot(String answer, Ask other) {
    String clean = answer;
    for (Ask each : List.of(this, other)) {
      for (String value : each.path.values()) {
        clean = value.length() > 6 ? clean.replace(value, "§") : clean;
      }
      if (named != null) {
        clean = clean.replace(String.valueOf(each.fields.get(named)), "§");
      }
    }
    return clean;
  }

  private static String nothing(String name, String value) {
    if (name.equals("action") || name.equals("item")) {
      return value;
    }
    return UUID_FORM.matcher(value).matches() ? fresh().toString() : noPlace(value);
  }

  private static UUID fresh() {
    return Id.fresh();
  }

  // the end of numbers, codes and paths says which; the county stays, unless it is all there is
  private static String noPlace(String value) {
    if (value.length() < 3) {
      return value + "987";
    }
    if (value.matches(".*-[0-9]{4}")) {
      // the day has as many matters as the samples ask for, but not ten thousand
      return value.substring(0, value.length() - 4) + (value.endsWith("9987") ? "9986" : "9987");
    }
    return value.length() == 6
        ? "899999"
        : value.substring(0, value.length() - 3) + (value.endsWith("987") ? "986" : "987");
  }
}
