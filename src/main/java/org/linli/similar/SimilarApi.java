package org.linli.similar;

import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 检索接口 — the twins for programs: search, and suggest for a report that is typed or imported.
@RestController
@RequestMapping("/api/v1/{county}")
class SimilarApi {

  private final SimilarViews views;

  SimilarApi(SimilarViews views) {
    this.views = views;
  }

  /// 文字 — what somebody reports.
  record Typed(@Nullable String text) {}

  /// Matters whose words hold every part of `q`.
  @GetMapping("/search")
  SimilarPages.Search search(Actor actor, SearchForm form) {
    return views.search(actor, form);
  }

  /// Category and level of the closed matters most like a text; writes nothing.
  @PostMapping("/suggestions")
  SimilarPages.Suggested suggest(Actor actor, @RequestBody Typed typed) {
    return views.suggest(actor, typed.text() == null ? "" : typed.text());
  }
}
