package org.linli.matter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.MatterLists.Filter;
import org.linli.matter.MatterLists.View;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;

/// 筛选表单 — the filters of a list as they stand in the address; what cannot be read is left out.
record ListForm(
    @Nullable String area,
    @Nullable String category,
    @Nullable String state,
    @Nullable String ended,
    @Nullable String channel,
    @Nullable String from,
    @Nullable String until,
    @Nullable String answer,
    @Nullable String view,
    @Nullable String after) {

  /// An area outside the scope is not found, like one that does not exist.
  Filter filter(Scope scope) {
    Filter filter = filter();
    if (filter.area() != null && !scope.covers(filter.area())) {
      throw new NotFound();
    }
    return filter;
  }

  private Filter filter() {
    View named = constant(View.class, view);
    return new Filter(
        named == null ? View.ALL : named,
        area != null && area.matches("[0-9]{6}[0-9A-Z]{0,18}") ? area : null,
        category == null || category.isBlank() ? null : category,
        constant(MatterState.class, state),
        constant(Rung.class, ended),
        constant(Report.Channel.class, channel),
        day(from),
        day(until),
        constant(MatterLists.Answer.class, answer),
        null);
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
