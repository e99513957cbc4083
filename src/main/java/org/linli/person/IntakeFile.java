package org.linli.person;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.linli.vault.Vault;

/// 在册 — what is on file about the persons and doors of some lines, read in a few statements.
final class IntakeFile {

  private final Vault vault;
  private final List<Residence> residences;
  private final Map<PersonId, Person> persons = new HashMap<>();
  private final Map<String, Person> byNumber = new HashMap<>();
  private final Map<String, PersonId> elsewhere = new HashMap<>();
  private final Map<UUID, List<Residence>> byDoor = new HashMap<>();
  private final Map<PersonId, String> names = new HashMap<>();

  private IntakeFile(Vault vault, List<Residence> residences) {
    this.vault = vault;
    this.residences = residences;
    residences.forEach(
        r -> byDoor.computeIfAbsent(r.place().value(), any -> new ArrayList<>()).add(r));
  }

  /// Reads what the claims among these speak of.
  static IntakeFile read(
      IntakeStore store, Actor actor, Vault vault, List<Object> claims, boolean locked) {
    Set<UUID> doors = new HashSet<>();
    List<byte[]> hashes = new ArrayList<>();
    for (Object each : claims) {
      if (each instanceof Claim claim) {
        doors.add(claim.line().door());
        if (claim.hash() != null) {
          hashes.add(claim.hash());
        }
      }
    }
    Scope scope = actor.scope();
    IntakeFile file = new IntakeFile(vault, store.at(scope, doors));
    store.byIdNumber(scope, hashes, locked).forEach(file::number);
    Set<UUID> living = new HashSet<>();
    file.residences.forEach(r -> living.add(r.person().value()));
    file.persons.keySet().forEach(known -> living.remove(known.value()));
    store.byId(scope, living, locked).forEach(file::add);
    return file;
  }

  /// Who has these id numbers outside the actor's area; read under the scope of the county.
  void readElsewhere(List<Person> others) {
    others.forEach(other -> elsewhere.putIfAbsent(key(other.idNumberHash()), other.id()));
  }

  /// The id numbers of the claims that nobody of the actor's area has.
  List<byte[]> unknown(List<Object> claims) {
    List<byte[]> unknown = new ArrayList<>();
    for (Object each : claims) {
      if (each instanceof Claim claim
          && claim.hash() != null
          && !byNumber.containsKey(key(claim.hash()))) {
        unknown.add(claim.hash());
      }
    }
    return unknown;
  }

  List<Residence> residences() {
    return residences;
  }

  /// Somebody with this id number, who must have this name; else somebody of this name behind the
  /// door, unless the two have different id numbers.
  @Nullable Person find(Claim claim, byte @Nullable [] hash) {
    String name = claim.entered().name();
    if (hash != null) {
      Person known = byNumber.get(key(hash));
      if (known != null) {
        if (!name(known).equals(name)) {
          throw new Invalid("name", "person.error.otherName");
        }
        return known;
      }
    }
    for (Residence residence : byDoor.getOrDefault(claim.line().door(), List.of())) {
      Person there = persons.get(residence.person());
      if (there != null
          && (hash == null || there.idNumberHash() == null)
          && name(there).equals(name)) {
        return there;
      }
    }
    return null;
  }

  /// The residence of a person at a door, or null.
  @Nullable Residence at(UUID door, PersonId person) {
    return byDoor.getOrDefault(door, List.of()).stream()
        .filter(r -> r.person().equals(person))
        .findFirst()
        .orElse(null);
  }

  Map<String, String> elements(Person person) {
    return Sheet.open(vault, person.county(), person.held().file());
  }

  @Nullable PersonId elsewhere(byte[] hash, PersonId but) {
    PersonId other = elsewhere.get(key(hash));
    return but.equals(other) ? null : other;
  }

  static boolean same(byte[] one, byte @Nullable [] other) {
    return other != null && MessageDigest.isEqual(one, other);
  }

  private void number(Person person) {
    add(person);
    // who was found first counts, not his duplicates
    byNumber.merge(key(person.idNumberHash()), person, (a, b) -> a.duplicateOf() == null ? a : b);
  }

  private void add(Person person) {
    persons.put(person.id(), person);
  }

  private String name(Person person) {
    return names.computeIfAbsent(person.id(), any -> vault.open(person.county(), person.name()));
  }

  private static String key(byte @Nullable [] hash) {
    return HexFormat.of().formatHex(Objects.requireNonNull(hash));
  }
}
