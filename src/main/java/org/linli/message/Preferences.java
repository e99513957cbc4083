package org.linli.message;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 偏好之门 — by which way and when somebody hears of what he was told; chosen by himself, else by his
/// county.
@Component
public class Preferences {

  private final PreferenceStore store;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Preferences(
      PreferenceStore store,
      ClientTransactions once,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.once = once;
    this.events = events;
    this.clock = clock;
  }

  /// 安排 — when a message leaves.
  ///
  /// @param held it waits for the end of quiet hours or is gathered, and does not leave when it was
  ///   read meanwhile
  /// @param gathered it leaves together with everything else that waits until then
  public record Plan(Instant at, boolean held, boolean gathered) {}

  /// The plan for one account and way; empty when it is not wanted, or the county has no such way.
  public Optional<Plan> plan(String county, UUID account, MessageKind kind, Outlet outlet) {
    CountyRules rules = store.rules(county);
    if (!rules.outlets().contains(outlet)) {
      return Optional.empty();
    }
    Preference own = store.own(county, account).orElse(rules.usual());
    return own.wants(kind, outlet)
        ? Optional.of(own.plan(kind, outlet, clock.instant()))
        : Optional.empty();
  }

  /// The plan for what belongs to no account, such as the group of an organisation; empty when the
  /// county has no such way.
  public Optional<Plan> plan(String county, MessageKind kind, Outlet outlet) {
    CountyRules rules = store.rules(county);
    return rules.outlets().contains(outlet)
        ? Optional.of(rules.usual().plan(kind, outlet, clock.instant()))
        : Optional.empty();
  }

  /// True when the county has short messages about work.
  public boolean isOpen(String county) {
    return store.rules(county).outlets().contains(Outlet.SMS);
  }

  /// True when somebody chose for himself.
  public boolean hasChosen(String county, UUID account) {
    return store.own(county, account).isPresent();
  }

  /// When a short message leaves to who chose for himself; empty when he wants none of this kind.
  public Optional<Instant> texted(String county, UUID account, MessageKind kind) {
    return plan(county, account, kind, Outlet.SMS).map(Plan::at);
  }

  CountyRules rules(String county) {
    return store.rules(county);
  }

  /// What holds for the actor now; version 0 when he has not chosen.
  Preference of(Actor actor) {
    return store
        .own(actor.county(), actor.id())
        .orElseGet(
            () -> {
              Preference usual = store.rules(actor.county()).usual();
              return new Preference(
                  usual.wanted(),
                  usual.quietFrom(),
                  usual.quietUntil(),
                  usual.digest(),
                  usual.hour(),
                  0);
            });
  }

  /// Keeps what the actor chose for himself; [org.linli.shared.Stale] when he did so elsewhere
  /// meanwhile.
  void choose(Actor actor, PreferenceForm form, UUID tx) {
    Preference wanted = form.checked();
    once.once(
        actor,
        tx,
        ClientTransactions.digest("preference", wanted.toString()),
        () -> {
          store.keep(actor.county(), actor.id(), wanted);
          events.publishEvent(new PreferenceChanged(actor.id(), "CHOOSE", actor));
          return "";
        });
  }

  /// Keeps what holds in the county.
  void rule(Actor actor, DefaultForm form, UUID tx) {
    CountyRules wanted = form.checked();
    once.once(
        actor,
        tx,
        ClientTransactions.digest("preference default", wanted.toString()),
        () -> {
          store.keep(actor.county(), wanted);
          byte[] name = ("message default " + actor.county()).getBytes(StandardCharsets.UTF_8);
          UUID subject = UUID.nameUUIDFromBytes(name);
          events.publishEvent(new PreferenceChanged(subject, "RULE", actor));
          return "";
        });
  }
}
