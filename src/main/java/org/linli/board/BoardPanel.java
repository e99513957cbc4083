package org.linli.board;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 公示板面板 — the boards that hang at a place, on the place's page.
@Component
class BoardPanel implements Panel {

  private static final int AFTER_MATTERS = 60;

  private final Boards boards;
  private final BoardLists lists;
  private final BoardViews views;

  BoardPanel(Boards boards, BoardLists lists, BoardViews views) {
    this.boards = boards;
    this.lists = lists;
    this.views = views;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return AFTER_MATTERS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    var hanging =
        new BoardPages.Hanging(
            county,
            id.toString(),
            page.actor().part().isDesk(),
            views.mayPrint(),
            Id.fresh().toString(),
            lists.lines(county, boards.at(county, path)));
    return new Shown("board.panel.title", "board/panel", Map.of("hanging", hanging));
  }
}
