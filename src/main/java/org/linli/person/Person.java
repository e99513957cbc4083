package org.linli.person;

import java.time.LocalDate;
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
    int version) {}
