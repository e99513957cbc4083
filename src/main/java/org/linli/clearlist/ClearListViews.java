package org.linli.clearlist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.access.Accounts;
import org.linli.clearlist.ClearListPages.Choices;
import org.linli.clearlist.ClearListPages.Line;
import org.linli.clearlist.ClearListPages.Shown;
import org.linli.exchange.AreaLists;
import org.linli.exchange.Subject;
import org.linli.person.Purpose;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Review;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 明文名单所示 — makes what pages and programs show of requests for lists in clear.
@Component
class ClearListViews {

  private final ClearLists lists;
  private final AreaLists areas;
  private final Places places;
  private final Accounts accounts;

  ClearListViews(ClearLists lists, AreaLists areas, Places places, Accounts accounts) {
    this.lists = lists;
    this.areas = areas;
    this.places = places;
    this.accounts = accounts;
  }

  ClearListPages.Home home(Actor actor) {
    return new ClearListPages.Home(waiting(actor), lines(actor, lists.own(actor)));
  }

  List<Line> waiting(Actor actor) {
    return lines(actor, lists.waiting(actor));
  }

  ClearListPages.Form form(Actor actor, ClearListForm typed, FieldErrors errors) {
    return new ClearListPages.Form(
        choices(actor, typed),
        Objects.requireNonNullElse(typed.reason(), ""),
        Objects.requireNonNullElse(typed.purpose(), ""),
        Id.fresh().toString(),
        errors);
  }

  /// What can be asked for at the area of the form, else at the actor's own.
  Choices choices(Actor actor, ClearListForm typed) {
    String path = typed.place() == null ? first(actor) : typed.place();
    Place area = areas.area(actor, path);
    Subject subject =
        AreaLists.SUBJECTS.stream()
            .filter(each -> each.name().equals(typed.subject()))
            .findFirst()
            .orElse(AreaLists.SUBJECTS.getFirst());
    return new Choices(
        area.path(),
        places.fullName(actor.county(), area.path()),
        areas.areas(area).stream().map(p -> new Page.Option(p.path(), p.name())).toList(),
        subject.name(),
        AreaLists.SUBJECTS.stream().map(Enum::name).toList(),
        Stream.of(Purpose.values()).map(Enum::name).toList(),
        areas.columns(actor.county(), subject).stream()
            .map(
                column ->
                    new ClearListPages.Column(
                        column.field(),
                        column.label(),
                        AreaLists.MASKED.contains(column.field()),
                        typed.fields() == null
                            ? column.fewest()
                            : typed.fields().contains(column.field())))
            .toList(),
        ClearList.HOURS.stream()
            .filter(each -> each.toString().equals(typed.hours()))
            .findFirst()
            .orElse(ClearList.HOURS.getFirst()),
        ClearList.HOURS);
  }

  ClearListPages.Show show(Actor actor, UUID id, String typed, FieldErrors errors, String refused) {
    return new ClearListPages.Show(shown(actor, id), typed, Id.fresh().toString(), errors, refused);
  }

  Shown shown(Actor actor, UUID id) {
    ClearList list = lists.find(actor, id);
    Review review = list.review();
    Map<String, String> labels = labels(list);
    boolean granted = lists.state(list) == ClearListState.GRANTED;
    return new Shown(
        lines(actor, List.of(list)).getFirst(),
        list.placePath(),
        list.reason(),
        list.fields().stream().map(field -> labels.getOrDefault(field, field)).toList(),
        list.hours(),
        review.answeredBy() == null
            ? ""
            : names(actor, List.of(list)).getOrDefault(review.answeredBy(), ""),
        review.answeredAt(),
        list.answer(),
        list.answerUntil(),
        list.fetchUntil(),
        list.fetches(),
        granted ? ClearList.MOST_FETCHES - list.fetches() : 0,
        lists.moves(actor, list).stream().map(Enum::name).toList());
  }

  Map<UUID, String> names(Actor actor, List<ClearList> found) {
    return accounts.names(
        actor.county(),
        found.stream()
            .map(ClearList::review)
            .flatMap(review -> Stream.of(review.askedBy(), answerer(review)))
            .distinct()
            .toList());
  }

  private Map<String, String> labels(ClearList list) {
    return areas.columns(list.county(), list.subject()).stream()
        .collect(Collectors.toMap(AreaLists.Column::field, AreaLists.Column::label, (a, b) -> a));
  }

  private List<Line> lines(Actor actor, List<ClearList> found) {
    Map<UUID, String> names = names(actor, found);
    Map<String, String> full =
        places.fullNames(
            actor.county(), found.stream().map(ClearList::placePath).distinct().toList());
    return found.stream()
        .map(
            list ->
                new Line(
                    list.id().toString(),
                    list.number(),
                    list.subject().name(),
                    full.getOrDefault(list.placePath(), ""),
                    list.purpose().name(),
                    lists.state(list).name(),
                    names.getOrDefault(list.review().askedBy(), ""),
                    list.review().askedAt()))
        .toList();
  }

  private static UUID answerer(Review review) {
    return Objects.requireNonNullElse(review.answeredBy(), review.askedBy());
  }

  private static String first(Actor actor) {
    return actor.scope().paths().stream().findFirst().orElseThrow(NotFound::new);
  }
}
