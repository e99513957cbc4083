package org.linli.rate;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.dashboard.Areas;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.Organisations;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 名称 — what organisations, levels, categories and areas are called.
@Component
class RateNames {

  private final Organisations organisations;
  private final Categories categories;
  private final Areas areas;

  RateNames(Organisations organisations, Categories categories, Areas areas) {
    this.organisations = organisations;
    this.categories = categories;
    this.areas = areas;
  }

  /// Id to name; an organisation that is gone is left out.
  Map<UUID, String> organisations(String county, Collection<UUID> ids) {
    Map<UUID, String> names = new LinkedHashMap<>();
    organisations
        .names(county, ids.stream().map(OrganisationId::new).toList())
        .forEach((id, name) -> names.put(id.value(), name));
    return names;
  }

  /// The name of each value of a cut that occurs, in the order in which they are shown.
  Map<String, String> of(Cut cut, String county, String path, Collection<String> found, Words w) {
    Map<String, String> names = new LinkedHashMap<>();
    switch (cut) {
      case ORGANISATION -> {
        var known = organisations(county, found.stream().map(UUID::fromString).toList());
        found.stream()
            .sorted((a, b) -> name(known, a).compareTo(name(known, b)))
            .forEach(id -> names.put(id, name(known, id)));
      }
      case RUNG ->
          Arrays.stream(Rung.values())
              .map(Rung::name)
              .filter(found::contains)
              .forEach(rung -> names.put(rung, w.t("category.rung." + rung)));
      case CATEGORY -> {
        categories.all(county).stream()
            .filter(category -> found.contains(category.code()))
            .forEach(c -> names.put(c.code(), w.pick(c.nameZh(), c.nameEn())));
        found.forEach(code -> names.putIfAbsent(code, category(county, code, w)));
      }
      case AREA -> {
        areas.below(county, path).forEach(place -> names.put(place.path(), place.name()));
        if (found.contains(path + Areas.SKIPPED)) {
          names.put(path + Areas.SKIPPED, w.t("dashboard.direct"));
        }
      }
      case MONTH -> found.stream().sorted().forEach(day -> names.put(day, day.substring(0, 7)));
    }
    return names;
  }

  /// What a slice is called; empty for the whole.
  String slice(String county, String slice, Words words) {
    String value = slice.isEmpty() ? "" : slice.substring(2);
    return switch (slice.isEmpty() ? ' ' : slice.charAt(0)) {
      case 'o' -> {
        UUID id = UUID.fromString(value);
        yield organisations(county, List.of(id)).getOrDefault(id, value);
      }
      case 'r' -> words.t("category.rung." + value);
      case 'c' -> category(county, value, words);
      default -> "";
    };
  }

  private String category(String county, String code, Words words) {
    Category.Name name = categories.name(county, code);
    return name.in(words.language());
  }

  private static String name(Map<UUID, String> known, String id) {
    return known.getOrDefault(UUID.fromString(id), id);
  }
}
