package org.linli.chief;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostKind;
import org.linli.organisation.PostKinds;
import org.linli.organisation.Typed;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.linli.web.FieldErrors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 岗位规程修改 — reads and changes what the county says of its kinds of posts; the county's desk alone
/// may change it.
@Component
class KindChanges {

  private final PostKinds kinds;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KindChanges(
      PostKinds kinds, ClientTransactions once, ApplicationEventPublisher events, Clock clock) {
    this.kinds = kinds;
    this.once = once;
    this.events = events;
    this.clock = clock;
  }

  void save(Actor actor, KindForm form, UUID tx) {
    if (actor.part() != AccountPart.COUNTY_DESK) {
      throw new NotFound();
    }
    PostCharter charter = form.charter();
    LocalDate today = Time.day(clock.instant());
    LocalDate from = form.day() == null ? today : form.day();
    if (from == null || from.isBefore(today)) {
      throw new Invalid("from", "chief.error.from");
    }
    String owner = KindForm.text(form.owner()).strip();
    int seen = Typed.version(form.version());
    once.once(
        actor,
        tx,
        ClientTransactions.digest("post-kind", form.toString()),
        () -> {
          int opened = kinds.save(actor.county(), charter, owner, from, seen);
          events.publishEvent(new KindChanged(charter.kind(), opened, actor));
          return charter.kind().code();
        });
    kinds.forget(actor.county());
  }

  /// The page of the kinds with this one to change; a code nobody knows begins a new one.
  ChiefPages.Kinds show(Actor actor, String code) {
    KindForm form =
        last(actor.county(), code)
            .map(v -> KindForm.of(v.charter(), v.owner(), v.version()))
            .orElseGet(KindForm::blank);
    return show(actor, form, FieldErrors.none(), "");
  }

  ChiefPages.Kinds show(Actor actor, KindForm form, FieldErrors errors, String notice) {
    String code = KindForm.text(form.code());
    List<PostKinds.Version> history =
        PostKind.of(code).map(k -> kinds.history(actor.county(), k)).orElse(List.of());
    return new ChiefPages.Kinds(
        kinds.all(actor.county()),
        actor.part() == AccountPart.COUNTY_DESK,
        history.isEmpty(),
        history.stream()
            .map(v -> new ChiefPages.Past(v.charter(), v.owner(), v.from(), v.until()))
            .toList(),
        form,
        errors,
        notice);
  }

  /// What was typed, to be sent again against what holds now.
  KindForm again(Actor actor, KindForm form) {
    int now = last(actor.county(), KindForm.text(form.code())).map(v -> v.version()).orElse(-1);
    return form.at(now);
  }

  private Optional<PostKinds.Version> last(String county, String code) {
    return PostKind.of(code).flatMap(k -> kinds.history(county, k).stream().findFirst());
  }
}
