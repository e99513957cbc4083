package org.linli.web;

import gg.jte.Content;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 面板 — what a module shows on a page that gathers from several: it is a bean, the page collects
/// them.
public interface Panel {

  /// Where it belongs: "place", "person", "post", "matter", "leaving", "board", "today", "home" or
  /// "division".
  String spot();

  /// Lower comes first.
  int order();

  /// What this reader sees of this place, or null when there is nothing to show him.
  @Nullable Shown shown(Page page, String county, String path, UUID id);

  /// 面板所示 — the key of the heading, and the module's template (without ending) with its parameters
  /// beside the page.
  record Shown(String title, String template, Map<String, Object> parameters) {}

  /// 面板内容 — a heading and its body.
  record View(String title, Content body) {}
}
