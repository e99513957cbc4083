package org.linli.map;

import java.util.Collection;
import java.util.Map;

/// 在办数 — a bean that says how many matters are open at or below places; the map is coloured by it.
public interface OpenCounts {

  /// 数目 — items somebody owes a move on, and of those the late ones.
  record Count(long open, long overdue) {}

  /// The counts of areas by path; areas where nothing is open may be left out.
  Map<String, Count> at(String county, Collection<String> paths);
}
