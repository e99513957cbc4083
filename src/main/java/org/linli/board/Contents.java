package org.linli.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.linli.board.BoardPages.Answer;
import org.linli.organisation.Answering;
import org.linli.organisation.Answering.Rung;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostKind;
import org.linli.organisation.PostKinds;
import org.linli.organisation.Posts;
import org.linli.place.Paths;
import org.linli.place.Places;
import org.springframework.stereotype.Component;

/// 公示内容来源 — gathers from places, posts and organisations what boards say; three statements however
/// many places.
@Component
class Contents {

  private static final Set<Rung> CHIEFS =
      Set.of(Rung.STAIRWELL_CHIEF, Rung.BUILDING_CHIEF, Rung.GRID_CHIEF);

  private final Places places;
  private final Posts posts;
  private final Organisations organisations;
  private final PostKinds kinds;

  Contents(Places places, Posts posts, Organisations organisations, PostKinds kinds) {
    this.places = places;
    this.posts = posts;
    this.organisations = organisations;
    this.kinds = kinds;
  }

  /// What the boards of one place say.
  Content of(String county, String path) {
    return Objects.requireNonNull(of(county, List.of(path)).get(path));
  }

  /// What the boards of these places say, by path.
  Map<String, Content> of(String county, Collection<String> paths) {
    Map<String, Answering> answering = posts.whoAnswers(county, paths);
    Map<String, Organisation> stations =
        organisations.desksOf(county, paths, OrganisationKind.STATION);
    Map<String, String> names = places.fullNames(county, named(paths, answering.values()));
    Map<String, Content> contents = new HashMap<>();
    for (String path : paths) {
      String above = above(path).map(p -> names.getOrDefault(p, "")).orElse("");
      String full = names.getOrDefault(path, "");
      String own = full.startsWith(above) ? full.substring(above.length()).strip() : full;
      List<Answer> answers = answers(county, Objects.requireNonNull(answering.get(path)), names);
      Optional.ofNullable(stations.get(path)).map(Contents::station).ifPresent(answers::add);
      contents.put(path, new Content(own, above, List.copyOf(answers)));
    }
    return contents;
  }

  private static Set<String> named(Collection<String> paths, Collection<Answering> answering) {
    Set<String> named = new LinkedHashSet<>(paths);
    paths.forEach(path -> above(path).ifPresent(named::add));
    answering.stream()
        .flatMap(a -> a.steps().stream())
        .filter(s -> CHIEFS.contains(s.rung()))
        .forEach(s -> named.add(s.placePath()));
    return named;
  }

  // "5栋 2单元": a stairway alone says nothing; the county says nothing new to who stands there
  private static Optional<String> above(String path) {
    return Paths.at(path, Paths.BUILDING)
        .or(() -> Optional.of(path))
        .flatMap(Paths::parent)
        .filter(p -> p.length() > Paths.COUNTY);
  }

  // vacant posts too, desks and companies only where there are some
  private List<Answer> answers(String county, Answering answering, Map<String, String> names) {
    List<Answer> answers = new ArrayList<>();
    for (Answering.Step step : answering.steps()) {
      boolean chief = CHIEFS.contains(step.rung());
      if (chief || step.filled() && step.rung() != Rung.COUNTY_DESK) {
        String place = chief ? last(names.getOrDefault(step.placePath(), "")) : "";
        PostKind kind = step.kind();
        PostCharter charter = kind == null ? null : kinds.of(county, kind);
        answers.add(
            new Answer(
                step.rung().name(),
                charter == null ? null : charter.name(),
                place,
                step.name(),
                step.dutyPhone(),
                step.hours(),
                null,
                charter == null ? List.of() : charter.duties()));
      }
    }
    return answers;
  }

  private static Answer station(Organisation station) {
    return new Answer(
        "STATION",
        null,
        "",
        station.name(),
        station.dutyPhone(),
        station.dutyHours(),
        station.address(),
        List.of());
  }

  private static String last(String name) {
    return Arrays.asList(name.split(" ")).getLast();
  }
}
