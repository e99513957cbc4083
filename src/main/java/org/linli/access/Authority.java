package org.linli.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.journal.Happened;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// 权限 — turns an account or a link into an actor with the scope it has now; remembered for a few
/// seconds.
@Component
class Authority {

  private static final long REMEMBERED_NANOS = 5_000_000_000L;
  private static final int MOST_REMEMBERED = 20_000;

  private final AccountStore store;
  private final MatterLinks links;
  private final Posts posts;
  private final ObjectProvider<StandIns> standIns;
  private final ObjectProvider<Callings> callings;
  private final Map<Account, Known> known = new ConcurrentHashMap<>();

  Authority(
      AccountStore store,
      MatterLinks links,
      Posts posts,
      ObjectProvider<StandIns> standIns,
      ObjectProvider<Callings> callings) {
    this.store = store;
    this.links = links;
    this.posts = posts;
    this.standIns = standIns;
    this.callings = callings;
  }

  /// Empty when the account was disabled, reset or given another part, or the link has ended: asked
  /// of the database each time, so that it holds for the next request.
  Optional<Actor> actor(SignedIn who) {
    UUID account = who.account();
    String link = who.link();
    if (account == null) {
      return link == null ? Optional.empty() : links.actorOf(who.county(), link);
    }
    return store
        .find(who.county(), account)
        .filter(Account::usable)
        .filter(found -> found.version() == who.version())
        .map(found -> called(standing(remembered(found), who.behalf())));
  }

  // who acts for somebody on leave has that part and scope and stays himself; when the leave is
  // over
  // he is himself alone
  private Actor standing(Actor himself, @Nullable UUID absent) {
    if (absent == null || !standIns.getObject().stands(himself.county(), himself.id(), absent)) {
      return himself;
    }
    return store
        .find(himself.county(), absent)
        .filter(Account::usable)
        .map(
            other ->
                new Actor(
                    himself.id(),
                    other.part(),
                    himself.name() + " → " + other.displayName(),
                    scope(other),
                    absent))
        .orElse(himself);
  }

  private Actor remembered(Account account) {
    Known found = known.get(account);
    if (found == null || System.nanoTime() - found.at > REMEMBERED_NANOS) {
      if (known.size() > MOST_REMEMBERED) {
        known.clear();
      }
      found = new Known(himself(account), System.nanoTime());
      known.put(account, found);
    }
    return found.actor;
  }

  /// The scope follows from accounts, posts and organisations; whatever is journaled of them is
  /// seen at once: in the transaction, and by everybody else when it has ended.
  @EventListener
  void changed(Happened happened) {
    if (happened.act().noun().equals("matter")) {
      return;
    }
    forget();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int how) {
              forget();
            }
          });
    }
  }

  void forget() {
    known.clear();
  }

  Actor actor(Account account) {
    return called(himself(account));
  }

  // never remembered: what somebody is called to no longer he reads no longer
  private Actor called(Actor actor) {
    if (actor.part() != AccountPart.HANDLER) {
      return actor;
    }
    Scope own = actor.scope();
    return actor.in(
        new Scope(
            own.county(),
            own.paths(),
            own.organisations(),
            own.posts(),
            own.own(),
            callings.getObject().of(own.county(), own.organisations())));
  }

  private Actor himself(Account account) {
    return new Actor(account.id(), account.part(), account.displayName(), scope(account));
  }

  private Scope scope(Account account) {
    String county = account.county();
    Set<UUID> organisations =
        account.organisation() == null ? Set.of() : Set.of(account.organisation());
    return switch (account.part()) {
      case COMMUNITY_DESK, STREET_DESK, COUNTY_DESK ->
          new Scope(county, List.of(account.placePath()), organisations, Set.of(), null, Set.of());
      case CHIEF -> chief(county, account.person());
      case HANDLER -> new Scope(county, List.of(), organisations, Set.of(), null, Set.of());
      case RESIDENT -> new Scope(county, List.of(), Set.of(), Set.of(), account.id(), Set.of());
      case GUEST, LINK, SYSTEM, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR ->
          Scope.nothing(county);
    };
  }

  private Scope chief(String county, @Nullable UUID person) {
    if (person == null) {
      return Scope.nothing(county);
    }
    Set<UUID> held =
        posts.heldBy(county, person).stream().map(PostId::value).collect(Collectors.toSet());
    return new Scope(county, posts.areasHeld(county, person), Set.of(), held, person, Set.of());
  }

  private record Known(Actor actor, long at) {}
}
