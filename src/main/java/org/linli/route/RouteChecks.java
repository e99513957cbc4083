package org.linli.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Catalogue;
import org.linli.category.Categories;
import org.linli.category.Rung;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 规则核对 — reads a rule field by field.
@Component
class RouteChecks {

  private final Categories categories;
  private final Catalogue catalogue;
  private final Organisations organisations;
  private final Places places;
  private final Clock clock;

  RouteChecks(
      Categories categories,
      Catalogue catalogue,
      Organisations organisations,
      Places places,
      Clock clock) {
    this.categories = categories;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.places = places;
    this.clock = clock;
  }

  LocalDate today() {
    return Time.day(clock.instant());
  }

  /// The rule; [Invalid] names each field that is wrong.
  RouteRule read(Actor actor, RouteForm form) {
    String county = actor.county();
    Map<String, String> wrong = new LinkedHashMap<>();
    String category = RouteForm.text(form.category());
    if (!known(county, category)) {
      wrong.put("category", "route.error.category");
    }
    Place place = place(county, RouteForm.text(form.place()));
    if (place == null || place.retired()) {
      wrong.put("place", "route.error.place");
    }
    var weight = form.weight(wrong);
    Organisation named = form.organisation().flatMap(id -> called(county, id)).orElse(null);
    Rung rung = named == null ? form.rung().orElse(null) : rung(named);
    if (rung == null) {
      wrong.put("target", "route.error.target");
    }
    form.owner(wrong);
    LocalDate from = form.from(today(), wrong);
    if (place == null || rung == null || !wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new RouteRule(
        Id.fresh(),
        category,
        place.id().value(),
        place.path(),
        weight,
        rung,
        named == null ? null : named.id().value(),
        RouteForm.text(form.owner()),
        from,
        null,
        0);
  }

  private boolean known(String county, String category) {
    return category.equals(RouteRule.EVERY)
        || catalogue.classes().stream().anyMatch(c -> c.code().equals(category))
        || categories.find(county, category).isPresent();
  }

  private @Nullable Place place(String county, String path) {
    return path.startsWith(county) ? places.whereabouts(county, path).orElse(null) : null;
  }

  // what a desk may call: departments and property companies
  private Optional<Organisation> called(String county, UUID id) {
    try {
      return Optional.of(organisations.find(county, new OrganisationId(id)))
          .filter(o -> !o.retired())
          .filter(
              o ->
                  o.kind() == OrganisationKind.DEPARTMENT
                      || o.kind() == OrganisationKind.PROPERTY_COMPANY);
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  private static Rung rung(Organisation organisation) {
    return organisation.kind() == OrganisationKind.DEPARTMENT ? Rung.DEPARTMENT : Rung.PROPERTY;
  }
}
