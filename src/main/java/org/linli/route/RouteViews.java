package org.linli.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Catalogue;
import org.linli.category.Categories;
import org.linli.category.Rung;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.route.RoutePages.Asked;
import org.linli.route.RoutePages.Form;
import org.linli.route.RoutePages.Listing;
import org.linli.route.RoutePages.Row;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 规则一览 — reads the rules for the page and for programs.
@Component
class RouteViews {

  private static final int PAST = 50;

  /// 所涉 — the names the rules speak of.
  @Component
  record Named(
      Categories categories, Catalogue catalogue, Organisations organisations, Places places) {}

  private final RouteStore store;
  private final RouteChecks checks;
  private final Named named;
  private final Foresight foresight;

  RouteViews(RouteStore store, RouteChecks checks, Named named, Foresight foresight) {
    this.store = store;
    this.checks = checks;
    this.named = named;
    this.foresight = foresight;
  }

  Listing listing(String county) {
    LocalDate today = checks.today();
    var valid = store.valid(county, today).stream().sorted(RouteRule.EXACT).toList();
    return new Listing(
        rows(county, valid),
        rows(county, store.coming(county, today)),
        rows(county, store.past(county, today, PAST)));
  }

  /// Who would get a matter of the category at the place.
  Asked asked(String county, String category, String place) {
    Optional<Place> at =
        place.startsWith(county) ? named.places().whereabouts(county, place) : Optional.empty();
    return named
        .categories()
        .find(county, category)
        .filter(c -> at.isPresent())
        .flatMap(c -> foresight.who(county, c, place))
        .map(f -> new Asked(category, place, f.rung(), f.name(), f.byRule()))
        .orElseGet(() -> new Asked(category, place, null, "", false));
  }

  /// The form as typed, or filled with the rule to be changed.
  Form form(String county, RouteForm typed, @Nullable UUID id, Words words) {
    Row rule =
        id == null
            ? null
            : rows(county, store.valid(county, checks.today())).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElse(null);
    RouteForm shown =
        rule == null || typed.category() != null
            ? typed
            : new RouteForm(
                rule.category(),
                rule.place(),
                rule.weight(),
                rule.target(),
                rule.owner(),
                null,
                null);
    String place = RouteForm.text(shown.place());
    return new Form(
        id == null ? "" : id.toString(),
        RouteForm.text(shown.category()),
        place,
        RouteForm.text(shown.weight()),
        RouteForm.text(shown.target()),
        RouteForm.text(shown.owner()),
        RouteForm.text(shown.from()),
        categories(county, words),
        places(county, place),
        targets(county, words));
  }

  /// The county, its streets and their communities, and the place spoken of.
  List<Page.Option> places(String county, String chosen) {
    List<Place> all = new ArrayList<>();
    named.places().whereabouts(county, county).ifPresent(all::add);
    for (Place street : named.places().children(county, county)) {
      all.add(street);
      named.places().children(county, street.path()).stream()
          .filter(p -> p.kind() == PlaceKind.COMMUNITY || p.kind() == PlaceKind.VILLAGE)
          .forEach(all::add);
    }
    List<Page.Option> options = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparing(Place::path))
        .map(p -> new Page.Option(p.path(), "　".repeat((p.path().length() - 6) / 3) + p.name()))
        .forEach(options::add);
    if (chosen.startsWith(county) && all.stream().noneMatch(p -> p.path().equals(chosen))) {
      named
          .places()
          .whereabouts(county, chosen)
          .ifPresent(
              p -> options.add(new Page.Option(chosen, named.places().fullName(county, chosen))));
    }
    return options;
  }

  private List<Page.Options> categories(String county, Words words) {
    List<Page.Option> classes = new ArrayList<>();
    classes.add(new Page.Option(RouteRule.EVERY, words.t("route.every")));
    named
        .catalogue()
        .groups(county)
        .forEach(
            each ->
                classes.add(
                    new Page.Option(
                        each.group().code(),
                        words.t(
                            "route.class",
                            words.pick(each.group().nameZh(), each.group().nameEn())))));
    List<Page.Options> all = new ArrayList<>();
    all.add(new Page.Options(words.t("route.classes"), classes));
    all.addAll(named.catalogue().options(county, words));
    return all;
  }

  private List<Page.Options> targets(String county, Words words) {
    List<Page.Option> rungs =
        Arrays.stream(Rung.values())
            .filter(r -> r != Rung.DEPARTMENT)
            .map(r -> new Page.Option(r.name(), words.t("category.rung." + r)))
            .toList();
    List<Page.Option> called =
        Stream.of(OrganisationKind.DEPARTMENT, OrganisationKind.PROPERTY_COMPANY)
            .flatMap(kind -> named.organisations().byKind(county, kind).stream())
            .map(
                (Organisation o) ->
                    new Page.Option(RouteForm.ORGANISATION + o.id().value(), o.name()))
            .toList();
    List<Page.Options> all = new ArrayList<>();
    all.add(new Page.Options(words.t("route.rungs"), rungs));
    if (!called.isEmpty()) {
      all.add(new Page.Options(words.t("route.organisations"), called));
    }
    return all;
  }

  private List<Row> rows(String county, List<RouteRule> rules) {
    Map<String, String> places =
        named.places().fullNames(county, rules.stream().map(RouteRule::placePath).toList());
    var ids =
        rules.stream()
            .map(RouteRule::organisation)
            .filter(Objects::nonNull)
            .map(OrganisationId::new)
            .distinct()
            .toList();
    Map<OrganisationId, String> names =
        ids.isEmpty() ? Map.of() : named.organisations().names(county, ids);
    return rules.stream().map(rule -> row(county, rule, places, names)).toList();
  }

  private Row row(
      String county,
      RouteRule rule,
      Map<String, String> places,
      Map<OrganisationId, String> names) {
    UUID organisation = rule.organisation();
    String[] about = about(county, rule.category());
    String name = places.getOrDefault(rule.placePath(), "");
    return new Row(
        rule.id(),
        rule.category(),
        about[0],
        about[1],
        rule.placePath(),
        name.isEmpty() ? named.places().fullName(county, rule.placePath()) : name,
        rule.weight() == null ? "" : rule.weight().name(),
        rule.rung().name(),
        organisation == null ? null : names.get(new OrganisationId(organisation)),
        organisation == null ? rule.rung().name() : RouteForm.ORGANISATION + organisation,
        rule.owner(),
        rule.from(),
        rule.until());
  }

  private String[] about(String county, String category) {
    if (category.equals(RouteRule.EVERY)) {
      return new String[] {"", ""};
    }
    return named.catalogue().classes().stream()
        .filter(c -> c.code().equals(category))
        .map(c -> new String[] {c.nameZh(), c.nameEn()})
        .findFirst()
        .orElseGet(
            () -> {
              var name = named.categories().name(county, category);
              return new String[] {name.zh(), name.en()};
            });
  }
}
