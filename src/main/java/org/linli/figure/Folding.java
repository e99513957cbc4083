package org.linli.figure;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 折算 — hears every act, marks what it touches, and counts the marked ones again at the next rest;
/// of an area that was redrawn everything is marked.
@Component
@Order(200)
class Folding implements Hears {

  private static final Set<String> REDRAWN = Set.of("MOVE", "RETIRE");

  private final CellStore cells;
  private final TallyStore tallies;
  private final Marks marks;
  private final List<Tallied> sources;

  Folding(CellStore cells, TallyStore tallies, Marks marks, List<Tallied> sources) {
    this.cells = cells;
    this.tallies = tallies;
    this.marks = marks;
    this.sources = sources;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    mark(county, CellStore.KIND, acts, Folding::matter);
    sources.forEach(source -> mark(county, source.kind(), acts, source::touched));
    for (Entry act : acts) {
      if (act.noun().equals("place") && REDRAWN.contains(act.action())) {
        redrawn(county, act.placePath(), act.at());
      }
    }
  }

  @Override
  public void settle(String county) {
    settle(county, CellStore.KIND, ids -> cells.fold(county, ids));
    sources.forEach(
        source -> settle(county, source.kind(), ids -> tallies.fold(county, source, ids)));
  }

  /// Counts everything of the county anew; a fold at the same moment waits.
  void rebuild(String county) {
    marks.lock(county, CellStore.KIND);
    cells.rebuild(county);
    for (Tallied source : sources) {
      marks.lock(county, source.kind());
      tallies.rebuild(county, source);
    }
  }

  private void mark(
      String county, String kind, List<Entry> acts, Function<Entry, Optional<UUID>> touched) {
    Set<UUID> ids = new LinkedHashSet<>();
    acts.forEach(act -> touched.apply(act).ifPresent(ids::add));
    if (!ids.isEmpty()) {
      marks.set(county, kind, ids, acts.getFirst().at());
    }
  }

  private void redrawn(String county, String path, Instant at) {
    marks.below(county, CellStore.KIND, "matter_fact", "figure_counted", path, at);
    sources.forEach(
        source ->
            marks.below(county, source.kind(), source.subjects(), "figure_tallied", path, at));
  }

  private void settle(String county, String kind, Consumer<UUID[]> fold) {
    marks.lock(county, kind);
    UUID[] taken;
    do {
      taken = marks.take(county, kind);
      if (taken.length > 0) {
        fold.accept(taken);
      }
    } while (taken.length == Marks.MOST);
  }

  private static Optional<UUID> matter(Entry act) {
    return act.noun().equals("matter") ? Optional.of(act.subject()) : Optional.empty();
  }
}
