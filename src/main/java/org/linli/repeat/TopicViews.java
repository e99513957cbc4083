package org.linli.repeat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.category.Categories;
import org.linli.place.Places;
import org.linli.repeat.RepeatPages.Topic;
import org.linli.repeat.TopicStore.Counted;
import org.linli.repeat.TopicStore.Weeks;
import org.linli.shared.Actor;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 一周热点 — what was reported more often than usual; every count opens its matters.
@Component
class TopicViews {

  private static final int MOST = 50;
  private static final int FEW = 3;

  private final TopicStore store;
  private final RepeatViews views;
  private final Categories categories;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  TopicViews(
      TopicStore store,
      RepeatViews views,
      Categories categories,
      Places places,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.views = views;
    this.categories = categories;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  RepeatPages.Topics of(Actor actor, TopicForm form) {
    String county = actor.county();
    String chosen = RepeatForm.below(actor.scope(), form.area());
    String root = actor.scope().paths().isEmpty() ? county : actor.scope().paths().getFirst();
    String area = chosen == null ? root : chosen;
    Weeks weeks = new Weeks(form.last(Time.day(clock.instant())));
    List<Counted> counted =
        transactions.read(actor.scope(), () -> store.counts(actor.scope(), area, weeks));
    List<Counted> placed =
        counted.stream().filter(each -> each.place() != null).limit(MOST).toList();
    var names =
        views.names(
            county, placed.stream().map(Counted::place).map(Objects::requireNonNull).toList());
    return new RepeatPages.Topics(
        area,
        places.fullName(county, area),
        weeks.from().toString(),
        weeks.until().toString(),
        weeks.first().toString(),
        weeks.last().toString(),
        views.areas(actor, chosen),
        topics(county, counted.stream().filter(each -> each.place() == null).toList(), names),
        topics(county, placed, names));
  }

  private List<Topic> topics(String county, List<Counted> counted, Map<String, String> names) {
    return counted.stream()
        .limit(MOST)
        .map(
            each -> {
              String path = each.place() == null ? "" : each.place();
              return new Topic(
                  path,
                  names.getOrDefault(path, ""),
                  categories.name(county, each.category()),
                  each.week(),
                  each.before(),
                  each.week() >= FEW && each.week() * 2 >= each.before());
            })
        .toList();
  }
}
