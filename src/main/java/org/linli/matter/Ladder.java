package org.linli.matter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.MatterItem.Hands;
import org.linli.organisation.Answering;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.Posts;
import org.linli.shared.Invalid;
import org.springframework.stereotype.Component;

/// 阶梯 — who is next: the lowest filled rung, and from there up; a vacant rung is stepped over,
/// never nowhere.
@Component
class Ladder {

  private static final List<Rung> DESKS =
      List.of(Rung.COMMUNITY_DESK, Rung.STREET_DESK, Rung.COUNTY_DESK);
  private static final String ORGANISATION = "organisation:";

  /// 一级 — a rung and the hands that stand on it.
  record Step(Rung rung, Hands hands, @Nullable String name, @Nullable String phone) {}

  private final Posts posts;
  private final Organisations organisations;

  Ladder(Posts posts, Organisations organisations) {
    this.posts = posts;
    this.organisations = organisations;
  }

  /// The desk that answers for the place: the community's, the street's, the county's; without any
  /// the county's rung stays, unheld, and the county's desk sees it by place.
  Step desk(String county, String path) {
    return desk(posts.whoAnswers(county, path));
  }

  /// The lowest filled rung of a category's ladder.
  Step first(String county, String path, List<Rung> ladder) {
    return next(posts.whoAnswers(county, path), ladder);
  }

  /// One rung of the place, where somebody is there.
  Optional<Step> at(String county, String path, Rung rung) {
    return step(posts.whoAnswers(county, path), rung);
  }

  /// The organisation a desk may call, if it is still one.
  Optional<Step> called(String county, UUID organisation) {
    return callable(county).stream()
        .filter(o -> o.id().value().equals(organisation))
        .map(Ladder::step)
        .findFirst();
  }

  /// The next filled rung above; empty at the top.
  Optional<Step> above(String county, String path, List<Rung> ladder, Rung now) {
    Answering answering = posts.whoAnswers(county, path);
    return ladder.stream()
        .filter(r -> r.ordinal() > now.ordinal())
        .flatMap(r -> step(answering, r).stream())
        .findFirst();
  }

  /// Every filled rung of the place, for the desk that dispatches.
  List<Step> all(String county, String path) {
    Answering answering = posts.whoAnswers(county, path);
    return List.of(Rung.values()).stream().flatMap(r -> step(answering, r).stream()).toList();
  }

  /// Departments and property companies a desk may call.
  List<Organisation> callable(String county) {
    return Stream.of(OrganisationKind.DEPARTMENT, OrganisationKind.PROPERTY_COMPANY)
        .flatMap(kind -> organisations.byKind(county, kind).stream())
        .filter(o -> !o.retired())
        .toList();
  }

  /// The value of the form's choice for an organisation.
  static String choice(Organisation organisation) {
    return ORGANISATION + organisation.id().value();
  }

  /// The value of the form's choice for a step.
  static String choice(Step step) {
    boolean called = step.rung() == Rung.DEPARTMENT || step.rung() == Rung.PROPERTY;
    UUID organisation = step.hands().organisation();
    return called && organisation != null ? ORGANISATION + organisation : step.rung().name();
  }

  /// Reads what a desk chose: a [Rung] or `organisation:<id>`; anything else is invalid.
  Step chosen(String county, String path, String assignee) {
    if (assignee.startsWith(ORGANISATION)) {
      UUID id = id(assignee.substring(ORGANISATION.length()));
      return called(county, id).orElseThrow(Ladder::unknown);
    }
    Answering answering = posts.whoAnswers(county, path);
    return List.of(Rung.values()).stream()
        .filter(r -> r.name().equals(assignee))
        .flatMap(r -> step(answering, r).stream())
        .findFirst()
        .orElseThrow(Ladder::unknown);
  }

  private static Step step(Organisation o) {
    return new Step(
        o.kind() == OrganisationKind.DEPARTMENT ? Rung.DEPARTMENT : Rung.PROPERTY,
        new Hands(null, o.id().value()),
        o.name(),
        o.dutyPhone());
  }

  private static Step next(Answering answering, List<Rung> ladder) {
    return ladder.stream()
        .flatMap(r -> step(answering, r).stream())
        .findFirst()
        .orElseGet(() -> desk(answering));
  }

  private static Step desk(Answering answering) {
    return DESKS.stream()
        .flatMap(r -> step(answering, r).stream())
        .findFirst()
        .orElseGet(() -> new Step(Rung.COUNTY_DESK, Hands.NONE, null, null));
  }

  private static Optional<Step> step(Answering answering, Rung rung) {
    if (rung == Rung.DEPARTMENT) {
      return Optional.empty();
    }
    return answering
        .at(Answering.Rung.valueOf(rung.name()))
        .filter(Answering.Step::filled)
        .map(
            s ->
                new Step(
                    rung,
                    s.post() == null
                        ? new Hands(null, id(s.organisation()))
                        : new Hands(s.post().value(), null),
                    s.name(),
                    s.dutyPhone()));
  }

  private static @Nullable UUID id(@Nullable OrganisationId organisation) {
    return organisation == null ? null : organisation.value();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static Invalid unknown() {
    return new Invalid("assignee", "matter.error.assignee");
  }
}
