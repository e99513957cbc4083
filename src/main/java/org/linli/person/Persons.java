package org.linli.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 人 — the door: add, change, find masked, see clearly with a purpose, count.
@Component
public class Persons {

  /// 登记结果 — the new person; `toBeVerified` when the id number is known elsewhere in the county
  /// already.
  public record Added(PersonId id, boolean toBeVerified) {}

  /// 脱敏信息 — a person as every page shows him: name and phone masked, no id number.
  public record Masked(
      PersonId id,
      String placePath,
      String name,
      @Nullable String phone,
      boolean hasIdNumber,
      @Nullable String sex,
      @Nullable Integer bornYear,
      String relation,
      boolean toBeVerified,
      int version) {}

  /// 明文信息 — a person in clear, to be shown until the given time only.
  public record Clear(
      PersonId id, String name, @Nullable String phone, @Nullable String idNumber, Instant until) {}

  /// 人口数 — persons registered at a place and below; occupied households among them.
  public record Counts(int persons, int households) {}

  /// Registers a person in the actor's area; unknown place outside it: not found.
  public Added add(Actor actor, NewPerson person) {
    throw new IllegalStateException();
  }

  /// Changes name, phone, id number or relation; `phone` and `idNumber` null leave what is there.
  /// Stale version: refused.
  public void change(Actor actor, PersonId id, NewPerson changed, int version) {
    throw new IllegalStateException();
  }

  /// The masked view; out of scope or missing: not found.
  public Masked find(Scope scope, PersonId id) {
    throw new IllegalStateException();
  }

  /// The clear view, journaled with its purpose (a code of {@link Purpose}) and meant to be shown
  /// for 60 seconds.
  public Clear clear(Actor actor, PersonId id, Purpose purpose) {
    throw new IllegalStateException();
  }

  /// Who has this phone in the county; for the application's own use, never shown.
  public Optional<PersonId> findByPhone(String county, String phone) {
    throw new IllegalStateException();
  }

  /// The residents of a household (or everyone registered below a place), masked, at most 200.
  public List<Masked> ofHousehold(Scope scope, String path) {
    throw new IllegalStateException();
  }

  /// Counts of persons registered at the place and below; public numbers, no person behind them.
  public Counts counts(String county, String path) {
    throw new IllegalStateException();
  }

  /// The private phone for a message the application sends; never shown.
  public Optional<String> phoneFor(String county, PersonId id) {
    throw new IllegalStateException();
  }
}
