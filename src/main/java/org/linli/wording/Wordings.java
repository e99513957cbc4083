package org.linli.wording;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.web.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 常用语之门 — what this reader may put into a field, and keeping and dropping it.
@Component
public class Wordings {

  static final int MOST = 60;

  private final WordingStore store;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;

  Wordings(WordingStore store, ClientTransactions once, ApplicationEventPublisher events) {
    this.store = store;
    this.once = once;
    this.events = events;
  }

  /// The reader's own and those of his desk, by title.
  List<WordingPages.Wording> of(Actor actor) {
    return store.of(actor, MOST).stream().map(each -> shown(actor, each)).toList();
  }

  /// The same as choices of a form: what is put in, under its title.
  public List<Page.Option> options(Actor actor) {
    return store.of(actor, MOST).stream()
        .map(each -> new Page.Option(each.body(), each.title()))
        .toList();
  }

  /// Keeps one; the same `tx` again keeps nothing more.
  void save(Actor actor, WordingForm form, UUID tx) {
    form.check();
    boolean shared = Boolean.TRUE.equals(form.shared());
    byte[] digest =
        ClientTransactions.digest(
            "wording",
            WordingForm.text(form.title()),
            WordingForm.text(form.body()),
            String.valueOf(shared));
    once.once(
        actor,
        tx,
        digest,
        () -> {
          if (store.of(actor, MOST).size() >= MOST) {
            throw new WordingRefused();
          }
          var wording =
              new Wording(
                  Id.fresh(),
                  actor.id(),
                  shared ? desk(actor) : null,
                  WordingForm.text(form.title()),
                  WordingForm.text(form.body()));
          store.insert(actor.county(), wording);
          events.publishEvent(new WordingChanged(wording.id(), "ADD", actor));
          return wording.id().toString();
        });
  }

  /// Drops one of the actor's own.
  void drop(Actor actor, UUID id, UUID tx) {
    once.once(
        actor,
        tx,
        ClientTransactions.digest("wording drop", id.toString()),
        () -> {
          if (!store.delete(actor, id)) {
            throw new NotFound();
          }
          events.publishEvent(new WordingChanged(id, "DROP", actor));
          return id.toString();
        });
  }

  private static @Nullable UUID desk(Actor actor) {
    return actor.scope().organisations().stream().sorted().findFirst().orElse(null);
  }

  private static WordingPages.Wording shown(Actor actor, Wording w) {
    boolean mine = w.account().equals(actor.id());
    return new WordingPages.Wording(w.id(), w.title(), w.body(), w.organisation() != null, mine);
  }
}
