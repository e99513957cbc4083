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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 权限 — turns an account or a link into an actor with the scope it has now; remembered for a few
/// seconds.
@Component
class Authority {

  private static final long REMEMBERED_NANOS = 5_000_000_000L;
  private static final int MOST_REMEMBERED = 20_000;

  private final AccountStore store;
  private final MatterLinks links;
  private final Posts posts;
  private final Map<SignedIn, Known> known = new ConcurrentHashMap<>();

  Authority(AccountStore store, MatterLinks links, Posts posts) {
    this.store = store;
    this.links = links;
    this.posts = posts;
  }

  /// Empty when the account was disabled or reset, or the link has ended.
  Optional<Actor> actor(SignedIn who) {
    if (who.link() != null) {
      // the matter may go to somebody else at any moment, and no act on an account says so
      return fresh(who);
    }
    Known found = known.get(who);
    if (found == null || System.nanoTime() - found.at > REMEMBERED_NANOS) {
      if (known.size() > MOST_REMEMBERED) {
        known.clear();
      }
      found = new Known(fresh(who).orElse(null), System.nanoTime());
      known.put(who, found);
    }
    return Optional.ofNullable(found.actor);
  }

  /// The scope follows from accounts, posts and organisations; whatever is journaled of them is
  /// seen at once.
  @EventListener
  void changed(Happened happened) {
    if (!happened.act().noun().equals("matter")) {
      forget();
    }
  }

  void forget() {
    known.clear();
  }

  Actor actor(Account account) {
    return new Actor(account.id(), account.part(), account.displayName(), scope(account));
  }

  private Optional<Actor> fresh(SignedIn who) {
    UUID account = who.account();
    String link = who.link();
    if (account == null) {
      return link == null ? Optional.empty() : links.actorOf(who.county(), link);
    }
    return store
        .find(who.county(), account)
        .filter(Account::usable)
        .filter(found -> found.version() == who.version())
        .map(this::actor);
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

  static boolean isBusiness(AccountPart part) {
    return part.isStaff() && !part.isAdministrator();
  }

  private record Known(@Nullable Actor actor, long at) {}
}
