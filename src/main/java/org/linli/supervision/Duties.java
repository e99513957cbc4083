package org.linli.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.Clocks;
import org.linli.organisation.Answering;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.Organisations;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.springframework.stereotype.Component;

/// 三级责任 — who is responsible for a matter: the body of its place, the desk that supervises, whoever
/// holds it (党工委主体责任、督办台监督责任、承办人工作责任).
@Component
class Duties {

  private final Supervisors supervisors;
  private final Posts posts;
  private final Organisations organisations;
  private final Places places;

  Duties(Supervisors supervisors, Posts posts, Organisations organisations, Places places) {
    this.supervisors = supervisors;
    this.posts = posts;
    this.organisations = organisations;
    this.places = places;
  }

  SupervisionPages.Duty of(String county, List<Clocks.Standing> items) {
    String path = items.getFirst().placePath();
    Optional<Place> street =
        places.chain(county, path).stream()
            .filter(p -> p.kind() == PlaceKind.STREET || p.kind() == PlaceKind.TOWNSHIP)
            .findFirst();
    String body =
        street
            .or(() -> places.chain(county, path).stream().findFirst())
            .map(Place::name)
            .orElse("");
    List<Clocks.Standing> open = items.stream().filter(each -> each.due() != null).toList();
    Map<UUID, String> names = names(county, open);
    return new SupervisionPages.Duty(
        body,
        street.isEmpty(),
        desk(county, path, supervisors.above(county, items)),
        open.stream()
            .map(
                each ->
                    new SupervisionPages.Worker(
                        each.item(),
                        each.rung(),
                        name(names, each.post() == null ? each.organisation() : each.post())))
            .toList());
  }

  private String desk(String county, String path, Rung rung) {
    return posts
        .whoAnswers(county, path)
        .at(Answering.Rung.valueOf(rung.name()))
        .map(Answering.Step::name)
        .orElse("");
  }

  private Map<UUID, String> names(String county, List<Clocks.Standing> open) {
    Map<UUID, String> names = new HashMap<>();
    posts
        .names(
            county,
            open.stream()
                .map(Clocks.Standing::post)
                .filter(Objects::nonNull)
                .map(id -> new PostId(Objects.requireNonNull(id)))
                .toList())
        .forEach((id, name) -> names.put(id.value(), name));
    organisations
        .names(
            county,
            open.stream()
                .map(Clocks.Standing::organisation)
                .filter(Objects::nonNull)
                .map(id -> new OrganisationId(Objects.requireNonNull(id)))
                .toList())
        .forEach((id, name) -> names.put(id.value(), name));
    return names;
  }

  private static String name(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? "" : names.getOrDefault(id, "");
  }
}
