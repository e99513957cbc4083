package org.linli.desk;

import java.util.List;
import java.util.UUID;
import org.linli.matter.MatterLists;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.linli.web.Templates;
import org.springframework.stereotype.Component;

/// 今天 — gathers what one person owes now, overdue on top.
@Component
class Today {

  private static final int MOST = 60;
  private static final UUID NO_PLACE = new UUID(0, 0);

  private final MatterLists matters;
  private final DeskLines lines;
  private final Templates templates;

  Today(MatterLists matters, DeskLines lines, Templates templates) {
    this.matters = matters;
    this.lines = lines;
    this.templates = templates;
  }

  /// Today of the reader of this page.
  DeskPages.Today of(Page page) {
    Actor actor = page.actor();
    List<DeskPages.Line> owed = lines.of(matters.owed(actor, MOST), actor, page.words());
    String path =
        actor.scope().paths().isEmpty() ? actor.county() : actor.scope().paths().getFirst();
    return new DeskPages.Today(
        actor.county(),
        lines.day(),
        tiles(matters.countsFor(actor)),
        owed.stream().filter(DeskPages.Line::overdue).toList(),
        owed.stream().filter(l -> !l.overdue()).toList(),
        actor.part().isDesk(),
        templates.panels("today", page, actor.county(), path, NO_PLACE));
  }

  /// The counts in the order in which they matter.
  static List<DeskPages.Tile> tiles(MatterLists.Counts counts) {
    return List.of(
        new DeskPages.Tile(MatterLists.View.OWED.name(), counts.owed()),
        new DeskPages.Tile(MatterLists.View.OVERDUE.name(), counts.overdue()),
        new DeskPages.Tile(MatterLists.View.DUE_TODAY.name(), counts.dueToday()),
        new DeskPages.Tile(MatterLists.View.NEW.name(), counts.fresh()),
        new DeskPages.Tile(MatterLists.View.TO_CHECK.name(), counts.toCheck()),
        new DeskPages.Tile(MatterLists.View.WAITING.name(), counts.waiting()));
  }
}
