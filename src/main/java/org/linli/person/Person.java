package org.linli.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;

/// 人 — one person's row as it stands: sealed values, masks, and hashes to find them again.
record Person(
    String county,
    PersonId id,
    PlaceId place,
    String placePath,
    byte[] name,
    String nameMasked,
    byte @Nullable [] phone,
    @Nullable String phoneMasked,
    byte @Nullable [] phoneHash,
    byte @Nullable [] idNumber,
    byte @Nullable [] idNumberHash,
    @Nullable String sex,
    @Nullable LocalDate born,
    @Nullable PersonId duplicateOf,
    String relation,
    Held held,
    Ended ended,
    int version) {

  /// 档案所存 — what is counted stands open, every other element is sealed as one value.
  record Held(@Nullable String ethnicGroup, List<String> labels, byte @Nullable [] file) {
    static final Held NOTHING = new Held(null, List.of(), null);
  }

  /// 终了 — since when somebody has left, into whom he was merged, whether he was erased.
  record Ended(@Nullable LocalDate leftOn, @Nullable PersonId mergedInto, boolean erased) {
    static final Ended NOT = new Ended(null, null, false);
  }

  /// Somebody new at a place, of whom nothing is on file yet but how he is related there.
  static Person fresh(
      String county,
      PersonId id,
      PlaceId place,
      String placePath,
      String nameMasked,
      String relation,
      Ended ended) {
    return new Person(
        county,
        id,
        place,
        placePath,
        new byte[0],
        nameMasked,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        relation,
        Held.NOTHING,
        ended,
        0);
  }

  Person with(Held file, @Nullable String otherSex, @Nullable LocalDate otherBorn) {
    return new Person(
        county,
        id,
        place,
        placePath,
        name,
        nameMasked,
        phone,
        phoneMasked,
        phoneHash,
        idNumber,
        idNumberHash,
        otherSex,
        otherBorn,
        duplicateOf,
        relation,
        file,
        ended,
        version);
  }

  Person named(byte[] sealed) {
    return new Person(
        county,
        id,
        place,
        placePath,
        sealed,
        nameMasked,
        phone,
        phoneMasked,
        phoneHash,
        idNumber,
        idNumberHash,
        sex,
        born,
        duplicateOf,
        relation,
        held,
        ended,
        version);
  }

  /// The same, living at this door now.
  Person at(Residence residence) {
    return new Person(
        county,
        id,
        residence.place(),
        residence.placePath(),
        name,
        nameMasked,
        phone,
        phoneMasked,
        phoneHash,
        idNumber,
        idNumberHash,
        sex,
        born,
        duplicateOf,
        relation,
        held,
        new Ended(null, ended.mergedInto(), ended.erased()),
        version);
  }
}
