package org.linli.similar;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// 类别建议 — the category a text probably is of, by the closed matters most like it.
@Component
public class Suggestions {

  private final SimilarViews views;

  Suggestions(SimilarViews views) {
    this.views = views;
  }

  /// The code of the likeliest category; empty when no closed matter is like it.
  public Optional<String> category(String county, String text) {
    return views.likely(county, text).stream().findFirst().map(likely -> likely.category().code());
  }
}
