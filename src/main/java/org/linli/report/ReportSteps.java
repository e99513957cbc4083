package org.linli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.PhoneSignIn;
import org.linli.board.Board;
import org.linli.board.Boards;
import org.linli.category.Answers;
import org.linli.category.Catalogue;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.matter.Merges;
import org.linli.place.Place;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.similar.Suggestions;
import org.springframework.stereotype.Component;

/// 上报步骤 — gathers what each of the three steps of a report shows, and says what is still missing.
@Component
class ReportSteps {

  private static final int LONGEST = 2000;
  private static final int SIMILAR = 5;

  private final ReportPlaces places;
  private final Categories categories;
  private final Catalogue catalogue;
  private final Merges merges;
  private final PhoneSignIn signIn;
  private final Boards boards;
  private final Suggestions suggestions;

  ReportSteps(
      ReportPlaces places,
      Categories categories,
      Catalogue catalogue,
      Merges merges,
      PhoneSignIn signIn,
      Boards boards,
      Suggestions suggestions) {
    this.places = places;
    this.categories = categories;
    this.catalogue = catalogue;
    this.merges = merges;
    this.signIn = signIn;
    this.boards = boards;
    this.suggestions = suggestions;
  }

  /// The path of the place at which the board with this code hangs; empty for an unknown code.
  String door(String code) {
    return boards.byCode(code).map(Board::placePath).orElse("");
  }

  /// What a step shows for the form as it stands; [org.linli.shared.NotFound] for a place that does
  /// not exist.
  ReportPages.Show show(
      ReportPages.Step step, ReportPages.Form form, Actor actor, boolean codeSent) {
    Place place = places.place(form);
    Optional<Category> category = categories.find(place.county(), form.category());
    boolean where = step == ReportPages.Step.WHERE;
    return new ReportPages.Show(
        step,
        form,
        places.where(place, where),
        step == ReportPages.Step.WHAT ? sections(place.county()) : List.of(),
        step == ReportPages.Step.WHAT ? rest(place.county()) : List.of(),
        category.map(Category::questions).orElse(List.of()),
        category.map(Category::stop).orElse(null),
        where ? merges.similar(place.county(), place.path(), form.category(), SIMILAR) : List.of(),
        category.map(Category::name).orElse(null),
        category.map(Category::urgent).orElse(false) || UrgentWords.in(form.text()),
        category.map(Category::anonymousAllowed).orElse(false),
        signIn.available(),
        codeSent,
        known(actor, place));
  }

  /// Field to message key of what is wrong with the first step.
  Map<String, String> flawsOfWhat(ReportPages.Form form) {
    Map<String, String> flaws = new LinkedHashMap<>();
    if (categories.find(county(form), form.category()).isEmpty()) {
      flaws.put("category", "report.category.missing");
    }
    if (form.text().isEmpty()) {
      flaws.put("text", "report.text.missing");
    } else if (form.text().length() > LONGEST) {
      flaws.put("text", "report.text.tooLong");
    }
    return flaws;
  }

  /// What comes after the first step: the end, the questions of the category, or where it is.
  ReportPages.Step afterWhat(ReportPages.Form form) {
    var category = categories.find(county(form), form.category()).orElseThrow(NotFound::new);
    if (category.stop() != null) {
      return ReportPages.Step.STOP;
    }
    return category.questions().isEmpty() ? ReportPages.Step.WHERE : ReportPages.Step.ASK;
  }

  /// Field to message key of what is wrong with the answers.
  Map<String, String> flawsOfAnswers(ReportPages.Form form) {
    Map<String, String> flaws = new LinkedHashMap<>();
    categories
        .find(county(form), form.category())
        .ifPresent(category -> Answers.read(category.questions(), form.given(), flaws));
    return flaws;
  }

  /// The categories the letters may mean; without letters, what the text probably is.
  ReportPages.Looked looked(ReportPages.Form form, String q) {
    String county = county(form);
    List<Category> found =
        q.isEmpty()
            ? suggestions.categories(county, form.text()).stream()
                .flatMap(code -> categories.find(county, code).stream())
                .toList()
            : catalogue.search(county, q);
    return new ReportPages.Looked(q, found);
  }

  /// Field to message key of what is wrong with the second step.
  Map<String, String> flawsOfWhere(ReportPages.Form form) {
    return places.tooWide(places.place(form)) ? Map.of("place", "report.place.tooWide") : Map.of();
  }

  /// What a position or an address may mean, near the place of the form.
  ReportPages.Found found(ReportPages.Form form, String text) {
    return places.found(places.place(form), text);
  }

  /// The county the form is about.
  String county(ReportPages.Form form) {
    return places.place(form).county();
  }

  private List<ReportPages.Section> sections(String county) {
    Map<String, List<Category>> sections =
        categories.all(county).stream()
            .filter(Category::usual)
            .collect(
                Collectors.groupingBy(Category::section, LinkedHashMap::new, Collectors.toList()));
    return sections.entrySet().stream()
        .map(e -> new ReportPages.Section(e.getKey(), e.getValue()))
        .toList();
  }

  // by class, what does not stand among the usual ones
  private List<ReportPages.Rest> rest(String county) {
    return catalogue.groups(county).stream()
        .map(
            each ->
                new ReportPages.Rest(
                    each.group().nameZh(),
                    each.group().nameEn(),
                    each.categories().stream()
                        .filter(c -> !c.usual())
                        .map(c -> new ReportPages.Named(c, catalogue.words(c)))
                        .toList()))
        .filter(each -> !each.categories().isEmpty())
        .toList();
  }

  private static @Nullable String known(Actor actor, Place place) {
    boolean resident = actor.part() == AccountPart.RESIDENT;
    return resident && actor.county().equals(place.county()) ? actor.name() : null;
  }
}
