package org.linli.round;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.shared.Actor;

/// 轮次对象 — what rounds go to: a bean of each module whose things need somebody again and again.
public interface Rounded {

  /// 可选一类 — a group of subjects a plan can choose.
  record Choice(String code, String zh, String en) {}

  /// 所见一名 — how a reader sees a subject.
  ///
  /// @param name masked where he may not see it
  /// @param link page on which a round is recorded, below the working pages of the county, without
  ///   a leading slash
  record Told(String name, String link) {}

  /// Such as `DOSSIER`; it stands in plans and rounds.
  String kind();

  /// The name of a view with what needs rounds now: `county, id, place_id, place_path, selector,
  /// since` (day from which it does), `event_on` (day or null) and `guardian` (id of a post or a
  /// person, or null).
  String subjects();

  /// What a plan can choose among.
  List<Choice> selectors(String county);

  /// The kinds of record that resolve a round, the usual one first.
  List<String> forms();

  /// How this reader sees these subjects; those he may not know of are left out.
  Map<UUID, Told> told(Actor reader, Collection<UUID> ids);
}
