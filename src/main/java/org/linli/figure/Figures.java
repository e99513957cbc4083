package org.linli.figure;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.journal.Outbox;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 指标总册 — the door: sums of a period by place and slice, read from the roll-ups alone.
///
/// Paths are those of a county, street, community or grid; a path with zeros for a skipped level
/// names what lies directly under the place above. The caller has checked that the reader may see
/// the place.
@Component
public class Figures {

  private final CellQueries queries;
  private final Marks marks;
  private final Folding folding;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Clock clock;

  Figures(
      CellQueries queries,
      Marks marks,
      Folding folding,
      Outbox outbox,
      Transactions transactions,
      Clock clock) {
    this.queries = queries;
    this.marks = marks;
    this.folding = folding;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The sums of one place.
  public Sums period(String county, String path, Period period) {
    return byPlace(county, List.of(path), period).getOrDefault(path, Sums.NONE);
  }

  /// The sums of one place in one slice, such as one category.
  public Sums period(String county, String path, Period period, Slice slice, String value) {
    return in(
        county,
        () ->
            queries
                .byPlace(county, List.of(path), period, slice.prefix() + value)
                .getOrDefault(path, Sums.NONE));
  }

  /// The sums of several places; places where nothing happened are left out.
  public Map<String, Sums> byPlace(String county, Collection<String> paths, Period period) {
    return in(county, () -> queries.byPlace(county, paths, period, ""));
  }

  /// The sums of one place by the values of a slice; values that did not occur are left out.
  public Map<String, Sums> bySlice(String county, String path, Period period, Slice slice) {
    return in(county, () -> queries.bySlice(county, path, period, slice.prefix()));
  }

  /// The sums of one place by month (its first day); months that lie in the period only in part are
  /// counted whole.
  public Map<String, Sums> byMonth(String county, String path, Period period) {
    return in(county, () -> queries.byMonth(county, path, period));
  }

  /// What is open now at or below several places whose paths are of one length.
  public Map<String, Present> present(String county, Collection<String> paths) {
    return in(county, () -> queries.present(county, paths, clock.instant()));
  }

  /// The moment for which the sums are true: now, or the oldest act that is not counted yet.
  public Instant trueAt(String county) {
    return in(
        county,
        () ->
            Stream.of(outbox.oldest(county), marks.oldest(county))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseGet(clock::instant));
  }

  /// Has some subjects of a kind counted again: for one act that stands for many of them. Inside
  /// the caller's transaction, in which that act is written.
  public void again(String county, String kind, Collection<UUID> subjects) {
    marks.set(county, kind, subjects, clock.instant());
  }

  /// Counts everything of the county anew, after a bulk load; a fold at the same moment waits.
  public void rebuild(String county) {
    transactions.run(Scope.county(county), () -> folding.rebuild(county));
  }

  /// Counts now what is marked and not counted yet.
  public void fold(String county) {
    transactions.run(Scope.county(county), () -> folding.settle(county));
  }

  private <T> T in(String county, Supplier<T> work) {
    return transactions.read(Scope.county(county), work);
  }
}
