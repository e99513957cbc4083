package org.linli.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.category.Catalogue;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.category.CategoryClass;
import org.linli.category.Rung;
import org.linli.lifecycle.Evidence;
import org.linli.lifecycle.Move;
import org.linli.matter.MatterItem.Hands;
import org.linli.matter.MatterPages.Choice;
import org.linli.matter.MatterPages.Field;
import org.linli.matter.MatterPages.Offer;
import org.linli.organisation.Organisation;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 可办 — the moves somebody may make now, each with the fields its form asks for: read from the
/// table, never written by hand.
@Component
class Offers {

  private static final Set<MatterAction> WHOLE =
      Set.of(
          MatterAction.CONFIRM,
          MatterAction.REOPEN,
          MatterAction.RATE,
          MatterAction.ADD_ITEM,
          MatterAction.SUPPLEMENT,
          MatterAction.RELEASE);

  /// 可选 — a choice of the form and whose hands it is.
  private record Choosable(Choice choice, Hands hands) {}

  // asked for beside the reporter's name and beside what is alike, with forms of their own
  private static final Set<MatterAction> BESIDE =
      Set.of(MatterAction.CALL, MatterAction.MERGE, MatterAction.SPLIT);

  private final Ladder ladder;
  private final Destinations destinations;
  private final Categories categories;
  private final Catalogue catalogue;
  private final Colleagues colleagues;

  Offers(
      Ladder ladder,
      Destinations destinations,
      Categories categories,
      Catalogue catalogue,
      Colleagues colleagues) {
    this.ladder = ladder;
    this.destinations = destinations;
    this.categories = categories;
    this.catalogue = catalogue;
    this.colleagues = colleagues;
  }

  /// Everyone who answers for the place of the matter.
  List<Ladder.Step> steps(Matter matter) {
    return ladder.all(matter.county(), matter.placePath());
  }

  /// Moves on one item.
  List<Offer> ofItem(Actor actor, Matter matter, MatterItem item, boolean mine) {
    var parts = MatterParts.of(actor, matter, item, mine);
    return moves(item.state(), parts)
        .filter(m -> !WHOLE.contains(m.action()) && !BESIDE.contains(m.action()))
        .filter(
            m ->
                !m.notWhoDid().contains(MatterAction.FEED_BACK)
                    || !colleagues.isSame(actor, item.fedBackBy()))
        .map(m -> offer(matter, item, m))
        .toList();
  }

  /// Moves on the matter as a whole.
  List<Offer> ofMatter(Actor actor, Matter matter, MatterItem first, boolean mine) {
    var parts = MatterParts.of(actor, matter, null, mine);
    return moves(matter.state(), parts)
        .filter(m -> WHOLE.contains(m.action()))
        .map(m -> offer(matter, first, m))
        .toList();
  }

  private static Stream<Move<MatterState, MatterAction>> moves(
      MatterState state, Set<MatterPart> parts) {
    return MatterLifecycle.MATTER.movesAt(state, parts).stream();
  }

  private Offer offer(Matter matter, MatterItem item, Move<MatterState, MatterAction> move) {
    List<Field> fields = new ArrayList<>();
    for (Evidence evidence : move.needs()) {
      fields.add(field(matter, item, evidence));
    }
    switch (move.action()) {
      case FEED_BACK, HANDLE -> {
        boolean required = move.action() == MatterAction.FEED_BACK && wantsPhoto(item);
        fields.add(new Field("photos", "PHOTOS", required, List.of()));
      }
      case RATE -> {
        fields.add(new Field("solved", "YES_NO", false, List.of()));
        fields.add(new Field("note", "AREA", false, List.of()));
      }
      case DISPATCH, CLOSE_OUT -> fields.add(new Field("note", "AREA", false, List.of()));
      case REPORT,
          CALL,
          ACCEPT,
          TAKE,
          REJECT,
          REDO,
          SEND_BACK,
          PASS_UP,
          HAND_OVER,
          VOID,
          CONFIRM,
          REOPEN,
          ADD_ITEM,
          SUPPLEMENT,
          REVISIT,
          RELEASE,
          MERGE,
          SPLIT -> {}
    }
    return new Offer(move.action(), List.copyOf(fields));
  }

  private boolean wantsPhoto(MatterItem item) {
    return categories.find(item.county(), item.category()).map(Category::wantsPhoto).orElse(false);
  }

  private Field field(Matter matter, MatterItem item, Evidence evidence) {
    return switch (evidence) {
      case ASSIGNEE -> new Field(evidence.field(), "SELECT", true, hands(matter, item));
      case CATEGORY -> new Field(evidence.field(), "SELECT", true, categories(matter.county()));
      case RATING -> new Field(evidence.field(), "STARS", true, List.of());
      case PHOTO -> new Field("photos", "PHOTOS", true, List.of());
      case REASON, NOTE, PLACE, LOCATION, UNTIL ->
          new Field(evidence.field(), "AREA", true, List.of());
    };
  }

  // whom a rule or the ladder names stands first, and who may not be given it is not there
  private List<Choice> hands(Matter matter, MatterItem item) {
    String county = matter.county();
    Hands first = foreseen(county, matter, item);
    Set<Rung> open = destinations.open(county, item.category());
    Stream<Choosable> rungs =
        ladder.all(county, matter.placePath()).stream()
            .filter(s -> open.contains(s.rung()))
            .map(
                s ->
                    new Choosable(
                        new Choice(s.rung().name(), s.rung(), named(s), named(s)), s.hands()));
    Stream<Choosable> called =
        ladder.callable(county).stream()
            .map(o -> new Choosable(choice(o), new Hands(null, o.id().value())));
    return Stream.concat(rungs, called)
        .sorted(Comparator.comparing(each -> !each.hands().equals(first)))
        .map(Choosable::choice)
        .toList();
  }

  private Hands foreseen(String county, Matter matter, MatterItem item) {
    return categories
        .find(county, item.category())
        .map(category -> destinations.first(county, category, matter.placePath()).step().hands())
        .orElse(Hands.NONE);
  }

  private static String named(Ladder.Step step) {
    return step.name() == null ? "" : step.name();
  }

  private static Choice choice(Organisation o) {
    return new Choice(Ladder.choice(o), null, o.name(), o.name());
  }

  private static Choice choice(CategoryClass group, Category c) {
    return new Choice(c.code(), null, c.nameZh(), c.nameEn(), group.nameZh(), group.nameEn());
  }

  private List<Choice> categories(String county) {
    return catalogue.groups(county).stream()
        .flatMap(each -> each.categories().stream().map(c -> choice(each.group(), c)))
        .toList();
  }
}
