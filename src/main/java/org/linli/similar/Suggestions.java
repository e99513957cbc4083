package org.linli.similar;

import java.util.List;
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
    return categories(county, text).stream().findFirst();
  }

  /// The codes of at most three categories, the likeliest first; none when no closed matter is like
  /// it.
  public List<String> categories(String county, String text) {
    return views.likely(county, text).stream().map(likely -> likely.category().code()).toList();
  }
}
