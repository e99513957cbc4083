package org.linli.matter;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.admission.Admissions;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.route.Foresight;
import org.linli.route.Routes;
import org.linli.shared.Invalid;
import org.springframework.stereotype.Component;

/// 去向 — who gets an item first: whom the most exact rule names, else the lowest filled rung of the
/// ladder; the people of a grid only what is on the list of their county.
@Component
class Destinations implements Foresight {

  private static final EnumSet<Rung> GRID =
      EnumSet.of(Rung.STAIRWELL_CHIEF, Rung.BUILDING_CHIEF, Rung.GRID_CHIEF);

  /// 一处 — where it goes, and whether a rule says so.
  record Destination(Ladder.Step step, boolean byRule) {}

  private final Ladder ladder;
  private final Routes routes;
  private final Admissions admissions;

  Destinations(Ladder ladder, Routes routes, Admissions admissions) {
    this.ladder = ladder;
    this.routes = routes;
    this.admissions = admissions;
  }

  /// Where an item of the category at the place goes first.
  Destination first(String county, Category category, String path) {
    Set<Rung> open = open(county, category.code());
    return routes.targets(county, category, path).stream()
        .filter(target -> open.contains(target.rung()))
        .flatMap(target -> step(county, path, target).stream())
        .findFirst()
        .map(step -> new Destination(step, true))
        .orElseGet(
            () ->
                new Destination(ladder.first(county, path, only(open, category.ladder())), false));
  }

  /// The rungs that may be given items of the category: what is not on the list never goes to the
  /// people of a grid.
  Set<Rung> open(String county, String category) {
    return admissions.admits(county, category)
        ? EnumSet.allOf(Rung.class)
        : EnumSet.complementOf(GRID);
  }

  /// What a desk chose; somebody of a grid for what is not on the list is invalid, as is somebody
  /// who is not there.
  Ladder.Step chosen(MatterItem item, String assignee) {
    var step = ladder.chosen(item.county(), item.placePath(), assignee);
    if (!open(item.county(), item.category()).contains(step.rung())) {
      throw new Invalid("assignee", "matter.error.notAdmitted");
    }
    return step;
  }

  /// The next filled rung above where an item stands; empty at the top.
  Optional<Ladder.Step> above(
      String county, String category, String path, List<Rung> rungs, Rung now) {
    return ladder.above(county, path, only(open(county, category), rungs), now);
  }

  /// The desk that answers for the place.
  Ladder.Step desk(String county, String path) {
    return ladder.desk(county, path);
  }

  @Override
  public Optional<Foreseen> who(String county, Category category, String path) {
    Destination first = first(county, category, path);
    String name = first.step().name();
    return name == null
        ? Optional.empty()
        : Optional.of(new Foreseen(first.step().rung().name(), name, first.byRule()));
  }

  private Optional<Ladder.Step> step(String county, String path, Routes.Target target) {
    UUID organisation = target.organisation();
    return organisation == null
        ? ladder.at(county, path, target.rung())
        : ladder.called(county, organisation);
  }

  private static List<Rung> only(Set<Rung> open, List<Rung> rungs) {
    return rungs.stream().filter(open::contains).toList();
  }
}
