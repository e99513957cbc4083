package org.linli.board;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.linli.web.Templates;
import org.springframework.stereotype.Component;

/// 谁负责面板 — who answers for my door, on the public home.
@Component
class AnswersPanel implements Panel {

  private static final int FIRST = 10;

  private final BoardViews views;
  private final Templates templates;

  AnswersPanel(BoardViews views, Templates templates) {
    this.views = views;
    this.templates = templates;
  }

  @Override
  public String spot() {
    return "home";
  }

  @Override
  public int order() {
    return FIRST;
  }

  @Override
  public @Nullable View view(Page page, String county, String path, UUID id) {
    return new View(
        page.t("board.chiefs"),
        templates.content(
            "board/answers", Map.of("page", page, "answers", views.answers(county, path))));
  }
}
