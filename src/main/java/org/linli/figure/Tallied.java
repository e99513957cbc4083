package org.linli.figure;

import java.util.Optional;
import java.util.UUID;
import org.linli.journal.Entry;

/// 计数之源 — what a module lets count: a view of facts, each of which counts one of some counter on a
/// day at a place.
public interface Tallied {

  /// The name under which it is counted, such as `rate`.
  String kind();

  /// The view: `county, id, place_path, day, counter, slices`, where all facts of one id lie at one
  /// place and `slices` are the cuts (`text[]`) in which it counts beside the whole.
  String facts();

  /// A fact view with `county, id, place_path` of everything whose facts are counted.
  String subjects();

  /// What has to be counted again after this act.
  Optional<UUID> touched(Entry act);
}
