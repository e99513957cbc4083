package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// 文案守卫 — both languages in step, every key that is used exists, no words in templates.
class MessagesTests {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z]+)((?:\\.[A-Za-z0-9_]+)+\\.?|\\.)\"");

  @Test
  void bothLanguagesAreInStep() {
    assertThat(
            Bundles.modules().stream()
                .flatMap(
                    module ->
                        outOfStep(Bundles.read(module, ""), Bundles.read(module, "_en")).stream()))
        .isEmpty();
  }

  @Test
  void aForgottenTranslationIsNoticed() {
    Properties chinese = words(Map.of("a.one", "一 {0}", "a.two", "二"));
    Properties english = words(Map.of("a.one", "one {0} {1}", "a.three", "三"));

    assertThat(outOfStep(chinese, english))
        .containsExactly(
            "a.one has other places",
            "a.three is Chinese in English",
            "a.three lacks Chinese",
            "a.two lacks English");
  }

  @Test
  void keysBeginWithTheirModule() {
    assertThat(
            Bundles.modules().stream()
                .flatMap(
                    module ->
                        Bundles.read(module, "").stringPropertyNames().stream()
                            .filter(key -> !key.startsWith(module + "."))))
        .isEmpty();
  }

  @Test
  void everyKeyThatIsUsedExists() {
    Set<String> keys = allKeys();
    assertThat(
            Stream.concat(Sources.mainJava().stream(), Sources.templates().stream())
                .flatMap(
                    file ->
                        unknownKeys(Sources.read(file), keys).stream()
                            .map(key -> file + " uses " + key)))
        .isEmpty();
  }

  @Test
  void aMisspeltKeyIsNoticed() {
    Set<String> keys = Set.of("board.title", "board.state.OPEN");
    String code = "t(\"board.titel\"); t(\"board.state.\" + s); t(\"board.kind.\" + k); x(\"b.c\")";

    assertThat(unknownKeys(code, keys)).containsExactly("board.titel", "board.kind.");
  }

  @Test
  void templatesHoldNoWords() {
    assertThat(
            Sources.templates().stream()
                .flatMap(
                    file ->
                        TemplateText.words(Sources.read(file)).stream()
                            .map(word -> file + " says " + word)))
        .isEmpty();
  }

  @Test
  void wordsInATemplateAreNoticed() {
    String template =
        """
        @import org.linli.web.Page
        @param Page page
        <%-- a comment may say anything --%>
        @template.web.publicPage(page = page, title = "标题", content = @`
          <p class="hint">Hello ${page.t("web.name")} @if(page.care())<b>再见</b>@endif</p>
          <img alt="a lamp" src="x.png">&nbsp;<a href="/work">${"OPEN".equals(s) ? "a" : "b"}</a>
        `)
        """;

    assertThat(TemplateText.words(template)).containsExactlyInAnyOrder("标题", "Hello", "再见", "lamp");
  }

  @Test
  void controllersHoldNoWords() {
    assertThat(
            Sources.mainJava().stream()
                .filter(file -> file.toString().matches(".*(Controller|Api|Pages)\\.java"))
                .flatMap(
                    file ->
                        chineseLiterals(Sources.read(file)).stream()
                            .map(word -> file + " says " + word)))
        .isEmpty();
  }

  @Test
  void wordsInAControllerAreNoticed() {
    assertThat(chineseLiterals("/// 注释\nvar x = \"提示\"; // 说明 \"引文\"\n")).containsExactly("\"提示\"");
  }

  private static List<String> outOfStep(Properties chinese, Properties english) {
    Set<String> all = new TreeSet<>(chinese.stringPropertyNames());
    all.addAll(english.stringPropertyNames());
    return all.stream()
        .flatMap(
            key -> {
              String zh = chinese.getProperty(key);
              String en = english.getProperty(key);
              Stream<String> missing =
                  zh == null
                      ? Stream.of(key + " lacks Chinese")
                      : en == null
                          ? Stream.of(key + " lacks English")
                          : places(zh).size() == places(en).size()
                              ? Stream.of()
                              : Stream.of(key + " has other places");
              boolean chineseInEnglish =
                  en != null
                      && !key.endsWith(".language")
                      && en.codePoints().anyMatch(Character::isIdeographic);
              return Stream.concat(
                  chineseInEnglish ? Stream.of(key + " is Chinese in English") : Stream.of(),
                  missing);
            })
        .toList();
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> allKeys() {
    return Bundles.modules().stream()
        .flatMap(module -> Bundles.read(module, "").stringPropertyNames().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> unknownKeys(String code, Set<String> keys) {
    Set<String> modules =
        keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    Function<String, Boolean> known =
        key ->
            keys.contains(key)
                || keys.stream().anyMatch(k -> k.startsWith(key.endsWith(".") ? key : key + "."));
    return LITERAL
        .matcher(code)
        .results()
        .filter(match -> modules.contains(match.group(1)))
        .map(match -> match.group(1) + match.group(2))
        .filter(key -> !key.matches(".*\\.(jte|sql|svg|css|js|xlsx|txt|jpg|csv)"))
        .filter(key -> !known.apply(key))
        .toList();
  }

  private static List<String> chineseLiterals(String code) {
    return code.lines()
        .map(line -> line.replaceAll("//.*$", ""))
        .flatMap(line -> Pattern.compile("\"[^\"]*\"").matcher(line).results())
        .map(match -> match.group())
        .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
        .toList();
  }

  private static Properties words(Map<String, String> entries) {
    Properties words = new Properties();
    words.putAll(entries);
    return words;
  }
}
