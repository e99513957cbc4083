package org.linli.matter;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.linli.web.Templates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// 在办事项面板 — the open matters of a place on its page.
@Component
class OpenMattersPanel implements Panel {

  private static final int LINES = 10;

  private final MatterLists lists;
  private final ObjectProvider<Templates> templates;

  OpenMattersPanel(MatterLists lists, ObjectProvider<Templates> templates) {
    this.lists = lists;
    this.templates = templates;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public @Nullable View view(Page page, String county, String path, UUID id) {
    if (!page.actor().scope().covers(path)) {
      return null;
    }
    var lines = lists.openAt(page.actor(), path, LINES);
    return new View(
        page.t("matter.panel"),
        templates.getObject().content("matter/panel", Map.of("page", page, "lines", lines)));
  }
}
