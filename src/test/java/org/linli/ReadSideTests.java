package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// 读侧守卫 — figures are counted from the fact views alone and dashboards read only the roll-ups.
class ReadSideTests {
  private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"\"\".*?\"\"\"");
  private static final Pattern SOURCE =
      Pattern.compile("(?<!:)\\b(?:from|join|into|update)\\s+([a-z][a-z_]+)\\b(?!\\s*[.(])");
  private static final Pattern NAMED =
      Pattern.compile("\\b([a-z_]+)(?:\\s*\\([^)]*\\))?\\s+as\\s+(?:materialized\\s+)?\\(");
  private static final Set<String> SQL =
      Set.of("unnest", "generate_series", "set", "lateral", "select");

  @Test
  void figuresAreCountedFromFactsAndDashboardsReadRollUps() {
    assertThat(
            Stream.of("figure", "dashboard")
                .flatMap(
                    module ->
                        Sources.files(Sources.MAIN.resolve("org/linli/" + module), ".java")
                            .stream())
                .flatMap(
                    file ->
                        strangers(Sources.read(file)).stream()
                            .map(table -> file + " reads " + table)))
        .isEmpty();
  }

  @Test
  void aFigureThatReadsAWorkTableIsNoticed() {
    String code =
        "sql(\"\"\"\n with day as (select 1) select 1 from matter_fact f join matter m on true\n"
            + " join day on true join figure_cell c on extract(day from c.day) = 1\n\"\"\")";

    assertThat(strangers(code)).containsExactly("matter");
  }

  private static List<String> strangers(String code) {
    List<String> named = NAMED.matcher(code).results().map(match -> match.group(1)).toList();
    return TEXT_BLOCK
        .matcher(code)
        .results()
        .flatMap(block -> SOURCE.matcher(block.group()).results())
        .map(match -> match.group(1))
        .filter(table -> !named.contains(table) && !SQL.contains(table))
        .filter(table -> !table.endsWith("_fact") && !table.startsWith("figure_"))
        .distinct()
        .toList();
  }
}
