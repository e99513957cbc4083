package org.linli.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.admission.Admission.State;
import org.linli.category.Categories;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 准入办理 — puts on the list, asks, decides and takes off; who asked never decides.
@Component
class Admitting {

  private final AdmissionStore store;
  private final Categories categories;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Admitting(
      AdmissionStore store,
      Categories categories,
      Accounts accounts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.categories = categories;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  LocalDate today() {
    return Time.day(clock.instant());
  }

  /// Puts a category on the list for good, or asks for it until a day.
  Admission put(Actor actor, AdmissionForm form) {
    if (!actor.part().isDesk()) {
      throw new NotFound();
    }
    String category = AdmissionForm.text(form.category());
    boolean known = categories.find(actor.county(), category).isPresent();
    boolean county = actor.part() == AccountPart.COUNTY_DESK;
    LocalDate last = form.checked(today(), known, county);
    if (store.lasts(actor.county(), category)) {
      throw new AdmissionRefused("admission.refused.listed");
    }
    var admission =
        new Admission(
            Id.fresh(),
            category,
            last == null ? State.APPROVED : State.ASKED,
            AdmissionForm.text(form.reason()),
            today(),
            last == null ? null : last.plusDays(1),
            actor.id(),
            actor.name(),
            null,
            0);
    store.insert(actor.county(), admission);
    tell(admission, last == null ? AdmissionAction.ADD : AdmissionAction.ASK, actor);
    return admission;
  }

  /// Approves, refuses or takes off; the county's desk alone, and never who asked.
  void decide(Actor actor, UUID id, AdmissionAction action) {
    if (actor.part() != AccountPart.COUNTY_DESK) {
      throw new NotFound();
    }
    Admission before = store.lock(actor.county(), id).orElseThrow(NotFound::new);
    LocalDate until = before.until();
    boolean over = until != null && !until.isAfter(today());
    State asked = action == AdmissionAction.END ? State.APPROVED : State.ASKED;
    if (over || before.state() != asked) {
      throw new AdmissionRefused("admission.refused.late");
    }
    if (action != AdmissionAction.END && isSame(actor, before.askedBy())) {
      throw new AdmissionRefused("admission.refused.own");
    }
    Admission after =
        switch (action) {
          case APPROVE -> decided(before, State.APPROVED, until, actor);
          case REFUSE -> decided(before, State.REFUSED, until, actor);
          case END -> decided(before, State.APPROVED, today(), actor);
          case ADD, ASK -> throw new NotFound();
        };
    store.update(actor.county(), after);
    tell(after, action, actor);
  }

  private static Admission decided(
      Admission before, State state, @Nullable LocalDate until, Actor actor) {
    return new Admission(
        before.id(),
        before.category(),
        state,
        before.reason(),
        before.from(),
        until,
        before.askedBy(),
        before.askedName(),
        actor.name(),
        before.version() + 1);
  }

  // two accounts of one person are one person, and so is who stands in for another one
  private boolean isSame(Actor actor, UUID asked) {
    return asked.equals(actor.id())
        || asked.equals(actor.behalf())
        || accounts
            .personOf(actor.county(), actor.id())
            .filter(
                person ->
                    accounts.personOf(actor.county(), asked).filter(person::equals).isPresent())
            .isPresent();
  }

  private void tell(Admission admission, AdmissionAction action, Actor actor) {
    events.publishEvent(new AdmissionChanged(admission, action, actor));
  }
}
