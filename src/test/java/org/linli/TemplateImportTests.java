package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// 模板守卫 — a template knows its own module's types, those of `web` and `shared`, nothing else.
class TemplateImportTests {
  private static final Pattern TYPE = Pattern.compile("org\\.linli\\.([a-z]+)\\.");

  @Test
  void templatesKnowTheirOwnModuleOnly() {
    assertThat(
            Sources.templates().stream()
                .flatMap(
                    file ->
                        strangers(
                                Sources.TEMPLATES.relativize(file).getName(0).toString(),
                                Sources.read(file))
                            .stream()
                            .map(module -> file + " knows " + module)))
        .isEmpty();
  }

  @Test
  void aStrangeImportIsNoticed() {
    String template =
        """
        @import org.linli.web.Page
        @import org.linli.board.BoardPages.Show
        @param Page page
        ${org.linli.person.Masks.name()}
        """;

    assertThat(strangers("board", template)).containsExactly("person");
  }

  private static List<String> strangers(String module, String template) {
    List<String> known = List.of(module, "web", "shared");
    return TYPE.matcher(template)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !known.contains(name))
        .distinct()
        .toList();
  }
}
