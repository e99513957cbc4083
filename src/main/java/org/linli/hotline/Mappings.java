package org.linli.hotline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Categories;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 对应之门 — says what a class of a hotline is here; lists and programs go by it from then on.
@Component
class Mappings {

  private static final int LONGEST = 300;

  private final ClassStore store;
  private final Categories categories;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;

  Mappings(
      ClassStore store,
      Categories categories,
      ClientTransactions once,
      ApplicationEventPublisher events) {
    this.store = store;
    this.categories = categories;
    this.once = once;
    this.events = events;
  }

  /// 对应表单 — a class with its names from the first level down, strokes between, and a category.
  record Form(
      @Nullable String source,
      @Nullable String classes,
      @Nullable String category,
      @Nullable UUID tx) {}

  void map(Actor actor, Form form, UUID tx) {
    String county = actor.county();
    String source = OrderForm.text(form.source());
    String classes = OrderForm.text(form.classes());
    String category = OrderForm.text(form.category());
    Map<String, String> wrong = new LinkedHashMap<>();
    if (source.isEmpty() || classes.isEmpty() || classes.length() > LONGEST) {
      wrong.put("classes", "web.required");
    }
    if (categories.find(county, category).filter(c -> c.stop() == null).isEmpty()) {
      wrong.put("category", "matter.error.category");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    once.once(
        actor,
        tx,
        ClientTransactions.digest("hotline/class", source, classes, category),
        () -> {
          UUID id = store.map(county, source, classes, category);
          events.publishEvent(
              new OrderChanged("hotline-class", id, HotlineAction.MAP, county, category, actor));
          return id.toString();
        });
  }
}
