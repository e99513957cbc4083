package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/// 无障碍检查 — axe over the page as it stands, WCAG 2.2 level AA.
final class Accessibility {
  private static final List<String> LEVELS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Accessibility() {}

  static void assertNone(Page page) {
    assertThat(violations(page)).as("axe at %s", page.url()).isEmpty();
  }

  static List<String> violations(Page page) {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    // our pages have no frames: without a second page for their results it takes half the time
    return new AxeBuilder(page)
        .setLegacyMode(true).options(options).withTags(LEVELS).analyze().getViolations().stream()
            .flatMap(
                rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
            .toList();
  }
}
