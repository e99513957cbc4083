package org.linli.matter;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.matter.MatterItem.Hands;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.Organisations;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.place.Places;
import org.springframework.stereotype.Component;

/// 名称 — the public names of places, holders and categories for many lines at once: one statement
/// each, never one per line.
@Component
class Names {

  private final Places places;
  private final Posts posts;
  private final Organisations organisations;
  private final Categories categories;

  Names(Places places, Posts posts, Organisations organisations, Categories categories) {
    this.places = places;
    this.posts = posts;
    this.organisations = organisations;
    this.categories = categories;
  }

  /// Full names of places by path.
  Map<String, String> places(String county, Collection<String> paths) {
    return paths.isEmpty() ? Map.of() : places.fullNames(county, List.copyOf(new HashSet<>(paths)));
  }

  /// Names of posts' holders and of organisations by their id; vacant posts are left out.
  Map<UUID, String> holders(String county, Collection<Hands> hands) {
    Map<UUID, String> names = new HashMap<>();
    List<PostId> held = ids(hands.stream().map(Hands::post)).map(PostId::new).toList();
    List<OrganisationId> called =
        ids(hands.stream().map(Hands::organisation)).map(OrganisationId::new).toList();
    if (!held.isEmpty()) {
      posts.names(county, held).forEach((id, name) -> names.put(id.value(), name));
    }
    if (!called.isEmpty()) {
      organisations.names(county, called).forEach((id, name) -> names.put(id.value(), name));
    }
    return names;
  }

  /// The name of one pair of hands among those read.
  static @Nullable String of(Map<UUID, String> names, Hands hands) {
    UUID id = hands.post() == null ? hands.organisation() : hands.post();
    return id == null ? null : names.get(id);
  }

  Category.Name category(String county, String code) {
    return categories.name(county, code);
  }

  private static Stream<UUID> ids(Stream<@Nullable UUID> ids) {
    return ids.filter(Objects::nonNull).map(Objects::requireNonNull).distinct();
  }
}
