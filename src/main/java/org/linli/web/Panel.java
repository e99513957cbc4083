package org.linli.web;

import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 面板 — what a module shows on a page that gathers from several: it is a bean, the page collects
/// them.
public interface Panel {

  /// Where it belongs: "place", "today" or "home".
  String spot();

  /// Lower comes first.
  int order();

  /// The view for this reader and place, or null when there is nothing to show him.
  @Nullable View view(Page page, String county, String path, UUID id);

  /// 面板内容 — a heading and its body.
  record View(String title, Content body) {}
}
