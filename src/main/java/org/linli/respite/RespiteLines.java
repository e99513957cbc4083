package org.linli.respite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.category.Categories;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.Organisations;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 缓办行 — respites with the names of whoever asked, decided and held: a fixed number of statements
/// for any number of rows.
@Component
class RespiteLines {

  private final Places places;
  private final Posts posts;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Categories categories;
  private final Approving approving;

  RespiteLines(
      Places places,
      Posts posts,
      Organisations organisations,
      Accounts accounts,
      Categories categories,
      Approving approving) {
    this.places = places;
    this.posts = posts;
    this.organisations = organisations;
    this.accounts = accounts;
    this.categories = categories;
    this.approving = approving;
  }

  /// Rows as lines, in their order.
  ///
  /// @param said words by their number, empty where they are not shown
  /// @param holds the reader holds the item or is a desk of its place
  List<RespitePages.Line> of(
      Actor actor, List<RespiteLedger.Row> rows, Map<Integer, String> said, boolean holds) {
    String county = actor.county();
    List<Respite> all = rows.stream().map(RespiteLedger.Row::respite).toList();
    var names = names(county, all);
    var where = places.fullNames(county, all.stream().map(Respite::placePath).distinct().toList());
    return rows.stream()
        .map(row -> line(actor, row, said, holds, names, where.getOrDefault(path(row), "")))
        .toList();
  }

  /// The names of organisations.
  Map<UUID, String> organisations(String county, Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    organisations
        .names(county, ids.stream().map(OrganisationId::new).toList())
        .forEach((id, name) -> names.put(id.value(), name));
    return names;
  }

  private RespitePages.Line line(
      Actor actor,
      RespiteLedger.Row row,
      Map<Integer, String> said,
      boolean holds,
      Map<UUID, String> names,
      String place) {
    Respite r = row.respite();
    boolean asker = approving.isAsker(actor, r);
    boolean asked = r.state() == RespiteState.ASKED;
    return new RespitePages.Line(
        r.id().toString(),
        row.number(),
        r.item(),
        categories.name(actor.county(), row.category()),
        place,
        r.kind().name(),
        r.state().name(),
        name(names, r.post() == null ? r.organisation() : r.post()),
        names.getOrDefault(r.askedBy(), name(names, r.post())),
        r.askedAt(),
        r.workdays(),
        last(r),
        r.kind() == RespiteKind.WAITING ? r.until() : null,
        said.getOrDefault(r.reason(), ""),
        r.approver(),
        name(names, r.decidedBy()),
        r.decidedAt(),
        words(said, r.decision()),
        r.began(),
        r.ended(),
        words(said, r.answer()),
        asked && !asker && approving.decides(actor, r),
        RespiteRules.isOpen(r) && (holds || asker));
  }

  private Map<UUID, String> names(String county, List<Respite> all) {
    Map<UUID, String> names = new HashMap<>();
    if (all.isEmpty()) {
      return names;
    }
    names.putAll(
        accounts.names(county, ids(all.stream().flatMap(r -> Stream.of(r.askedBy(), by(r))))));
    posts
        .names(county, ids(all.stream().map(Respite::post)).stream().map(PostId::new).toList())
        .forEach((id, name) -> names.put(id.value(), name));
    names.putAll(organisations(county, ids(all.stream().map(Respite::organisation))));
    return names;
  }

  private static UUID by(Respite respite) {
    UUID decided = respite.decidedBy();
    return decided == null ? respite.askedBy() : decided;
  }

  private static String path(RespiteLedger.Row row) {
    return row.respite().placePath();
  }

  private static @Nullable LocalDate last(Respite respite) {
    Instant until = respite.until();
    return respite.kind() == RespiteKind.SUSPENSION && until != null
        ? Time.day(until).minusDays(1)
        : null;
  }

  private static String name(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? "" : names.getOrDefault(id, "");
  }

  private static String words(Map<Integer, String> said, @Nullable Integer number) {
    return number == null ? "" : said.getOrDefault(number, "");
  }

  private static List<UUID> ids(Stream<@Nullable UUID> ids) {
    return ids.filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
  }
}
