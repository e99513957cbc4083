package org.linli.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.exchange.ImportList.Tally;
import org.linli.exchange.Taking.Line;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 导入步骤 — what a step does inside its one transaction: look at every line, or write them.
@Component
class ImportSteps {

  private final ImportStore store;
  private final PartStore parts;
  private final LayoutStore layouts;
  private final Takings takings;
  private final Places places;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImportSteps(
      ImportStore store,
      PartStore parts,
      LayoutStore layouts,
      Takings takings,
      Places places,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.parts = parts;
    this.layouts = layouts;
    this.takings = takings;
    this.places = places;
    this.events = events;
    this.clock = clock;
  }

  /// 并非全部可用 — the whole list was wanted, and by now a line of it is refused.
  static final class NotAllGood extends RuntimeException {
    private final transient Result result;

    NotAllGood(Result result) {
      super("not all good", null, false, false);
      this.result = result;
    }
  }

  /// 结果 — how many lines came to what, and what was said against the refused ones.
  private record Result(Tally tally, List<Objection> objections) {}

  void check(Actor actor, ImportList list, ImportRuns.Run run) {
    Result result = walk(actor, list, false, run);
    parts.objections(actor.county(), list.id(), list.uploader(), result.objections());
    store.end(
        actor.county(), list.id(), ImportState.CHECKED, result.tally(), null, clock.instant());
  }

  /// What the lines come to by now, when not all of them could be written; in a transaction of its
  /// own.
  void checkedAgain(Actor actor, ImportList list, NotAllGood end) {
    Result result = end.result;
    parts.objections(actor.county(), list.id(), list.uploader(), result.objections());
    store.end(
        actor.county(),
        list.id(),
        ImportState.CHECKED,
        result.tally(),
        ImportEnding.CHANGED,
        clock.instant());
  }

  void take(Actor actor, ImportList list, boolean onlyGood, ImportRuns.Run run) {
    Result result = walk(actor, list, true, run);
    Tally tally = result.tally();
    if (!onlyGood && tally.refused() > 0) {
      throw new NotAllGood(result);
    }
    String county = actor.county();
    layouts.remember(county, list.subject(), parts.headings(county, list.id()));
    if (tally.refused() > 0) {
      parts.objections(county, list.id(), list.uploader(), result.objections());
    } else {
      parts.delete(county, list.id());
    }
    if (tally.writes()) {
      String detail =
          "%s %d %d %d %d"
              .formatted(
                  list.subject(), tally.fresh(), tally.changed(), tally.same(), tally.refused());
      events.publishEvent(new Imported(list, ImportAction.TAKE, detail, actor));
    }
    store.end(county, list.id(), ImportState.TAKEN, tally, null, clock.instant());
  }

  private Result walk(Actor actor, ImportList list, boolean writes, ImportRuns.Run run) {
    String county = actor.county();
    Place area = places.find(actor.scope(), list.place());
    Taking taking = takings.begin(actor, list.subject(), area, writes);
    Headings headings = parts.headings(county, list.id());
    List<Objection> objections = new ArrayList<>();
    int[] counts = new int[Verdict.Outcome.values().length];
    int all = (list.lines() + PartStore.SIZE - 1) / PartStore.SIZE;
    for (int part = 0; part < all; part++) {
      List<RawLine> raws = parts.lines(county, list.id(), part);
      List<Line> lines = new ArrayList<>();
      for (RawLine raw : raws) {
        try {
          lines.add(LineReading.read(raw, headings));
        } catch (Invalid wrong) {
          objections.addAll(Objection.of(raw.number(), wrong));
          counts[Verdict.Outcome.REFUSED.ordinal()]++;
        }
      }
      List<Verdict> verdicts = taking.take(lines);
      for (int i = 0; i < verdicts.size(); i++) {
        counts[verdicts.get(i).outcome().ordinal()]++;
        Invalid why = verdicts.get(i).why();
        if (why != null) {
          objections.addAll(Objection.of(lines.get(i).number(), why));
        }
      }
      run.did(raws.size());
    }
    taking.finish();
    return new Result(
        new Tally(
            counts[Verdict.Outcome.FRESH.ordinal()],
            counts[Verdict.Outcome.SAME.ordinal()],
            counts[Verdict.Outcome.CHANGED.ordinal()],
            counts[Verdict.Outcome.REFUSED.ordinal()]),
        objections);
  }
}
