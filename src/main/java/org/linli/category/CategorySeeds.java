package org.linli.category;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.linli.lifecycle.Limit;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// 类别种子 — the catalogue a county begins with; from then on it is the county's own.
@Component
public class CategorySeeds {

  /// Seeds hold from before any matter, so that imported history finds its category.
  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

  private static final String OWNER = "category/categories.tsv";

  private final CategoryStore store;
  private final Categories categories;
  private final Transactions transactions;

  CategorySeeds(CategoryStore store, Categories categories, Transactions transactions) {
    this.store = store;
    this.categories = categories;
    this.transactions = transactions;
  }

  /// Gives the county its first catalogue; does nothing when it has one.
  public void open(String county) {
    transactions.run(
        Scope.county(county),
        () -> {
          if (store.valid(county, LocalDate.now(org.linli.shared.Time.ZONE)).isEmpty()) {
            lines().forEach(line -> insert(county, line.split("\t", -1)));
          }
        });
    categories.forget(county);
  }

  private void insert(String county, String[] f) {
    var category =
        new Category(
            f[0],
            f[1],
            f[2],
            f[3],
            CategoryStore.ladder(f[4]),
            f[5].equals("1"),
            f[6].equals("1"),
            f[7].equals("1"),
            f[8],
            f[9].equals("1"),
            f[10],
            f[11]);
    store.insert(county, new CategoryStore.Row(Id.fresh(), category, OWNER, FROM, null, 0));
    String[] limit = f[12].split(" ", 2);
    store.insert(
        county,
        new CategoryStore.LimitRow(
            Id.fresh(), f[0], limit[0], Limit.parse(limit[1]), OWNER, FROM, null));
  }

  private static List<String> lines() {
    try {
      return new ClassPathResource("category/categories.tsv")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
