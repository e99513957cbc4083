package org.linli.household;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.NewResidence;
import org.linli.person.Tenure;
import org.linli.place.Place;
import org.linli.shared.Id;
import org.linli.shared.Invalid;

/// 居住表 — the fields of moving in and of changing a residence as they come.
///
/// @param here `true` when he lives here
record ResidenceForm(
    @Nullable UUID person,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String idNumber,
    @Nullable String relation,
    @Nullable String tenure,
    @Nullable String here,
    @Nullable String since,
    @Nullable Integer version,
    @Nullable UUID tx) {

  @Override
  public UUID tx() {
    return tx == null ? Id.fresh() : tx;
  }

  /// The residence as it was typed; a day or a tenure that cannot be read: invalid.
  NewResidence wanted(Place place) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Tenure what = readTenure(wrong);
    LocalDate from = day("since", since, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new NewResidence(
        place.path(),
        person,
        text(name),
        phone,
        idNumber,
        text(relation),
        what,
        !"false".equals(here),
        from);
  }

  int read() {
    return version == null ? -1 : version;
  }

  private Tenure readTenure(Map<String, String> wrong) {
    for (Tenure known : Tenure.values()) {
      if (known.name().equals(text(tenure))) {
        return known;
      }
    }
    wrong.put("tenure", "household.error.tenure");
    return Tenure.FAMILY;
  }

  static LocalDate day(String field, @Nullable String typed, Map<String, String> wrong) {
    try {
      return LocalDate.parse(text(typed).strip());
    } catch (DateTimeException e) {
      wrong.put(field, "household.error.day");
      return LocalDate.EPOCH;
    }
  }

  static LocalDate day(String field, @Nullable String typed) {
    Map<String, String> wrong = new LinkedHashMap<>();
    LocalDate day = day(field, typed, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return day;
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
