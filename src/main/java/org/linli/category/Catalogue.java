package org.linli.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 目录 — the catalogue as somebody looks something up in it: by class, by section, by a few letters
/// of a name or of its pinyin.
@Component
public class Catalogue {

  private static final int FOUND = 12;

  /// 一类 — a class with what belongs to it today.
  public record Group(CategoryClass group, List<Category> categories) {}

  private final Categories categories;
  private final JdbcClient database;
  // changed by a migration only
  private volatile List<CategoryClass> classes = List.of();
  private final Map<String, String> words = new ConcurrentHashMap<>();

  Catalogue(Categories categories, JdbcClient database) {
    this.categories = categories;
    this.database = database;
  }

  /// The classes of the dictionary, in the order of their codes.
  public List<CategoryClass> classes() {
    if (classes.isEmpty()) {
      classes =
          database
              .sql("select code, name_zh, name_en from category_class order by code")
              .query(
                  (row, n) ->
                      new CategoryClass(
                          row.getString("code"),
                          row.getString("name_zh"),
                          row.getString("name_en")))
              .list();
    }
    return classes;
  }

  /// The county's categories by class, each class by number; classes without any are left out.
  public List<Group> groups(String county) {
    Map<String, List<Category>> byClass = new LinkedHashMap<>();
    categories.all(county).stream()
        .sorted(Comparator.comparing(Category::number))
        .forEach(c -> byClass.computeIfAbsent(c.classCode(), any -> new ArrayList<>()).add(c));
    List<Group> groups = new ArrayList<>();
    for (CategoryClass each : classes()) {
      List<Category> own = byClass.get(each.code());
      if (own != null) {
        groups.add(new Group(each, own));
      }
    }
    return groups;
  }

  /// The county's categories to choose from, under the names of their classes.
  public List<Page.Options> options(String county, Words words) {
    return groups(county).stream()
        .map(
            each ->
                new Page.Options(
                    words.pick(each.group().nameZh(), each.group().nameEn()),
                    each.categories().stream()
                        .map(c -> new Page.Option(c.code(), words.pick(c.nameZh(), c.nameEn())))
                        .toList()))
        .toList();
  }

  /// What the letters may mean, the usual ones first: part of a name in either language, the
  /// number, or the initials of its pinyin.
  public List<Category> search(String county, String typed) {
    String wanted = simple(typed);
    return wanted.isEmpty()
        ? List.of()
        : categories.all(county).stream()
            .filter(c -> fits(words(c), wanted))
            .sorted(Comparator.comparing(c -> !c.usual()))
            .limit(FOUND)
            .toList();
  }

  /// By what a category is found, in small letters with a space between: Chinese by any part of it,
  /// everything else from the beginning of a word.
  public String words(Category category) {
    return words.computeIfAbsent(
        category.nameZh() + "\n" + category.nameEn() + "\n" + category.number(),
        any ->
            Stream.of(
                    Stream.of(simple(category.nameZh()), simple(category.nameEn())),
                    Arrays.stream(category.nameEn().split("\\s+")).map(Catalogue::simple),
                    Stream.of(simple(category.number())),
                    Initials.of(category.nameZh()).stream())
                .flatMap(each -> each)
                .collect(Collectors.joining(" ")));
  }

  private static boolean fits(String words, String wanted) {
    return wanted.charAt(0) < 128 ? (" " + words).contains(" " + wanted) : words.contains(wanted);
  }

  private static String simple(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
