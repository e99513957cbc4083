package org.linli.whistle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 吹哨台账筛选 — the filters of the ledger as they stand in the address; what cannot be read is left
/// out. Without days it is the running month.
record LedgerForm(
    @Nullable String occasion,
    @Nullable String state,
    @Nullable String organisation,
    @Nullable String from,
    @Nullable String until,
    @Nullable String after) {

  WhistleLedger.Filter filter(LocalDate today) {
    return new WhistleLedger.Filter(
        constant(WhistleOccasion.values(), occasion),
        constant(WhistleState.values(), state),
        WhistleForm.id(WhistleForm.text(organisation)),
        day(from, today.withDayOfMonth(1)),
        day(until, today));
  }

  /// The last call of the page before.
  @Nullable UUID cursor() {
    return WhistleForm.id(WhistleForm.text(after));
  }

  private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
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
