package org.linli.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.organisation.Checks;
import org.linli.organisation.PostKind;
import org.linli.organisation.Typed;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 激励变更 — offers something to chiefs, gives it, writes down each use and what was given back,
/// inside the transaction of the caller.
@Component
class Supports {

  private final SupportStore store;
  private final Places places;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Supports(SupportStore store, Places places, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.places = places;
    this.events = events;
    this.clock = clock;
  }

  UUID offer(Actor actor, SupportForm form) {
    Typed typed = new Typed();
    Optional<PlaceId> where = typed.place("place", places, actor.scope(), form.place());
    LocalDate from = typed.date("from", form.from());
    LocalDate until = typed.date("until", form.until());
    Integer uses = typed.number("uses", form.uses(), 1, 999);
    typed.done();
    Optional<SupportKind> kind =
        Arrays.stream(SupportKind.values()).filter(k -> k.name().equals(form.kind())).findFirst();
    Checks checks = new Checks();
    checks.wrongIf(kind.isEmpty(), "kind", "web.required");
    String title = checks.needed("title", Typed.text(form.title()), 60);
    String partner = checks.optional("partner", form.partner(), 60);
    LocalDate begins = from == null ? today() : from;
    checks.wrongIf(until != null && until.isBefore(begins), "until", "support.error.until");
    checks.done();
    Place place = places.hold(actor.county(), where.orElseThrow()).orElseThrow(NotFound::new);
    Checks.keeps(actor, place.path());
    SupportKind chosen = kind.orElseThrow();
    var offer =
        new SupportStore.Offer(
            Id.fresh(),
            actor.county(),
            chosen,
            title,
            partner,
            place.path(),
            begins,
            until,
            chosen.isUsed() ? uses : null,
            0,
            0);
    store.insert(offer);
    publish(actor, offer.id(), "ADD", place.path(), chosen.name());
    return offer.id();
  }

  /// Gives an offer to everybody in office in an area who does not have it, and says to how many.
  int give(Actor actor, UUID id, GiveForm form) {
    SupportStore.Offer offer = store.offer(actor.scope(), id).orElseThrow(NotFound::new);
    String area = Typed.text(form.area()).strip();
    if (!Paths.wellFormed(area)) {
      throw new Invalid("area", "web.required");
    }
    Checks.keeps(actor, area);
    places.hold(actor.county(), area);
    Checks checks = new Checks();
    String detail = checks.optional("detail", form.detail(), 40);
    LocalDate until = offer.until();
    checks.wrongIf(until != null && until.isBefore(today()), "area", "support.error.over");
    checks.done();
    PostKind kind = PostKind.of(Typed.text(form.kind())).orElse(null);
    List<UUID> to = store.without(actor.scope(), id, area, kind);
    if (to.isEmpty()) {
      throw new Invalid("area", "support.error.nobody");
    }
    UUID[] ids = Stream.generate(Id::fresh).limit(to.size()).toArray(UUID[]::new);
    int given = store.give(actor.county(), id, ids, to.toArray(UUID[]::new), detail, today());
    publish(actor, id, "GIVE", area, offer.kind() + " " + given);
    return given;
  }

  void use(Actor actor, UUID id, UseForm form) {
    SupportStore.Held held = kept(actor, id);
    LocalDate day = day(form);
    Checks checks = new Checks();
    String note = checks.optional("note", form.note(), 100);
    checks.wrongIf(day.isAfter(today()), "day", "support.error.future");
    checks.wrongIf(day.isBefore(held.givenOn()), "day", "support.error.before");
    Integer most = held.uses();
    LocalDate until = held.until();
    checks.wrongIf(!held.kind().isUsed() || held.over(), "day", "support.error.over");
    checks.wrongIf(until != null && day.isAfter(until), "day", "support.error.expired");
    checks.wrongIf(most != null && held.used() >= most, "day", "support.error.usedUp");
    checks.done();
    store.use(actor.county(), Id.fresh(), id, day, note);
    publish(actor, held.support(), "USE", held.path(), held.kind().name());
  }

  void giveBack(Actor actor, UUID id, UseForm form) {
    SupportStore.Held held = kept(actor, id);
    LocalDate day = day(form);
    Checks checks = new Checks();
    checks.wrongIf(day.isAfter(today()), "day", "support.error.future");
    checks.wrongIf(day.isBefore(held.givenOn()), "day", "support.error.before");
    checks.wrongIf(
        held.kind() != SupportKind.ISSUE || held.returnedOn() != null, "day", "support.error.over");
    checks.done();
    store.giveBack(actor.county(), id, day);
    publish(actor, held.support(), "RETURN", held.path(), held.kind().name());
  }

  private SupportStore.Held kept(Actor actor, UUID id) {
    SupportStore.Held held = store.one(actor.scope(), id, true).orElseThrow(NotFound::new);
    Checks.keeps(actor, held.path());
    return held;
  }

  private LocalDate day(UseForm form) {
    Typed typed = new Typed();
    LocalDate day = typed.date("day", form.day());
    typed.done();
    return day == null ? today() : day;
  }

  private LocalDate today() {
    return Time.day(clock.instant());
  }

  private void publish(Actor actor, UUID id, String action, String path, String detail) {
    events.publishEvent(new SupportChanged(id, action, path, detail, actor));
  }
}
