package org.linli.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.PostKind;
import org.linli.organisation.PostKinds;
import org.linli.person.PersonId;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 包联视图 — the list of contact duties, and on the page of a place the chain of who contacts it.
@Component
class ContactViews implements Panel {

  private static final int PAGE = 50;
  private static final int AREAS = 500;

  private final ContactStore store;
  private final Contacts.Register register;
  private final PostKinds kinds;
  private final Transactions transactions;

  ContactViews(
      ContactStore store, Contacts.Register register, PostKinds kinds, Transactions transactions) {
    this.store = store;
    this.register = register;
    this.kinds = kinds;
    this.transactions = transactions;
  }

  ContactPages.Listing listing(Actor actor, String layer, String area, @Nullable UUID after) {
    if (!area.isEmpty() && !Paths.wellFormed(area)) {
      throw new NotFound();
    }
    Layer wanted = Contacts.layer(layer).orElse(null);
    List<ContactStore.Duty> found = found(actor, wanted, area, after);
    List<ContactStore.Duty> listed = found.subList(0, Math.min(PAGE, found.size()));
    return new ContactPages.Listing(
        lines(actor, listed),
        layer,
        area,
        areas(actor),
        found.size() > PAGE ? listed.getLast().id().toString() : null,
        actor.part().isDesk(),
        "",
        false,
        "",
        "",
        ContactForm.empty(area),
        FieldErrors.none(),
        "");
  }

  /// The page with the form begun for somebody who was chosen on his page, and the duties about
  /// him.
  ContactPages.Listing about(Actor actor, @Nullable UUID resident, @Nullable UUID by) {
    UUID person = resident == null ? Objects.requireNonNull(by) : resident;
    String home = register.persons().find(actor.scope(), new PersonId(person)).placePath();
    ContactForm form = ContactForm.about(resident, resident == null ? "" : home, by);
    List<ContactStore.Duty> duties = resident == null ? List.of() : ofResident(actor, resident);
    return written(actor, duties, form, "", true, FieldErrors.none(), "");
  }

  /// The page after something could not be written: a further duty, or the end of one, which stands
  /// there alone.
  ContactPages.Listing again(
      Actor actor, ContactForm form, String ending, FieldErrors errors, String notice) {
    List<ContactStore.Duty> duties =
        ending.isEmpty()
            ? List.of()
            : transactions
                .read(actor.scope(), () -> store.find(actor.scope(), UUID.fromString(ending)))
                .stream()
                .toList();
    return written(actor, duties, form, ending, ending.isEmpty(), errors, notice);
  }

  private ContactPages.Listing written(
      Actor actor,
      List<ContactStore.Duty> duties,
      ContactForm form,
      String wrong,
      boolean begun,
      FieldErrors errors,
      String notice) {
    return new ContactPages.Listing(
        lines(actor, duties),
        "",
        "",
        areas(actor),
        null,
        actor.part().isDesk(),
        wrong,
        begun,
        masked(actor, form.resident()),
        masked(actor, form.by()),
        form,
        errors,
        notice);
  }

  // the masked name of who was chosen on his page; typed words name nobody
  private String masked(Actor actor, @Nullable String id) {
    try {
      UUID person = UUID.fromString(ContactForm.text(id));
      return register.persons().find(actor.scope(), new PersonId(person)).name();
    } catch (IllegalArgumentException | NotFound e) {
      return "";
    }
  }

  /// Who keeps in touch with somebody.
  List<ContactPages.Line> with(Actor actor, UUID resident) {
    return lines(actor, ofResident(actor, resident));
  }

  private List<ContactStore.Duty> ofResident(Actor actor, UUID resident) {
    return transactions.read(actor.scope(), () -> store.ofResident(actor.scope(), resident));
  }

  private List<ContactStore.Duty> found(
      Actor actor, @Nullable Layer layer, String area, @Nullable UUID after) {
    return transactions.read(
        actor.scope(), () -> store.list(actor.scope(), layer, area, after, PAGE + 1));
  }

  /// The four layers of a place: who contacts it, from the widest to the nearest.
  List<ContactPages.Rung> chain(Actor actor, String path) {
    List<ContactPages.Line> lines =
        lines(actor, transactions.read(actor.scope(), () -> store.chain(actor.county(), path)));
    return Arrays.stream(Layer.values())
        .map(
            layer ->
                new ContactPages.Rung(
                    layer.name(),
                    lines.stream().filter(l -> l.layer().equals(layer.name())).toList()))
        .toList();
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    Actor actor = page.actor();
    if (!actor.scope().covers(path) || path.length() < Paths.COMMUNITY) {
      return null;
    }
    return new Shown(
        "contact.chain",
        "contact/chain",
        Map.of("rungs", chain(actor, path), "path", path, "keeper", actor.part().isDesk()));
  }

  private List<ContactPages.Line> lines(Actor actor, List<ContactStore.Duty> duties) {
    Map<String, String> names =
        register
            .places()
            .fullNames(actor.county(), duties.stream().map(ContactStore.Duty::path).toList());
    return duties.stream()
        .map(
            d ->
                new ContactPages.Line(
                    d.id().toString(),
                    d.layer().name(),
                    d.place().toString(),
                    d.path(),
                    names.getOrDefault(d.path(), ""),
                    resident(actor, d.resident()),
                    d.name(),
                    d.postKind() == null
                        ? null
                        : kinds.of(actor.county(), new PostKind(d.postKind())).name(),
                    d.post() == null ? null : d.post().toString(),
                    d.since(),
                    d.version()))
        .toList();
  }

  private @Nullable String resident(Actor actor, @Nullable UUID id) {
    // whoever sees the duty sees the masked name, wherever the person has moved
    Scope county = Scope.county(actor.county());
    return id == null ? null : register.persons().find(county, new PersonId(id)).name();
  }

  private List<Page.Option> areas(Actor actor) {
    List<Place> found = new ArrayList<>();
    for (PlaceKind kind :
        List.of(PlaceKind.STREET, PlaceKind.TOWNSHIP, PlaceKind.COMMUNITY, PlaceKind.VILLAGE)) {
      found.addAll(register.places().subtree(actor.scope(), actor.county(), kind, "", AREAS));
    }
    Map<String, String> names =
        register.places().fullNames(actor.county(), found.stream().map(Place::path).toList());
    return found.stream()
        .map(Place::path)
        .sorted()
        .map(p -> new Page.Option(p, names.getOrDefault(p, p)))
        .toList();
  }
}
