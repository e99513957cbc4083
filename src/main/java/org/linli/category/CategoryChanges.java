package org.linli.category;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Limit;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 类别修改 — ends the row that held and begins the new one; the county's desk alone may do it.
@Component
class CategoryChanges {

  private final CategoryStore store;
  private final Categories categories;
  private final Timed timed;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CategoryChanges(
      CategoryStore store,
      Categories categories,
      Timed timed,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.categories = categories;
    this.timed = timed;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Makes the category hold from the form's day on (today when it names none).
  ///
  /// @throws Invalid when a field is wrong
  /// @throws Stale when somebody else changed it before
  void save(Actor actor, CategoryForm form) {
    if (actor.part() != AccountPart.COUNTY_DESK) {
      throw new NotFound();
    }
    var category = form.category(timed.limits().keySet());
    String county = actor.county();
    LocalDate today = Time.day(clock.instant());
    LocalDate from = form.from() == null ? today : form.from();
    if (from.isBefore(today)) {
      throw new Invalid("from", "category.error.from");
    }
    transactions.run(
        actor.scope(),
        () -> {
          var before = store.open(county, category.code()).orElse(null);
          int version = form.version() == null ? -1 : form.version();
          if (before == null ? version >= 0 : version != before.version()) {
            throw new Stale();
          }
          if (before != null) {
            end(county, before, from);
          }
          String owner = String.valueOf(form.owner()).strip();
          int next = before == null ? 0 : before.version() + 1;
          store.insert(
              county, new CategoryStore.Row(Id.fresh(), category, owner, from, null, next));
          limits(county, category.code(), form.own(timed.limits().keySet()), owner, from);
          events.publishEvent(new CategoryChanged(county, category.code(), before == null, actor));
        });
    categories.forget(county);
  }

  private void end(String county, CategoryStore.Row before, LocalDate from) {
    if (from.isBefore(before.from())) {
      throw new Invalid("from", "category.error.from");
    }
    if (!store.end(county, before.id(), from, before.version())) {
      throw new Stale();
    }
  }

  private void limits(
      String county, String code, Map<String, Limit> own, String owner, LocalDate from) {
    for (String state : timed.limits().keySet()) {
      var held = openLimit(county, code, state);
      Limit wanted = own.get(state);
      if (held != null && held.limit().equals(wanted)) {
        continue;
      }
      if (held != null) {
        store.endLimit(county, code, state, from);
      }
      if (wanted != null) {
        store.insert(
            county, new CategoryStore.LimitRow(Id.fresh(), code, state, wanted, owner, from, null));
      }
    }
  }

  private CategoryStore.@Nullable LimitRow openLimit(String county, String code, String state) {
    return store.limitHistory(county, code).stream()
        .filter(l -> l.state().equals(state) && l.until() == null)
        .findFirst()
        .orElse(null);
  }
}
