package org.linli.category;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.lifecycle.Limit;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 类别修改 — ends the row that held and begins the new one; the county's desk alone may do it.
@Component
class CategoryChanges {

  private final CategoryStore store;
  private final LimitStore limits;
  private final CategorySeeds seeds;
  private final Categories categories;
  private final Catalogue catalogue;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;
  private final Timed timed;
  private final Clock clock;

  CategoryChanges(
      CategoryStore store,
      LimitStore limits,
      CategorySeeds seeds,
      Categories categories,
      Catalogue catalogue,
      ClientTransactions once,
      ApplicationEventPublisher events,
      Timed timed,
      Clock clock) {
    this.store = store;
    this.limits = limits;
    this.seeds = seeds;
    this.categories = categories;
    this.catalogue = catalogue;
    this.once = once;
    this.events = events;
    this.timed = timed;
    this.clock = clock;
  }

  /// Makes the category hold from the form's day on (today when it names none); the same `tx` again
  /// changes nothing.
  ///
  /// @throws Invalid when a field is wrong
  /// @throws Stale when somebody else changed it before
  void save(Actor actor, CategoryForm form, UUID tx) {
    mayChange(actor);
    var category = form.category(states(), classes());
    LocalDate from = from("from", form.day());
    String county = actor.county();
    String code = category.code();
    String owner = String.valueOf(form.owner()).strip();
    once(
        actor,
        tx,
        form.toString(),
        () -> {
          var before = store.open(county, code).orElse(null);
          if (before == null ? form.seen() >= 0 : form.seen() != before.version()) {
            throw new Stale();
          }
          if (store.numbered(county, category.number(), code, from)) {
            throw new Invalid("number", "category.error.taken");
          }
          var asking = category.asking(coded(county, category));
          if (before == null) {
            free(county, code, from);
          } else {
            end(county, before, "from", from);
          }
          int next = before == null ? 0 : before.version() + 1;
          store.insert(county, new CategoryStore.Row(Id.fresh(), asking, owner, from, null, next));
          limits(county, code, form.own(states()), owner, from);
          events.publishEvent(
              new CategoryChanged(county, code, before == null ? "ADD" : "CHANGE", actor));
        });
  }

  /// Ends the category: from the form's day on (today when it names none) nothing new is about it;
  /// what is open goes on. Refused as [#save] refuses.
  void end(Actor actor, EndForm form, UUID tx) {
    mayChange(actor);
    LocalDate until = from("until", form.day());
    String county = actor.county();
    once(
        actor,
        tx,
        form.toString(),
        () -> {
          var row = store.open(county, String.valueOf(form.code())).orElseThrow(NotFound::new);
          if (row.version() != form.seen()) {
            throw new Stale();
          }
          end(county, row, "until", until);
          events.publishEvent(new CategoryChanged(county, row.category().code(), "END", actor));
        });
  }

  /// Adds what the county never had of the shipped catalogue, from today on; the same `tx` again
  /// adds nothing.
  void takeShipped(Actor actor, UUID tx) {
    mayChange(actor);
    String county = actor.county();
    LocalDate today = Time.day(clock.instant());
    once(
        actor,
        tx,
        "take",
        () -> {
          if (!seeds.take(county, today).isEmpty()) {
            events.publishEvent(new CategoryChanged(county, LimitStore.EVERY, "TAKE", actor));
          }
        });
  }

  /// Makes the limits of every category without its own hold from the form's day on; refused as
  /// [#save] refuses.
  void saveCommon(Actor actor, LimitsForm form, UUID tx) {
    mayChange(actor);
    Map<String, Limit> wanted = form.checked(states());
    LocalDate from = from("from", form.day());
    String county = actor.county();
    String owner = String.valueOf(form.owner()).strip();
    once(
        actor,
        tx,
        form.toString(),
        () -> {
          if (limits.version(county, LimitStore.EVERY) != form.seen()) {
            throw new Stale();
          }
          limits(county, LimitStore.EVERY, wanted, owner, from);
          events.publishEvent(new CategoryChanged(county, LimitStore.EVERY, "CHANGE", actor));
        });
  }

  private void once(Actor actor, UUID tx, String said, Runnable work) {
    once.once(
        actor,
        tx,
        ClientTransactions.digest(said),
        () -> {
          store.lock(actor.county());
          work.run();
          return "";
        });
    categories.forget(actor.county());
  }

  // a code once given to a question never means another one
  private List<Question> coded(String county, Category category) {
    int highest =
        Stream.concat(
                store.history(county, category.code()).stream().map(CategoryStore.Row::category),
                Stream.of(category))
            .flatMap(c -> c.questions().stream())
            .map(Question::code)
            .filter(code -> !code.isEmpty())
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    List<Question> coded = new ArrayList<>();
    for (Question question : category.questions()) {
      coded.add(question.code().isEmpty() ? question.coded(++highest) : question);
    }
    return coded;
  }

  private Set<String> classes() {
    return catalogue.classes().stream().map(CategoryClass::code).collect(Collectors.toSet());
  }

  private Set<String> states() {
    return timed.limits().keySet();
  }

  private static void mayChange(Actor actor) {
    if (actor.part() != AccountPart.COUNTY_DESK) {
      throw new NotFound();
    }
  }

  private LocalDate from(String field, @Nullable LocalDate named) {
    LocalDate today = Time.day(clock.instant());
    if (named != null && named.isBefore(today)) {
      throw new Invalid(field, "category.error.from");
    }
    return named == null ? today : named;
  }

  private void end(String county, CategoryStore.Row before, String field, LocalDate day) {
    if (day.isBefore(before.from())) {
      throw new Invalid(field, "category.error.from");
    }
    if (!store.end(county, before.id(), day, before.version())) {
      throw new Stale();
    }
  }

  // what was ended holds until that day, and only then anew
  private void free(String county, String code, LocalDate from) {
    boolean holds =
        store.history(county, code).stream()
            .map(CategoryStore.Row::until)
            .anyMatch(until -> until != null && until.isAfter(from));
    if (holds) {
      throw new Invalid("from", "category.error.held");
    }
  }

  private void limits(
      String county, String code, Map<String, Limit> own, String owner, LocalDate from) {
    for (String state : states()) {
      var held = openLimit(county, code, state);
      Limit wanted = own.get(state);
      if (held != null && held.limit().equals(wanted)) {
        continue;
      }
      if (held != null) {
        if (from.isBefore(held.from())) {
          throw new Invalid("from", "category.error.from");
        }
        limits.end(county, code, state, from);
      }
      if (wanted != null) {
        limits.insert(
            county, new LimitStore.Row(Id.fresh(), code, state, wanted, owner, from, null));
      }
    }
  }

  private LimitStore.@Nullable Row openLimit(String county, String code, String state) {
    return limits.history(county, code).stream()
        .filter(l -> l.state().equals(state) && l.until() == null)
        .findFirst()
        .orElse(null);
  }
}
