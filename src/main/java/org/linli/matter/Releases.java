package org.linli.matter;

import java.util.List;
import java.util.Objects;
import org.linli.matter.MatterLists.Released;
import org.linli.matter.MatterQueries.Row;
import org.springframework.stereotype.Component;

/// 公开的事项 — what the desk published, with its own words and the photos it chose.
@Component
class Releases {

  private final Names names;
  private final Story story;

  Releases(Names names, Story story) {
    this.names = names;
    this.story = story;
  }

  /// Released matters for public pages.
  List<Released> of(String county, List<Row> rows) {
    var places = names.places(county, rows.stream().map(r -> r.matter().placePath()).toList());
    return rows.stream()
        .map(Row::matter)
        .filter(m -> m.releasedText() != null && m.releasedAt() != null)
        .map(
            m ->
                new Released(
                    m.number(),
                    names.category(county, m.category()),
                    places.getOrDefault(m.placePath(), ""),
                    Objects.requireNonNull(m.releasedText()),
                    Objects.requireNonNull(m.releasedAt()),
                    story.released(county, m.id().value())))
        .toList();
  }
}
