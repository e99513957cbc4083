package org.linli.place;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 地点接口 — the tree as JSON: the same door, the same fields as the forms.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}")
class PlaceApi {

  private static final int MOST = 500;

  private final Places places;
  private final ClientTransactions once;

  PlaceApi(Places places, ClientTransactions once) {
    this.places = places;
    this.once = once;
  }

  /// 地点 — one place; `estate` and `fullName` only where they are known.
  record PlaceRow(
      UUID id,
      String path,
      PlaceKind kind,
      String name,
      @Nullable String fullName,
      @Nullable UUID estate,
      int households,
      int residents,
      boolean retired,
      int version) {}

  /// 一页 — places in order of path; hand `after` back for the next ones, null = no more.
  record PlaceList(List<PlaceRow> places, @Nullable String after) {}

  /// 结果 — what was written.
  record Written(String id) {}

  /// Places of a subtree (`under`, default the whole scope), of a kind, or whose names match `q`.
  @GetMapping("/places")
  PlaceList list(
      Actor actor,
      @RequestParam(defaultValue = "") String under,
      @RequestParam(required = false) @Nullable PlaceKind kind,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    if (!q.isBlank()) {
      return new PlaceList(rows(places.search(actor.scope(), q, most)), null);
    }
    String root = under.isEmpty() ? actor.county() : under;
    if (!Paths.wellFormed(root)) {
      throw new Invalid("under", "place.error.path");
    }
    List<Place> found = places.subtree(actor.scope(), root, kind, after, most);
    return new PlaceList(rows(found), found.size() < most ? null : found.getLast().path());
  }

  @GetMapping("/places/{id}")
  PlaceRow show(Actor actor, @PathVariable UUID id) {
    Place place = places.find(actor.scope(), new PlaceId(id));
    return row(place, places.fullName(actor.county(), place.path()));
  }

  @PostMapping("/places")
  @ResponseStatus(HttpStatus.CREATED)
  Written open(
      Actor actor, @RequestHeader("Idempotency-Key") UUID tx, @RequestBody PlaceForm form) {
    return once(actor, tx, form, "place/open", () -> places.open(actor, form.opening()).toString());
  }

  @PostMapping("/places/{id}")
  Written change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody PlaceForm form) {
    Place place = places.find(actor.scope(), new PlaceId(id));
    return once(
        actor,
        tx,
        form,
        "place/change " + id,
        () -> {
          places.change(actor, place.id(), form.facts(), form.at());
          return id.toString();
        });
  }

  @PostMapping("/places/{id}/retirement")
  Written retire(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody PlaceForm form) {
    Place place = places.find(actor.scope(), new PlaceId(id));
    return once(
        actor,
        tx,
        form,
        "place/retire " + id,
        () -> {
          places.retire(actor, place.id(), form.at());
          return id.toString();
        });
  }

  @PostMapping("/county")
  Written openCounty(Actor actor, @RequestHeader("Idempotency-Key") UUID tx) {
    byte[] digest = ClientTransactions.digest("place/county");
    return new Written(
        once.once(actor, tx, digest, () -> "" + places.openCounty(actor)).reference());
  }

  private Written once(Actor actor, UUID tx, PlaceForm form, String what, Supplier<String> work) {
    byte[] digest = ClientTransactions.digest(what, String.join("\n", form.parts()));
    return new Written(once.once(actor, tx, digest, work).reference());
  }

  private static List<PlaceRow> rows(List<Place> found) {
    return found.stream().map(p -> row(p, null)).toList();
  }

  private static PlaceRow row(Place place, @Nullable String fullName) {
    PlaceId estate = place.estate();
    return new PlaceRow(
        place.id().value(),
        place.path(),
        place.kind(),
        place.name(),
        fullName,
        estate == null ? null : estate.value(),
        place.households(),
        place.residents(),
        place.retired(),
        place.version());
  }
}
