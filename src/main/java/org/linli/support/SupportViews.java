package org.linli.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostKinds;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 激励视图 — the offers, who has one, and on the page of a post what its holder has.
@Component
class SupportViews implements Panel {

  private static final int PAGE = 50;
  private static final int AREAS = 500;

  private final SupportStore store;
  private final Places places;
  private final PostKinds kinds;

  SupportViews(SupportStore store, Places places, PostKinds kinds) {
    this.store = store;
    this.places = places;
    this.kinds = kinds;
  }

  SupportPages.Listing listing(Actor actor) {
    return listing(actor, SupportForm.empty(top(actor)), FieldErrors.none(), "");
  }

  SupportPages.Listing listing(Actor actor, SupportForm form, FieldErrors errors, String notice) {
    List<SupportStore.Offer> offers = store.offers(actor.scope());
    Map<String, String> names =
        places.fullNames(
            actor.county(), offers.stream().map(SupportStore.Offer::path).distinct().toList());
    return new SupportPages.Listing(
        offers.stream().map(o -> line(o, names)).toList(), form, errors, notice);
  }

  SupportPages.Show show(Actor actor, UUID id, @Nullable UUID after) {
    GiveForm form = new GiveForm(top(actor), null, null, null);
    return show(actor, id, after, form, FieldErrors.none(), "");
  }

  SupportPages.Show show(
      Actor actor,
      UUID id,
      @Nullable UUID after,
      GiveForm form,
      FieldErrors errors,
      String notice) {
    List<SupportStore.Held> found = store.holders(actor.scope(), id, after, PAGE + 1);
    List<SupportStore.Held> listed = found.subList(0, Math.min(PAGE, found.size()));
    String more = found.size() > PAGE ? listed.getLast().id().toString() : null;
    return show(actor, id, listed, more, form, null, errors, notice);
  }

  /// The page with the one holder whose use or return could not be written down.
  SupportPages.Show wrong(
      Actor actor, UUID id, UUID entitlement, UseForm form, FieldErrors errors, String notice) {
    SupportStore.Held held =
        store
            .one(actor.scope(), entitlement, false)
            .filter(h -> h.support().equals(id))
            .orElseThrow(NotFound::new);
    GiveForm none = new GiveForm(top(actor), null, null, null);
    return show(actor, id, List.of(held), null, none, form, errors, notice);
  }

  private SupportPages.Show show(
      Actor actor,
      UUID id,
      List<SupportStore.Held> listed,
      @Nullable String more,
      GiveForm form,
      @Nullable UseForm wrong,
      FieldErrors errors,
      String notice) {
    SupportStore.Offer offer = store.offer(actor.scope(), id).orElseThrow(NotFound::new);
    return new SupportPages.Show(
        line(offer, Map.of(offer.path(), places.fullName(actor.county(), offer.path()))),
        holders(actor.county(), listed),
        more,
        areas(actor),
        kinds.all(actor.county()).stream().filter(PostCharter::inUse).toList(),
        form,
        wrong,
        errors,
        notice);
  }

  @Override
  public String spot() {
    return "post";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    List<SupportPages.Holder> holders = holders(county, store.ofPost(county, id));
    boolean desk = page.actor().part().isDesk();
    return holders.isEmpty() && !desk
        ? null
        : new Shown("support.given", "support/panel", Map.of("holders", holders, "desk", desk));
  }

  private static SupportPages.Line line(SupportStore.Offer o, Map<String, String> names) {
    return new SupportPages.Line(
        o.id().toString(),
        o.kind(),
        o.title(),
        o.partner(),
        names.getOrDefault(o.path(), ""),
        o.from(),
        o.until(),
        o.uses(),
        o.given(),
        o.used());
  }

  private List<SupportPages.Holder> holders(String county, List<SupportStore.Held> held) {
    Map<String, String> names =
        places.fullNames(county, held.stream().map(SupportStore.Held::path).toList());
    Map<UUID, List<SupportPages.Use>> uses = store.uses(county, held);
    return held.stream()
        .map(
            h ->
                new SupportPages.Holder(
                    h.id().toString(),
                    h.support().toString(),
                    h.kind(),
                    h.offer(),
                    h.name(),
                    kinds.of(county, h.postKind()).name(),
                    h.post().toString(),
                    names.getOrDefault(h.path(), ""),
                    h.detail(),
                    h.givenOn(),
                    h.returnedOn(),
                    h.used(),
                    h.uses(),
                    uses.getOrDefault(h.id(), List.of()),
                    h.over(),
                    open(h)))
        .toList();
  }

  private static boolean open(SupportStore.Held h) {
    Integer most = h.uses();
    return h.kind().isUsed()
        ? !h.over() && (most == null || h.used() < most)
        : h.kind() == SupportKind.ISSUE && h.returnedOn() == null;
  }

  private static String top(Actor actor) {
    return actor.scope().paths().stream().min(Comparator.naturalOrder()).orElse(actor.county());
  }

  private List<Page.Option> areas(Actor actor) {
    List<String> found = new ArrayList<>(actor.scope().paths());
    for (PlaceKind kind :
        List.of(PlaceKind.STREET, PlaceKind.TOWNSHIP, PlaceKind.COMMUNITY, PlaceKind.VILLAGE)) {
      places.subtree(actor.scope(), actor.county(), kind, "", AREAS).stream()
          .map(Place::path)
          .forEach(found::add);
    }
    Map<String, String> names = places.fullNames(actor.county(), found);
    return found.stream()
        .distinct()
        .sorted()
        .map(p -> new Page.Option(p, names.getOrDefault(p, p)))
        .toList();
  }
}
