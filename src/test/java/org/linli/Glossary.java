package org.linli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 术语表 — reads the terms from the sources and the list from `docs/glossary.md`.
final class Glossary {
  static final Path FILE = Path.of("docs/glossary.md");
  static final String MARK =
      "<!-- below this line: written from the sources by -Dglossary.fix=true -->";

  private static final Pattern FIRST_LINE = Pattern.compile("(\\p{IsHan}[^—]*?) — (.+)");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^public (?:(?:sealed|non-sealed|final|abstract) )*"
              + "(?:class|record|enum|interface|@interface) (\\w+)");
  private static final Pattern CODE = Pattern.compile("`([A-Z]\\w*(?:\\.[A-Z]\\w*)?)`");

  private Glossary() {}

  /// 词条 — the Chinese term and the English sentence with which a type introduces itself.
  record Term(String chinese, String sentence) {}

  /// The first lines of a source file's first comment, or nothing when it does not begin with a
  /// Chinese term.
  static Optional<Term> introduction(String source) {
    List<String> lines =
        source
            .lines()
            .dropWhile(line -> !line.startsWith("///"))
            .takeWhile(Glossary::isText)
            .toList();
    String text =
        lines.stream().map(line -> line.substring(3).strip()).collect(Collectors.joining(" "));
    Matcher match = FIRST_LINE.matcher(text);
    return match.matches()
        ? Optional.of(new Term(match.group(1), match.group(2)))
        : Optional.empty();
  }

  /// Code names that stand in backticks in a text and are neither a type nor a constant of the
  /// application.
  static List<String> unknownNames(String text, Set<String> known) {
    return CODE.matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !known.contains(name))
        .distinct()
        .toList();
  }

  /// Every type of the application, every constant of its enums, and both with a dot between.
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Class<?> type : Classes.all()) {
      names.add(type.getSimpleName());
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          names.add(((Enum<?>) constant).name());
          names.add(type.getSimpleName() + "." + ((Enum<?>) constant).name());
        }
      }
    }
    return names;
  }

  /// The part of the list that is written from the sources: every public type of every module, and
  /// every state and action with its words in both languages.
  static String types() {
    StringBuilder text = new StringBuilder();
    String module = "";
    for (Path file : Sources.mainJava()) {
      String source = Sources.read(file);
      Matcher type = PUBLIC_TYPE.matcher(source);
      Path parent = file.getParent();
      if (parent == null || parent.getFileName().toString().equals("linli") || !type.find()) {
        continue;
      }
      if (!module.equals(parent.getFileName().toString())) {
        module = parent.getFileName().toString();
        text.append("\n### ").append(module).append("\n\n");
        text.append("| term | English | code | meaning |\n|---|---|---|---|\n");
      }
      Term term = introduction(source).orElse(new Term("?", "?"));
      text.append(row(term.chinese(), english(type.group(1)), type.group(1), term.sentence()));
      text.append(constants(module, type.group(1)));
    }
    return text.toString();
  }

  private static String constants(String module, String type) {
    if (!type.endsWith("State") && !type.endsWith("Action")) {
      return "";
    }
    String bare = type.toLowerCase(Locale.ROOT).replace(module, "");
    List<String> rows = new ArrayList<>();
    for (Class<?> found : Classes.all()) {
      if (found.getSimpleName().equals(type) && found.isEnum()) {
        Arrays.stream(found.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .forEach(
                name -> {
                  String key = module + "." + bare + "." + name;
                  String chinese = Bundles.read(module, "").getProperty(key, "?");
                  String english =
                      Bundles.read(module, "_en")
                          .getProperty(key, name.toLowerCase(Locale.ROOT).replace('_', ' '));
                  rows.add(row(chinese, english.toLowerCase(Locale.ROOT), type + "." + name, ""));
                });
      }
    }
    return String.join("", rows);
  }

  private static String row(String term, String english, String code, String sentence) {
    return "| "
        + term
        + " | "
        + english
        + " | `"
        + code
        + "` | "
        + sentence.replace("|", "/")
        + " |\n";
  }

  private static String english(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static boolean isText(String line) {
    return line.startsWith("/// ") && !line.startsWith("/// @");
  }

  /// 类 — the application's own classes, loaded without being initialised.
  static final class Classes {
    private Classes() {}

    static List<Class<?>> all() {
      Path root = Path.of("target/classes");
      List<Class<?>> found = new ArrayList<>();
      for (Path file : Sources.files(root.resolve("org/linli"), ".class")) {
        String name = root.relativize(file).toString().replace('/', '.');
        if (name.endsWith("package-info.class")) {
          continue;
        }
        try {
          Class<?> type =
              Class.forName(
                  name.substring(0, name.length() - 6), false, Classes.class.getClassLoader());
          if (!type.isAnonymousClass()) {
            found.add(type);
          }
        } catch (ClassNotFoundException failed) {
          throw new IllegalStateException(failed);
        }
      }
      return found;
    }
  }
}
