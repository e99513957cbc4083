package org.linli.matter;

import static org.linli.matter.Columns.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterLists.Filter;
import org.linli.shared.Actor;
import org.linli.shared.Time;

/// 条件 — the where clause of a list, condition by condition; values stand beside the text, never in
/// it.
final class Where {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /// Begins with the county, as every statement does.
  Where(String table, String county) {
    text.append("where ").append(table).append(".county = ?");
    values.add(county);
  }

  private Where(String condition) {
    text.append(condition);
  }

  /// A bare condition, true until something is added, to count by in a statement of its county.
  static Where always() {
    return new Where("true");
  }

  /// Adds a condition with its values.
  Where and(String condition, Object... more) {
    text.append(" and ").append(condition);
    values.addAll(List.of(more));
    return this;
  }

  /// Adds a condition when its value is given.
  Where when(@Nullable Object value, String condition) {
    return value == null ? this : and(condition, value);
  }

  /// Of an item: its matter is not about persons.
  Where notAboutPersons() {
    return and(
        "not exists (select 1 from matter m"
            + " where m.county = i.county and m.id = i.matter_id and m.private)");
  }

  /// Below a place, as a half-open range of paths.
  Where below(@Nullable String path, String column) {
    return path == null || path.isBlank()
        ? this
        : and(column + " >= ? and " + column + " < ?", path, path + "~");
  }

  /// Below one of these places.
  Where below(List<String> paths, String column) {
    if (paths.size() == 1) {
      return below(paths.getFirst(), column);
    }
    String range = "(" + column + " >= ? and " + column + " < ?)";
    Object[] ends = paths.stream().flatMap(path -> Stream.of(path, path + "~")).toArray();
    return and("(" + String.join(" or ", Collections.nCopies(paths.size(), range)) + ")", ends);
  }

  /// After the last line of the page before, ascending or descending.
  Where after(@Nullable Cursor cursor, String columns, boolean ascending) {
    if (cursor == null) {
      return this;
    }
    boolean item = columns.chars().filter(c -> c == ',').count() == 2;
    String marks = item ? "(?, ?, ?)" : "(?, ?)";
    String condition = "(" + columns + ") " + (ascending ? "> " : "< ") + marks;
    Object at = time(cursor.at());
    return item
        ? and(condition, Objects.requireNonNull(at), cursor.matter(), cursor.item())
        : and(condition, Objects.requireNonNull(at), cursor.matter());
  }

  /// Between two days of Asia/Shanghai, both included.
  Where days(Filter filter, String column) {
    if (filter.from() != null) {
      and(column + " >= ?", moment(Time.start(filter.from())));
    }
    if (filter.until() != null) {
      and(column + " < ?", moment(Time.start(filter.until().plusDays(1))));
    }
    return this;
  }

  /// Held by the reader: as one of his organisations or posts.
  ///
  /// A single id is compared as such, because only then the index gives the order of the list too.
  Where held(Actor actor, String prefix) {
    List<String> either = new ArrayList<>();
    held(either, prefix + "holder_organisation", actor.scope().organisations());
    held(either, prefix + "holder_post", actor.scope().posts());
    text.append(" and ");
    text.append(either.isEmpty() ? "false" : "(" + String.join(" or ", either) + ")");
    return this;
  }

  private void held(List<String> either, String column, Collection<UUID> ids) {
    if (ids.size() == 1) {
      either.add(column + " = ?");
      values.add(ids.iterator().next());
    } else if (!ids.isEmpty()) {
      either.add(column + " = any(?)");
      values.add(ids.toArray(UUID[]::new));
    }
  }

  private static Object moment(Instant instant) {
    return Objects.requireNonNull(time(instant));
  }

  String text() {
    return text.toString();
  }

  List<Object> values() {
    return values;
  }
}
