package org.linli.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Input;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 档案视图 — the elements of a file section by section, to read and to fill in.
@Component
class FileViews {

  private static final CodeList LABELS = CodeList.of("label");

  private final Persons persons;

  FileViews(Persons persons) {
    this.persons = persons;
  }

  List<PersonPages.Section> sections(
      Persons.Shown shown, @Nullable Map<String, String> clear, Words words) {
    Map<String, List<PersonPages.Fact>> sections = new LinkedHashMap<>();
    for (Sheet.Field field : PersonFile.SHEET.fields()) {
      String open = shown.elements().get(field.name());
      String value = clear == null ? open : clear.getOrDefault(field.name(), open);
      boolean kept = value == null && shown.kept().contains(field.name());
      if (value != null || kept) {
        sections
            .computeIfAbsent(field.element().section(), any -> new ArrayList<>())
            .add(
                new PersonPages.Fact(
                    label(field), value == null ? "" : said(field, value, words), kept));
      }
    }
    return sections.entrySet().stream()
        .map(entry -> new PersonPages.Section(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<String> labels(List<String> codes, Words words) {
    return codes.stream().map(code -> LABELS.name(code, words)).toList();
  }

  /// The form as the file stands; sensitive elements are never filled in, what was typed stays.
  PersonPages.FileForm form(
      Actor actor, PersonId id, @Nullable Typed typed, FieldErrors errors, Words words) {
    var person = persons.find(actor.scope(), id);
    Persons.Shown shown = persons.file(actor.scope(), id);
    Map<String, String> values = typed == null ? shown.elements() : typed.values();
    List<String> chosen = typed == null ? shown.labels() : typed.labels();
    Map<String, List<Input>> parts = new LinkedHashMap<>();
    for (Sheet.Field field : PersonFile.SHEET.fields()) {
      parts
          .computeIfAbsent(field.element().section(), any -> new ArrayList<>())
          .add(input(field, values.getOrDefault(field.name(), ""), shown, words));
    }
    return new PersonPages.FileForm(
        id.value().toString(),
        person.name(),
        parts.entrySet().stream()
            .map(part -> new PersonPages.Part(part.getKey(), part.getValue(), open(part, errors)))
            .toList(),
        LABELS.codes().stream()
            .map(
                code ->
                    new PersonPages.Choice(
                        code.code(),
                        words.pick(code.chinese(), code.english()),
                        chosen.contains(code.code())))
            .toList(),
        typed == null ? person.version() : typed.version(),
        Id.fresh().toString());
  }

  /// 已填 — what was typed into the form and has to be shown again.
  record Typed(Map<String, String> values, List<String> labels, int version) {}

  private static boolean open(Map.Entry<String, List<Input>> part, FieldErrors errors) {
    return part.getKey().equals("HEADER")
        || part.getValue().stream()
            .anyMatch(input -> !input.value().isEmpty() || errors.at(input.name()) != null);
  }

  private static Input input(Sheet.Field field, String value, Persons.Shown shown, Words words) {
    boolean kept = shown.kept().contains(field.name());
    String hint =
        kept
            ? "person.element.kept"
            : field.element().kind() == Element.Kind.DIVISION ? "person.element.division" : "";
    return new Input(
        field.name(),
        label(field),
        field.kind(),
        value,
        field.options(kept, words),
        hint,
        Math.max(field.element().most(), 20));
  }

  private static String said(Sheet.Field field, String value, Words words) {
    CodeList list = field.list();
    return list == null ? value : list.name(value, words);
  }

  private static String label(Sheet.Field field) {
    return "person.element." + field.name();
  }
}
