package org.linli.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 计数总册 — the counts of whole months by name, read from the roll-ups alone; names that did not
/// occur are left out.
///
/// Paths are those of a county, street or community; one with zeros for a skipped level names what
/// lies directly under the place above. Months that lie in the period only in part are counted
/// whole. The caller has checked that the reader may see the place.
@Component
public class Tallies {

  private final JdbcClient jdbc;
  private final Transactions transactions;

  Tallies(JdbcClient jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// The counts of several places in one slice; empty = the whole.
  public Map<String, Map<String, Long>> byPlace(
      String county, String kind, Collection<String> paths, Period period, String slice) {
    return read(county, kind, paths, period, slice, slice, "place_path");
  }

  /// The counts of one place in every slice that begins with the prefix; the prefix is left out of
  /// the keys.
  public Map<String, Map<String, Long>> bySlice(
      String county, String kind, String path, Period period, String prefix) {
    Map<String, Map<String, Long>> cut = new LinkedHashMap<>();
    read(county, kind, List.of(path), period, prefix, prefix + "~", "slice")
        .forEach((slice, counts) -> cut.put(slice.substring(prefix.length()), counts));
    return cut;
  }

  /// The counts of one place in one slice by month; its first day is the key.
  public Map<String, Map<String, Long>> byMonth(
      String county, String kind, String path, Period period, String slice) {
    return read(county, kind, List.of(path), period, slice, slice, "month::text");
  }

  private Map<String, Map<String, Long>> read(
      String county,
      String kind,
      Collection<String> paths,
      Period period,
      String from,
      String to,
      String key) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    return transactions.read(
        Scope.county(county),
        () -> {
          jdbc.sql(
                  """
                  select %s as key, counter, sum(n) as n from figure_tally
                  where county = :county and kind = :kind and place_path = any(:paths)
                    and slice between :from and :to and month between :first and :last
                  group by 1, 2 having sum(n) <> 0 order by 1, 2
                  """
                      .formatted(key))
              .param("county", county)
              .param("kind", kind)
              .param("paths", paths.toArray(String[]::new))
              .param("from", from)
              .param("to", to)
              .param("first", period.first().withDayOfMonth(1))
              .param("last", period.last())
              .query(
                  row -> {
                    counts
                        .computeIfAbsent(row.getString("key"), any -> new LinkedHashMap<>())
                        .put(row.getString("counter"), row.getLong("n"));
                  });
          return counts;
        });
  }
}
