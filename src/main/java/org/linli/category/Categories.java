package org.linli.category;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Limit;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 事项类别 — the catalogue of one county: what a matter may be about, with criteria, ladder and
/// limits.
@Component
public class Categories {

  /// How old a catalogue kept in memory may be: another node may have changed it.
  private static final Duration FRESH = Duration.ofSeconds(10);

  private record Kept(
      LocalDate day, Instant read, List<Category> categories, Map<String, Limit> limits) {}

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final CategoryStore store;
  private final LimitStore limits;
  private final Timed timed;
  private final Clock clock;

  Categories(CategoryStore store, LimitStore limits, Timed timed, Clock clock) {
    this.store = store;
    this.limits = limits;
    this.timed = timed;
    this.clock = clock;
  }

  /// All categories of the county valid today, in the order of sections.
  public List<Category> all(String county) {
    return catalogue(county).categories();
  }

  /// One category valid today.
  public Optional<Category> find(String county, String code) {
    return all(county).stream().filter(c -> c.code().equals(code)).findFirst();
  }

  /// The names of a category in both languages, also of one that no longer holds.
  public Category.Name name(String county, String code) {
    return find(county, code)
        .or(() -> store.history(county, code).stream().map(CategoryStore.Row::category).findFirst())
        .map(Category::name)
        .orElseGet(() -> new Category.Name(code, code, code));
  }

  /// How long the state may last for the category: its own row, the row of every category, the
  /// default of the life cycle; nothing where nobody owes a move.
  public @Nullable Limit limit(String county, String code, String state) {
    return limit(catalogue(county).limits(), code, state);
  }

  private @Nullable Limit limit(Map<String, Limit> limits, String code, String state) {
    Limit own = limits.get(code + " " + state);
    Limit common = own == null ? limits.get(LimitStore.EVERY + " " + state) : own;
    return common == null ? timed.limits().get(state) : common;
  }

  /// The limit as it held on a day, for explaining a due time that was counted then.
  public @Nullable Limit limitOn(String county, String code, String state, LocalDate day) {
    if (day.equals(Time.day(clock.instant()))) {
      return limit(county, code, state);
    }
    Optional<Limit> said = limits.on(county, code, state, day);
    return said.isPresent() ? said.get() : timed.limits().get(state);
  }

  /// True when the category has a limit of its own for the state.
  boolean hasOwn(String county, String code, String state) {
    return catalogue(county).limits().containsKey(code + " " + state);
  }

  /// Reads the catalogue again with the next question.
  void forget(String county) {
    kept.remove(county);
  }

  private Kept catalogue(String county) {
    Instant now = clock.instant();
    LocalDate day = Time.day(now);
    Kept held = kept.get(county);
    if (held != null
        && held.day().equals(day)
        && Duration.between(held.read(), now).abs().compareTo(FRESH) < 0) {
      return held;
    }
    var order = Comparator.<Category>comparingInt(c -> Category.SECTIONS.indexOf(c.section()));
    var read =
        new Kept(
            day,
            now,
            store.valid(county, day).stream()
                .map(CategoryStore.Row::category)
                .sorted(order)
                .toList(),
            limits(county, day));
    kept.put(county, read);
    return read;
  }

  private Map<String, Limit> limits(String county, LocalDate day) {
    Map<String, Limit> valid = new HashMap<>();
    for (var row : limits.valid(county, day)) {
      valid.put(row.category() + " " + row.state(), row.limit());
    }
    return Map.copyOf(valid);
  }
}
