package org.linli.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 账号 — the door: open, disable, reset accounts; the actor behind an account.
@Component
public class Accounts {

  /// 新账号 — what is needed to open an account; `password` null for one that cannot sign in with a
  /// password yet.
  public record NewAccount(
      String login,
      @Nullable String password,
      AccountPart part,
      String displayName,
      String placePath,
      @Nullable UUID organisation,
      @Nullable UUID person) {}

  /// 账号 — one account as lists show it.
  public record Line(
      UUID id,
      String county,
      String login,
      AccountPart part,
      String displayName,
      String placePath,
      @Nullable UUID organisation,
      @Nullable UUID person,
      @Nullable Instant disabledAt,
      boolean sample,
      int version) {}

  /// Opens an account; a taken login: invalid. `sample` marks the well-known accounts of the
  /// sample.
  public UUID open(Actor actor, NewAccount account, boolean sample) {
    throw new IllegalStateException();
  }

  /// The accounts of the actor's county, by login; `after` the last login seen, empty for the first
  /// page.
  public List<Line> list(Actor actor, String after, int limit) {
    throw new IllegalStateException();
  }

  /// Disables an account at once: its sessions end with the next request.
  public void disable(Actor actor, UUID account, int version) {
    throw new IllegalStateException();
  }

  /// Gives a new random password and returns it, to be shown once.
  public String reset(Actor actor, UUID account, int version) {
    throw new IllegalStateException();
  }

  /// The actor behind an account that is not disabled, with the scope it has now.
  public Optional<Actor> actorOf(String county, UUID account) {
    throw new IllegalStateException();
  }

  /// The resident's account of a verified phone, opened when there is none.
  public UUID residentOf(String county, String phone) {
    throw new IllegalStateException();
  }

  /// The hash rows of sample accounts carry when they are loaded in bulk; null when the server is
  /// public.
  public @Nullable String samplePasswordHash() {
    throw new IllegalStateException();
  }

  /// When the server is public: gives every sample account a random password and prints it once;
  /// otherwise nothing.
  public void replaceSamplePasswords() {
    throw new IllegalStateException();
  }
}
