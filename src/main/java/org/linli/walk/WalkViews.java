package org.linli.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.category.Catalogue;
import org.linli.intake.QuickEntries;
import org.linli.matter.MatterId;
import org.linli.matter.Matters;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 敲门所示 — makes what pages and programs show of walks.
@Component
class WalkViews {

  private static final int LISTED = 20;
  private static final int FOUND = 20;

  private final Walks walks;
  private final WalkStore store;
  private final Places places;
  private final QuickEntries entries;
  private final Catalogue catalogue;
  private final Accounts accounts;
  private final Matters matters;
  private final Transactions transactions;

  WalkViews(
      Walks walks,
      WalkStore store,
      Places places,
      QuickEntries entries,
      Catalogue catalogue,
      Accounts accounts,
      Matters matters,
      Transactions transactions) {
    this.walks = walks;
    this.store = store;
    this.places = places;
    this.entries = entries;
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.matters = matters;
    this.transactions = transactions;
  }

  WalkPages.Home home(Actor actor, String q) {
    List<Page.Option> found =
        q.isBlank()
            ? List.of()
            : places.search(actor.scope(), q, FOUND).stream()
                .filter(place -> place.path().length() < Paths.HOUSEHOLD)
                .map(
                    place ->
                        new Page.Option(
                            place.path(), places.fullName(actor.county(), place.path())))
                .toList();
    return new WalkPages.Home(q, found, lines(actor, store.latest(actor.scope(), LISTED)));
  }

  /// The doors of a place, with what was typed so far.
  WalkPages.Round round(
      Actor actor, WalkForm form, FieldErrors errors, String refused, Words words) {
    String county = actor.county();
    Place place = walks.place(actor, WalkForm.text(form.place()));
    List<Place> doors = walks.doors(actor, place);
    boolean tooMany = doors.size() > Walks.MOST;
    Map<UUID, WalkOutcome> last =
        transactions.read(actor.scope(), () -> store.last(county, place.path()));
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < form.given().size(); i++) {
      at.putIfAbsent(WalkForm.text(form.given().get(i).door()), i);
    }
    List<WalkPages.Row> rows = new ArrayList<>();
    String group = "";
    for (Place door : tooMany ? List.<Place>of() : doors) {
      String above = Paths.parent(door.path()).orElse("");
      String title = above.equals(group) ? "" : places.fullName(county, above);
      group = above;
      Integer typed = at.get(door.path());
      WalkForm.Row row = typed == null ? null : form.given().get(typed);
      rows.add(row(actor, door, title, row, last.get(door.id().value()), !errors.isEmpty()));
    }
    boolean asks = rows.stream().anyMatch(WalkPages.Row::asks);
    return new WalkPages.Round(
        place.path(),
        places.fullName(county, place.path()),
        rows,
        tooMany,
        tooMany ? below(county, place) : List.of(),
        asks ? catalogue.options(county, words) : List.of(),
        Id.fresh().toString(),
        errors,
        refused);
  }

  WalkPages.Summary summary(Actor actor, UUID id) {
    String county = actor.county();
    return transactions.read(
        actor.scope(),
        () -> {
          Walk walk = store.find(actor.scope(), id).orElseThrow(NotFound::new);
          List<Knock> doors = store.doors(county, id);
          Map<String, String> names =
              places.fullNames(county, doors.stream().map(Knock::path).toList());
          return new WalkPages.Summary(
              lines(actor, List.of(walk)).getFirst(),
              walk.path(),
              doors.stream()
                  .map(
                      knock ->
                          new WalkPages.Knocked(
                              names.getOrDefault(knock.path(), ""),
                              knock.outcome().name(),
                              number(actor, knock.matter())))
                  .toList());
        });
  }

  private WalkPages.Row row(
      Actor actor,
      Place door,
      String group,
      WalkForm.@Nullable Row typed,
      @Nullable WalkOutcome last,
      boolean again) {
    String text = typed == null ? "" : WalkForm.text(typed.text());
    String chosen = typed == null ? "" : WalkForm.text(typed.outcome());
    String outcome = chosen.isEmpty() && !text.isEmpty() ? WalkOutcome.PROBLEM.name() : chosen;
    boolean asks = again && outcome.equals(WalkOutcome.PROBLEM.name());
    String category = typed == null ? "" : WalkForm.text(typed.category());
    return new WalkPages.Row(
        door.path(),
        door.name(),
        group,
        outcome,
        text,
        asks && category.isEmpty() ? entries.suggested(actor.county(), text) : category,
        asks,
        last == null ? "" : last.name());
  }

  private @Nullable String number(Actor actor, @Nullable UUID matter) {
    return matter == null
        ? null
        : matters
            .holder(actor.county(), new MatterId(matter), 1)
            .map(Matters.Holder::number)
            .orElse(null);
  }

  private List<Page.Option> below(String county, Place place) {
    return places.children(county, place.path()).stream()
        .filter(child -> child.path().length() < Paths.HOUSEHOLD)
        .map(child -> new Page.Option(child.path(), child.name()))
        .toList();
  }

  private List<WalkPages.Line> lines(Actor actor, List<Walk> all) {
    String county = actor.county();
    Map<String, String> names = places.fullNames(county, all.stream().map(Walk::path).toList());
    Map<UUID, String> walkers =
        accounts.names(county, all.stream().map(Walk::walker).collect(Collectors.toSet()));
    return all.stream()
        .map(
            walk ->
                new WalkPages.Line(
                    walk.id(),
                    names.getOrDefault(walk.path(), ""),
                    walkers.getOrDefault(walk.walker(), ""),
                    walk.at(),
                    walk.knocked(),
                    walk.heard(),
                    walk.thanks(),
                    walk.matters()))
        .toList();
  }
}
