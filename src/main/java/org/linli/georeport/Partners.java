package org.linli.georeport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.georeport.PartnerForm.Checked;
import org.linli.journal.ClientTransactions;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 合作方册 — puts partners down, changes and ends them; by the county's desk or the system
/// administrator.
@Component
class Partners {

  private final PartnerStore store;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Partners(
      PartnerStore store, ClientTransactions once, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.once = once;
    this.events = events;
    this.clock = clock;
  }

  /// 已登记 — the partner and, the first time only, its key.
  record Given(UUID id, @Nullable String key) {}

  LocalDate today() {
    return Time.day(clock.instant());
  }

  /// The partner; [NotFound] when there is none, or for whoever has nothing to do with them.
  Partner find(Actor actor, UUID id) {
    boolean keeper =
        actor.part() == AccountPart.COUNTY_DESK || actor.part() == AccountPart.SYSTEM_ADMINISTRATOR;
    if (!keeper) {
      throw new NotFound();
    }
    return store.find(actor.county(), id).orElseThrow(NotFound::new);
  }

  Given add(Actor actor, PartnerForm form, UUID tx) {
    Secret secret = Secret.draw(actor.county());
    var outcome =
        once.once(
            actor,
            tx,
            ClientTransactions.digest("partner/add", said(form)),
            () -> {
              Checked c = form.checked(today());
              Partner partner =
                  new Partner(
                      actor.county(),
                      Id.fresh(),
                      c.name(),
                      secret.hint(),
                      c.perMinute(),
                      c.perDay(),
                      c.mayUpdate(),
                      c.held(),
                      today(),
                      c.until(),
                      0);
              store.insert(partner, secret.hash());
              tell(partner, PartnerAction.ADD, actor);
              return partner.id().toString();
            });
    return new Given(
        UUID.fromString(outcome.reference()), outcome.repeated() ? null : secret.text());
  }

  void change(Actor actor, UUID id, PartnerForm form, UUID tx) {
    Partner before = find(actor, id);
    write(
        actor,
        tx,
        ClientTransactions.digest("partner/change", id.toString(), said(form)),
        () -> {
          Checked c = form.checked(today());
          if (form.seen() != before.version()) {
            throw new Stale();
          }
          return save(
              actor,
              PartnerAction.CHANGE,
              new Partner(
                  before.county(),
                  id,
                  c.name(),
                  before.hint(),
                  c.perMinute(),
                  c.perDay(),
                  c.mayUpdate(),
                  c.held(),
                  before.since(),
                  c.until(),
                  before.version() + 1));
        });
  }

  /// Gives another key; the one before opens nothing from this moment on.
  Given renew(Actor actor, UUID id, UUID tx) {
    Partner partner = find(actor, id);
    if (partner.ended(today())) {
      throw new PartnerRefused("georeport.refused.ended");
    }
    Secret secret = Secret.draw(actor.county());
    var outcome =
        once.once(
            actor,
            tx,
            ClientTransactions.digest("partner/key", id.toString()),
            () -> {
              store.key(actor.county(), id, secret.hash(), secret.hint());
              tell(partner, PartnerAction.RENEW_KEY, actor);
              return id.toString();
            });
    return new Given(id, outcome.repeated() ? null : secret.text());
  }

  /// Ends it today.
  void end(Actor actor, UUID id, UUID tx) {
    Partner before = find(actor, id);
    write(
        actor,
        tx,
        ClientTransactions.digest("partner/end", id.toString()),
        () -> {
          if (before.ended(today())) {
            throw new PartnerRefused("georeport.refused.ended");
          }
          return save(
              actor,
              PartnerAction.END,
              new Partner(
                  before.county(),
                  id,
                  before.name(),
                  before.hint(),
                  before.perMinute(),
                  before.perDay(),
                  before.mayUpdate(),
                  before.held(),
                  before.since(),
                  today(),
                  before.version() + 1));
        });
  }

  private void write(Actor actor, UUID tx, byte[] digest, Supplier<Partner> work) {
    once.once(actor, tx, digest, () -> work.get().id().toString());
  }

  private Partner save(Actor actor, PartnerAction action, Partner after) {
    store.update(after);
    tell(after, action, actor);
    return after;
  }

  private void tell(Partner partner, PartnerAction action, Actor actor) {
    events.publishEvent(new PartnerChanged(partner, action, actor));
  }

  // the transaction id is no part of what was said
  private static String said(PartnerForm f) {
    return String.join(
        "\n",
        PartnerForm.text(f.name()),
        PartnerForm.text(f.perMinute()),
        PartnerForm.text(f.perDay()),
        PartnerForm.text(f.until()),
        "" + f.mayUpdate(),
        "" + f.held(),
        PartnerForm.text(f.version()));
  }
}
