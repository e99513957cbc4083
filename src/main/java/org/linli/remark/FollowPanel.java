package org.linli.remark;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 关注面板 — on Today: what moved of the matters one follows.
@Component
class FollowPanel implements Panel {

  private static final int AFTER_DECISIONS = 7;
  private static final int MOST = 5;

  private final Follows follows;

  FollowPanel(Follows follows) {
    this.follows = follows;
  }

  @Override
  public String spot() {
    return "today";
  }

  @Override
  public int order() {
    return AFTER_DECISIONS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    var news = follows.news(page.actor(), MOST);
    return news.isEmpty()
        ? null
        : new Shown("remark.news", "remark/news", Map.of("followed", news));
  }
}
