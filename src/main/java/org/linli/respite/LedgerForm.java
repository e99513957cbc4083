package org.linli.respite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;

/// 台账筛选 — the filters of the ledger as they stand in the address; what cannot be read is left out.
/// Without days it is the running month.
record LedgerForm(
    @Nullable String kind,
    @Nullable String state,
    @Nullable String organisation,
    @Nullable String area,
    @Nullable String from,
    @Nullable String until,
    @Nullable String after) {

  /// An area outside the scope is not found, like one that does not exist.
  RespiteLedger.Filter filter(Scope scope, LocalDate today) {
    String below = area == null || area.isBlank() ? null : area;
    if (below != null && (!Paths.wellFormed(below) || !scope.covers(below))) {
      throw new NotFound();
    }
    return new RespiteLedger.Filter(
        constant(RespiteKind.class, kind),
        constant(RespiteState.class, state),
        id(organisation),
        below,
        day(from, today.withDayOfMonth(1)),
        day(until, today));
  }

  /// The last respite of the page before.
  @Nullable UUID cursor() {
    return id(after);
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static LocalDate day(@Nullable String text, LocalDate otherwise) {
    try {
      LocalDate day = text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
      return day.getYear() > 2000 && day.getYear() < 2999 ? day : otherwise;
    } catch (DateTimeException unreadable) {
      return otherwise;
    }
  }
}
