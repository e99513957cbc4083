package org.linli.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.person.ResidentIntake;

/// 栏目 — what a column of a list can be about, by its subject, and what offices call it.
final class Columns {

  static final List<String> ADDRESS =
      List.of("community", "grid", "estate", "building", "stairwell", "door", "address");

  private static final List<String> HOTLINE =
      List.of(
          "orderNumber",
          "source",
          "acceptKind",
          "operator",
          "origin",
          "callKind",
          "enteredAt",
          "receivedAt",
          "class1",
          "class2",
          "class3",
          "class4",
          "class5",
          "orderKind",
          "contact",
          "phone",
          "community",
          "address",
          "description",
          "opinion",
          "dueAt",
          "urgency",
          "secret",
          "answerWanted");

  private static final Map<String, List<String>> SPELLINGS = read();

  private Columns() {}

  /// The fields of a subject in the order of our own lists.
  static List<String> of(Subject subject) {
    List<String> fields = new ArrayList<>(ADDRESS);
    switch (subject) {
      case ORGANISATIONS -> {
        fields.removeAll(List.of("building", "stairwell", "door", "address"));
        fields.addAll(
            0,
            List.of("organisation", "organisationKind", "dutyPhone", "dutyHours", "officeAddress"));
      }
      case ROSTER -> {
        fields.removeAll(List.of("door", "address"));
        fields.addFirst("postKind");
        fields.addAll(List.of("name", "phone", "dutyPhone", "consent", "appointedOn", "reason"));
      }
      case HOTLINE -> {
        fields.removeAll(ADDRESS);
        fields.addAll(HOTLINE);
      }
      case PLACES -> fields.addAll(List.of("use", "floor"));
      case HOUSEHOLDS ->
          fields.addAll(
              List.of("use", "floor", "rented", "name", "idNumber", "phone", "tenure", "since"));
      case RESIDENTS -> {
        fields.addAll(ResidentIntake.others());
        ResidentIntake.elements().forEach(element -> fields.add(element.name()));
      }
    }
    return fields;
  }

  /// Without these a list says nothing.
  static boolean isEnough(Subject subject, Set<String> fields) {
    boolean somewhere = fields.contains("door") || fields.contains("address");
    return switch (subject) {
      case HOTLINE -> fields.containsAll(List.of("orderNumber", "description", "address"));
      case PLACES -> somewhere || fields.contains("building");
      case HOUSEHOLDS -> somewhere;
      case RESIDENTS -> somewhere && fields.contains("name");
      case ROSTER -> fields.containsAll(List.of("postKind", "name"));
      case ORGANISATIONS -> fields.containsAll(List.of("organisation", "organisationKind"));
    };
  }

  /// The message key of what a field is called here.
  static String label(String field) {
    boolean element = ResidentIntake.elements().anyMatch(each -> each.name().equals(field));
    return element ? "person.element." + field : "exchange.field." + field;
  }

  /// What we call the column of a field on top of our own lists.
  static String title(String field) {
    return SPELLINGS.getOrDefault(field, List.of(field)).getFirst();
  }

  /// The headings of our own list of a subject: what an office keeps of everybody.
  static Headings own(Subject subject) {
    List<String> fields = new ArrayList<>(of(subject));
    fields.remove("address");
    if (subject == Subject.RESIDENTS) {
      int last = fields.indexOf("education");
      fields = fields.subList(0, last + 1);
    }
    return new Headings(0, fields.stream().map(Columns::title).toList(), List.copyOf(fields));
  }

  /// For every heading the field it is probably about; each field once.
  static List<String> guess(Subject subject, List<String> headings) {
    Map<String, String> known = known(subject);
    Set<String> given = new HashSet<>();
    return headings.stream()
        .map(heading -> known.getOrDefault(plain(heading), ""))
        .map(field -> field.isEmpty() || given.add(field) ? field : "")
        .toList();
  }

  /// How many of the cells look like headings of the subject.
  static int headings(Subject subject, List<String> cells) {
    return (int) guess(subject, cells).stream().filter(field -> !field.isEmpty()).count();
  }

  /// A heading without blanks, marks and what stands in brackets behind it.
  static String plain(String heading) {
    String plain =
        Normalizer.normalize(heading, Normalizer.Form.NFKC)
            .replaceAll("[\\s*:：、.。_\\-]", "")
            .toLowerCase(Locale.ROOT);
    String bare = plain.replaceAll("\\(.*?\\)$", "");
    return bare.isEmpty() ? plain : bare;
  }

  private static Map<String, String> known(Subject subject) {
    Map<String, String> known = new HashMap<>();
    for (String field : of(subject)) {
      for (String spelling : SPELLINGS.getOrDefault(field, List.of())) {
        known.putIfAbsent(plain(spelling), field);
      }
    }
    if (subject == Subject.HOUSEHOLDS) {
      known.put(plain(title("headName")), "name");
      known.put("户主", "name");
      known.put(plain(title("headIdNumber")), "idNumber");
      known.put(plain(title("headPhone")), "phone");
    }
    return known;
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Columns.class.getResourceAsStream("/exchange/columns.tsv")),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cells -> {
                List<String> all = new ArrayList<>(List.of(cells[1]));
                if (cells.length > 2) {
                  all.addAll(List.of(cells[2].split("\\|")));
                }
                spellings.put(cells[0], List.copyOf(all));
              });
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return spellings;
  }
}
