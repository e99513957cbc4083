package org.linli.matter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category.Name;
import org.linli.matter.MatterPages.Item;
import org.linli.matter.MatterPages.Show;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 事项全貌 — one matter as one reader may see it: everything, or state and released words only.
@Component
class MatterShows {

  private final MatterStore store;
  private final MatterWords words;
  private final Story story;
  private final Names names;
  private final Clockwork clockwork;

  MatterShows(MatterStore store, MatterWords words, Story story, Names names, Clockwork clockwork) {
    this.store = store;
    this.words = words;
    this.story = story;
    this.names = names;
    this.clockwork = clockwork;
  }

  /// The matter for this reader; [NotFound] when it is about persons and he may not read it.
  Show show(Actor actor, MatterId id) {
    Matter matter = store.byId(actor.county(), id).orElseThrow(NotFound::new);
    var items = store.items(actor.county(), id);
    boolean mine = words.isOf(actor, id);
    boolean full = MatterParts.mayRead(actor, matter, items, mine);
    if (!full && matter.aboutPersons()) {
      throw new NotFound();
    }
    boolean reporter = MatterParts.of(actor, matter, null, mine).contains(MatterPart.REPORTER);
    var told = full ? story.full(actor.scope().with(id.value()), matter) : story.open(matter);
    var person = full ? words.reporter(actor.county(), id).orElse(null) : null;
    UUID own = actor.scope().own();
    String place = matter.placePath();
    return new Show(
        id.value(),
        matter.county(),
        matter.number(),
        full,
        reporter,
        matter.state(),
        matter.kind(),
        names.category(matter.county(), matter.category()),
        matter.channel(),
        matter.aboutPersons(),
        matter.verified(),
        matter.urgent(),
        place,
        matter.placeId(),
        names.places(matter.county(), List.of(place)).getOrDefault(place, ""),
        matter.openedAt(),
        matter.closedAt(),
        matter.endedRung(),
        told.text(),
        full ? words.answers(actor.county(), id) : List.of(),
        person == null ? null : shown(actor, matter, items, person, reporter),
        items(actor, matter, items, full, mine),
        told.events(),
        told.photos(),
        clockwork.promise(matter, clockwork.now(), full),
        full || matter.releasedAt() != null
            ? new MatterPages.Rating(matter.stars(), matter.solved(), matter.satisfied())
            : null,
        matter.releasedText(),
        store.followers(matter.county(), id),
        own != null && store.follows(matter.county(), id, own),
        matter.version(),
        clockwork.ofMatter(actor, matter, items.getFirst(), mine),
        full ? leading(matter) : null);
  }

  // whoever follows learns of the one that leads what everybody may know, and nobody's words
  private MatterPages.@Nullable Leading leading(Matter matter) {
    MatterId id = matter.follows();
    if (id == null) {
      return null;
    }
    Matter leading = store.byId(matter.county(), id).orElseThrow(NotFound::new);
    String place = leading.placePath();
    return new MatterPages.Leading(
        leading.number(),
        leading.state(),
        names.category(leading.county(), leading.category()),
        names.places(leading.county(), List.of(place)).getOrDefault(place, ""),
        leading.openedAt(),
        leading.releasedText(),
        story.open(leading).events());
  }

  /// Who holds one item.
  Optional<Matters.Holder> holder(String county, MatterId id, int item) {
    return holders(county, id).stream().filter(h -> h.item() == item).findFirst();
  }

  /// Who holds each item.
  List<Matters.Holder> holders(String county, MatterId id) {
    return store.byId(county, id).stream()
        .flatMap(m -> store.items(county, id).stream().map(i -> holder(m, i)))
        .toList();
  }

  private Matters.Holder holder(Matter m, MatterItem i) {
    Name category = names.category(m.county(), i.category());
    return new Matters.Holder(
        m.id(),
        m.number(),
        i.item(),
        i.state(),
        i.rung(),
        i.holder().post(),
        i.holder().organisation(),
        i.placePath(),
        category);
  }

  private List<Item> items(
      Actor actor, Matter matter, List<MatterItem> items, boolean full, boolean mine) {
    Map<UUID, String> holders =
        names.holders(
            matter.county(),
            items.stream().flatMap(i -> Stream.of(i.holder(), i.handler())).toList());
    var steps = full && matter.state().isOpen() ? clockwork.steps(matter) : List.<Ladder.Step>of();
    Instant now = clockwork.now();
    return items.stream()
        .map(
            i ->
                new Item(
                    i.item(),
                    names.category(matter.county(), i.category()),
                    i.state(),
                    i.rung(),
                    Names.of(holders, i.holder()),
                    phone(steps, i),
                    Names.of(holders, i.handler()),
                    i.enteredAt(),
                    i.dueAt(),
                    i.overdue(now),
                    i.soonAt() != null && !i.soonAt().isAfter(now) && !i.overdue(now),
                    standing(i, now) ? i.pausedUntil() : null,
                    i.asked(),
                    i.closedAt(),
                    i.late(),
                    clockwork.remaining(i, now),
                    full ? clockwork.reasoning(i) : List.of(),
                    i.version(),
                    full ? clockwork.ofItem(actor, matter, i, mine) : List.of()))
        .toList();
  }

  /// True while the clock of the item stands still.
  static boolean standing(MatterItem item, Instant now) {
    Instant until = item.pausedUntil();
    return until != null && until.isAfter(now);
  }

  private static @Nullable String phone(List<Ladder.Step> steps, MatterItem item) {
    return steps.stream()
        .filter(s -> s.hands().equals(item.holder()) && s.phone() != null)
        .map(Ladder.Step::phone)
        .findFirst()
        .orElse(null);
  }

  // chiefs see the reporter only when he agreed; who handles by link or for a company the same
  private static MatterPages.Reporter shown(
      Actor actor,
      Matter matter,
      List<MatterItem> items,
      MatterWords.Reporter r,
      boolean reporter) {
    boolean known = Calling.knows(actor, r, reporter);
    boolean anonymous = r.name() == null && r.phone() == null && r.account() == null;
    boolean callable = Calling.offers(actor, matter, items, reporter, r);
    return new MatterPages.Reporter(
        masked(known, r.name()), masked(known, r.phone()), anonymous, callable);
  }

  private static @Nullable String masked(boolean known, @Nullable String text) {
    return known ? text : null;
  }
}
