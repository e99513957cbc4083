package org.linli.remark;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.journal.ClientTransactions;
import org.linli.matter.Asides;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.linli.web.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 标签之门 — the county's words for its matters: added by any desk, ended by the county's, put on and
/// taken off by the desks of the place.
@Component
public class Tags {

  private static final int MOST = 60;

  private final TagStore store;
  private final Asides asides;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Tags(
      TagStore store,
      Asides asides,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.asides = asides;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// The words in use as choices of a form.
  public List<Page.Option> options(String county) {
    return store.current(county).stream()
        .map(tag -> new Page.Option(tag.id().toString(), tag.name()))
        .toList();
  }

  /// What these matters bear, by matter; for lists of whoever works on them.
  public Map<UUID, List<String>> names(String county, Collection<UUID> matters) {
    return store.of(county, matters).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> each.getValue().stream().map(Tag::name).toList()));
  }

  List<Tag> current(String county) {
    return store.current(county);
  }

  List<Tag> of(String county, UUID matter) {
    return store.of(county, List.of(matter)).getOrDefault(matter, List.of());
  }

  /// Adds a word; the same `tx` again adds nothing more.
  public void add(Actor actor, TagForm form, UUID tx) {
    String name = form.checked();
    once.once(
        actor,
        tx,
        ClientTransactions.digest("tag", name),
        () -> {
          List<Tag> current = store.current(actor.county());
          if (current.stream().anyMatch(tag -> tag.name().equals(name))) {
            throw new Invalid("name", "remark.tag.taken");
          }
          if (current.size() >= MOST) {
            throw new RemarkRefused("tags");
          }
          Tag tag = new Tag(Id.fresh(), name, false);
          store.insert(actor.county(), tag);
          publish(actor, tag.id(), "ADD", actor.county(), "");
          return tag.id().toString();
        });
  }

  /// Ends a word; matters that bear it keep it.
  void end(Actor actor, UUID id, UUID tx) {
    once.once(
        actor,
        tx,
        ClientTransactions.digest("tag end", id.toString()),
        () -> {
          if (!store.end(actor.county(), id, clock.instant())) {
            throw new NotFound();
          }
          publish(actor, id, "END", actor.county(), "");
          return id.toString();
        });
  }

  /// Puts a word on a matter; a matter that bears it already is left as it is.
  public void putOn(Actor actor, String number, String tag, UUID tx) {
    change(
        actor,
        number,
        tx,
        ClientTransactions.digest("tag on", number, tag),
        seen -> {
          UUID id =
              store.current(actor.county()).stream()
                  .map(Tag::id)
                  .filter(each -> each.toString().equals(tag))
                  .findFirst()
                  .orElseThrow(() -> new Invalid("tag", "remark.tag.unknown"));
          if (store.putOn(actor.county(), seen.matter().value(), id)) {
            publish(actor, id, "PUT_ON", seen.placePath(), seen.matter().value().toString());
          }
        });
  }

  /// Takes a word off a matter.
  void takeOff(Actor actor, String number, UUID tag, UUID tx) {
    change(
        actor,
        number,
        tx,
        ClientTransactions.digest("tag off", number, tag.toString()),
        seen -> {
          if (!store.takeOff(actor.county(), seen.matter().value(), tag)) {
            throw new NotFound();
          }
          publish(actor, tag, "TAKE_OFF", seen.placePath(), seen.matter().value().toString());
        });
  }

  private interface Work {
    void with(Asides.Seen seen);
  }

  private void change(Actor actor, String number, UUID tx, byte[] digest, Work work) {
    var matter = asides.of(actor, number).matter();
    Actor inside = actor.in(actor.scope().with(matter.value()));
    transactions.run(
        inside.scope(),
        () -> {
          Asides.Seen seen = asides.lock(actor, matter);
          if (!seen.inside() || !actor.part().isDesk()) {
            throw new NotFound();
          }
          once.once(
              inside,
              tx,
              digest,
              () -> {
                work.with(seen);
                return number;
              });
        });
  }

  private void publish(Actor actor, UUID tag, String action, String path, String matter) {
    events.publishEvent(new TagChanged(tag, action, path, matter, actor));
  }
}
