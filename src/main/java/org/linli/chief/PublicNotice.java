package org.linli.chief;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 任前公示 — who is meant to take a post at this door, on the public home and on the page behind the
/// board's code, as long as the notice lasts.
record PublicNotice(String spot, ChiefViews views) implements Panel {

  private static final int AFTER_CHIEFS = 15;

  /// 公示之处 — the two pages that carry the notice.
  @Configuration
  static class Spots {

    @Bean
    PublicNotice noticeOnBoard(ChiefViews views) {
      return new PublicNotice("board", views);
    }

    @Bean
    PublicNotice noticeAtHome(ChiefViews views) {
      return new PublicNotice("home", views);
    }
  }

  @Override
  public int order() {
    return AFTER_CHIEFS;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    List<ChiefPages.Line> lines = views.published(county, path);
    return lines.isEmpty()
        ? null
        : new Shown("chief.notice", "chief/notice", Map.of("lines", lines));
  }
}
