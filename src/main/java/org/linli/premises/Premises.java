package org.linli.premises;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 房屋之门 — marks of places, what is at a site, what a door is used for; kept by the desks inside
/// their areas, each change one act.
@Component
class Premises {

  private final Places places;
  private final PremisesStore store;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;

  Premises(
      Places places,
      PremisesStore store,
      ClientTransactions once,
      ApplicationEventPublisher events) {
    this.places = places;
    this.store = store;
    this.once = once;
    this.events = events;
  }

  UUID mark(Actor actor, PlaceId id, MarkForm form) {
    Place place = kept(actor, id);
    if (!MarkKind.fits(place.kind())) {
      throw new NotFound();
    }
    String reference =
        done(
            actor,
            form.tx(),
            "mark " + id + String.join("\n", form.parts()),
            () -> {
              PremisesStore.Mark mark = form.mark();
              store.insert(actor.county(), id, mark);
              publish(place, PremisesAction.MARK, mark.kind().name(), actor);
              return mark.id().toString();
            });
    return UUID.fromString(reference);
  }

  void endMark(Actor actor, PlaceId id, UUID mark, MarkForm form) {
    Place place = kept(actor, id);
    PremisesStore.Mark found =
        store.marks(actor.county(), id).stream()
            .filter(each -> each.id().equals(mark))
            .findFirst()
            .orElseThrow(NotFound::new);
    done(
        actor,
        form.tx(),
        "end mark " + mark + MarkForm.text(form.until()),
        () -> {
          LocalDate last = form.lastDay();
          if (last.isBefore(found.since())) {
            throw new Invalid("until", "premises.error.until");
          }
          store.end(actor.county(), mark, last);
          publish(place, PremisesAction.END_MARK, found.kind().name(), actor);
          return mark.toString();
        });
  }

  void describe(Actor actor, PlaceId id, SiteForm form) {
    Place place = kept(actor, id);
    if (place.kind() != PlaceKind.SITE) {
      throw new NotFound();
    }
    done(
        actor,
        form.tx(),
        "site " + id + String.join("\n", form.parts()),
        () -> {
          PremisesStore.Site site = form.site();
          store.save(actor.county(), id, site);
          publish(place, PremisesAction.DESCRIBE, site.kind().name(), actor);
          return id.toString();
        });
  }

  void use(Actor actor, PlaceId id, UseForm form) {
    Place place = kept(actor, id);
    if (place.kind() != PlaceKind.HOUSEHOLD) {
      throw new NotFound();
    }
    done(
        actor,
        form.tx(),
        "use " + id + form.use(),
        () -> {
          DoorUse use = form.chosen();
          store.setUse(actor.county(), id, use);
          publish(place, PremisesAction.CHANGE_USE, use.name(), actor);
          return id.toString();
        });
  }

  private Place kept(Actor actor, PlaceId id) {
    Place place = places.find(actor.scope(), id);
    if (!actor.part().isDesk() || place.retired()) {
      throw new NotFound();
    }
    return place;
  }

  private String done(Actor actor, @Nullable UUID tx, String what, Supplier<String> work) {
    UUID key = tx == null ? Id.fresh() : tx;
    return once.once(actor, key, ClientTransactions.digest(what), work).reference();
  }

  private void publish(Place place, PremisesAction action, String detail, Actor actor) {
    events.publishEvent(new PremisesChanged(place, action, detail, actor));
  }
}
