package org.linli.board;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 谁负责面板 — who answers for my door, on the public home.
@Component
class AnswersPanel implements Panel {

  private static final int FIRST = 10;

  private final BoardViews views;

  AnswersPanel(BoardViews views) {
    this.views = views;
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
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    return new Shown(
        "board.chiefs", "board/answers", Map.of("answers", views.answers(county, path)));
  }
}
