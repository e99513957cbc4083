package org.linli.similar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.matter.MatterLists;
import org.linli.web.Page;

/// 相似页面 — what templates and the API show of searching and suggesting.
public final class SimilarPages {

  private SimilarPages() {}

  /// 命中 — a matter and the words around what was looked for.
  public record Hit(MatterLists.Line line, String words) {}

  /// 检索 — one page of what was found, the latest first.
  ///
  /// @param tooShort there is no pair of characters and no word to look for
  /// @param next the cursor of the next page, empty at the end
  public record Search(
      String q,
      String area,
      List<Page.Option> areas,
      boolean tooShort,
      List<Hit> hits,
      String next) {}

  /// 建议 — a category, how many of the most similar closed matters are of it, and at which level
  /// they mostly ended.
  ///
  /// @param rung `category.rung.<rung>`, null when they ended nowhere known
  public record Likely(Category.Name category, int matters, @Nullable String rung) {}

  /// 建议与依据 — at most three categories, and those of the most similar matters the reader may read.
  public record Suggested(List<Likely> categories, List<Hit> cases) {}
}
