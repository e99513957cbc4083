package org.linli.place;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.division.Divisions;
import org.linli.division.OfficialCounty;
import org.linli.shared.Id;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 开设县区面板 — what a county would bring, and the button that opens it, on the page of its division.
@Component
class CountyPanel implements Panel {

  private static final int FIRST = 10;

  private final Divisions divisions;
  private final PlaceQueries queries;

  CountyPanel(Divisions divisions, PlaceQueries queries) {
    this.divisions = divisions;
    this.queries = queries;
  }

  @Override
  public String spot() {
    return "division";
  }

  @Override
  public int order() {
    return FIRST;
  }

  /// The path is the county's code.
  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    OfficialCounty found = divisions.county(path).orElse(null);
    if (found == null) {
      return null;
    }
    boolean open = !queries.at(path, List.of(path)).isEmpty();
    boolean may = divisions.keeps(page.actor()) && !open;
    return new Shown(
        "place.county",
        "place/county",
        Map.of("county", new PlacePages.County(found, open, may, Id.fresh())));
  }
}
