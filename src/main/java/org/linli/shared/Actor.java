package org.linli.shared;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 操作者 — who acts, in which part, and what he may see.
///
/// @param id the account (or for a link the person or post behind it); the county's nil id for
///   guests and the system
/// @param name shown to colleagues; never a resident's full name
/// @param behalf the account he acts for while its holder is on leave; null = for himself
public record Actor(UUID id, AccountPart part, String name, Scope scope, @Nullable UUID behalf)
    implements Serializable {

  private static final UUID NOBODY = new UUID(0, 0);

  /// Somebody who acts for himself.
  public Actor(UUID id, AccountPart part, String name, Scope scope) {
    this(id, part, name, scope, null);
  }

  /// 系统: acts by a rule inside one county.
  public static Actor system(String county) {
    return new Actor(NOBODY, AccountPart.SYSTEM, "", Scope.county(county));
  }

  /// 访客: nobody signed in; sees what is public.
  public static Actor guest(String county) {
    return new Actor(NOBODY, AccountPart.GUEST, "", Scope.nothing(county));
  }

  /// The county everything of this request belongs to.
  public String county() {
    return scope.county();
  }

  /// The same person with another scope.
  public Actor in(Scope other) {
    return new Actor(id, part, name, other, behalf);
  }
}
