package org.linli.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.PostKind;

/// 样例岗位 — one post with everybody who has held it.
final class Seat {

  /// 样例任职 — one row of `appointment`; `until` null while it lasts.
  record Term(
      UUID id,
      Resident person,
      @Nullable String dutyPhone,
      LocalDate since,
      @Nullable LocalDate until,
      String reasonSince,
      @Nullable String reasonUntil) {}

  final UUID id;
  final PostKind kind;
  final Spot place;
  final List<Term> terms = new ArrayList<>();

  Seat(UUID id, PostKind kind, Spot place) {
    this.id = id;
    this.kind = kind;
    this.place = place;
  }

  /// Who holds it now.
  @Nullable Resident holder() {
    return terms.stream().filter(t -> t.until() == null).map(Term::person).findFirst().orElse(null);
  }
}
