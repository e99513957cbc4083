package org.linli.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.person.ResidentIntake;
import org.linli.person.ResidentLists;
import org.linli.person.Sheet;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 区域名单 — the door to the lists of an area that name persons, in clear where the caller has asked
/// and was allowed; it asks nobody itself and writes nothing down.
@Component
public class AreaLists {

  /// The lists in which persons are masked, so that there is something to be had in clear.
  public static final List<Subject> SUBJECTS = List.of(Subject.RESIDENTS, Subject.HOUSEHOLDS);

  /// What is masked in them.
  public static final Set<String> MASKED = Set.of("name", "phone", "idNumber");

  // where somebody lives, and who: what is ticked before anybody chooses
  private static final List<String> FEWEST = List.of("building", "stairwell", "door", "name");

  private final Imports imports;
  private final ListLines lines;
  private final LayoutStore layouts;
  private final ResidentLists residents;
  private final Places places;

  AreaLists(
      Imports imports,
      ListLines lines,
      LayoutStore layouts,
      ResidentLists residents,
      Places places) {
    this.imports = imports;
    this.lines = lines;
    this.layouts = layouts;
    this.residents = residents;
    this.places = places;
  }

  /// 名单栏 — a column a list can have.
  ///
  /// @param field what it is about
  /// @param heading what the office calls it, else what we do
  /// @param label the message key of its name
  /// @param fewest among the few that every list begins with
  public record Column(String field, String heading, String label, boolean fewest) {}

  /// A place of the actor's own area that lists are kept for; others are not found.
  public Place area(Actor actor, PlaceId id) {
    return imports.area(actor, id);
  }

  /// As [#area(Actor, PlaceId)], by path.
  public Place area(Actor actor, String path) {
    if (!actor.scope().covers(path)) {
      throw new NotFound();
    }
    return imports.area(actor, places.byPath(actor.county(), path).id());
  }

  /// A place and those right below it that lists are kept for.
  public List<Place> areas(Place top) {
    return imports.areas(top);
  }

  /// What a list can say of persons, in the order of the office's own; nothing that is sensitive,
  /// and no labels.
  public List<Column> columns(String county, Subject subject) {
    Headings used = layouts.latest(county, subject).orElseGet(() -> Columns.own(subject));
    List<Column> columns = new ArrayList<>();
    Set<String> given = new HashSet<>();
    for (int i = 0; i < used.fields().size(); i++) {
      String field = used.fields().get(i);
      if (mayLeave(field) && given.add(field)) {
        columns.add(column(field, used.names().get(i)));
      }
    }
    Columns.own(subject).fields().stream()
        .filter(field -> mayLeave(field) && given.add(field))
        .forEach(field -> columns.add(column(field, Columns.title(field))));
    return columns;
  }

  /// How many lines a list has, counted no further than `most`; in a transaction of the actor's
  /// scope.
  public int count(Actor actor, Subject subject, Place area, int most) {
    return subject == Subject.HOUSEHOLDS
        ? places.subtree(actor.scope(), area.path(), PlaceKind.HOUSEHOLD, "", most).size()
        : residents.count(actor.scope(), area.path(), most);
  }

  /// The lines of a list as they stand at this moment, one text for each of the fields, none of
  /// them a formula; children stay masked. In a transaction of the actor's scope.
  ///
  /// @param fields of those of [#columns]; what is masked elsewhere stands in clear
  public List<List<String>> lines(Actor actor, Subject subject, Place area, List<String> fields) {
    Set<String> clear = new HashSet<>(MASKED);
    clear.retainAll(fields);
    List<List<String>> all = new ArrayList<>();
    lines.each(
        actor,
        subject,
        area,
        clear,
        values ->
            all.add(
                fields.stream()
                    .map(field -> Texts.harmless(values.getOrDefault(field, "")))
                    .toList()));
    return all;
  }

  private static Column column(String field, String heading) {
    return new Column(field, Texts.harmless(heading), Columns.label(field), FEWEST.contains(field));
  }

  private static boolean mayLeave(String field) {
    return !field.isEmpty()
        && !field.equals("labels")
        && ResidentIntake.elements()
            .filter(element -> element.name().equals(field))
            .noneMatch(Sheet.Field::sensitive);
  }
}
