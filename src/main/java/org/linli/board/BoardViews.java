package org.linli.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.organisation.Answering;
import org.linli.organisation.Answering.Rung;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.Posts;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 公示板内容 — who answers for a door, as the board and its print say it.
@Component
class BoardViews {

  private static final Set<Rung> CHIEFS =
      Set.of(Rung.STAIRWELL_CHIEF, Rung.BUILDING_CHIEF, Rung.GRID_CHIEF);

  private final Places places;
  private final Posts posts;
  private final Organisations organisations;
  private final String address;
  private final boolean sample;

  BoardViews(
      Places places,
      Posts posts,
      Organisations organisations,
      @Value("${linli.address:}") String address,
      @Value("${linli.sample:true}") boolean sample) {
    this.places = places;
    this.posts = posts;
    this.organisations = organisations;
    this.address = address.replaceAll("/+$", "");
    this.sample = sample;
  }

  /// The board's content now; `host` is where this request came in, used while no public address is
  /// set.
  BoardPages.Show show(Board board, String host) {
    List<Place> chain = places.chain(board.county(), board.placePath());
    List<BoardPages.Answer> answers = answers(board.county(), board.placePath());
    return new BoardPages.Show(
        board.code(),
        own(chain),
        above(chain),
        link(board.code(), host),
        sample,
        answers.stream().filter(BoardViews::isChief).toList(),
        answers.stream().filter(a -> !isChief(a)).toList());
  }

  /// Everyone who answers for a place, nearest first: vacant posts too, desks and companies only
  /// where there are some, and the service station.
  List<BoardPages.Answer> answers(String county, String path) {
    Answering answering = posts.whoAnswers(county, path);
    Map<String, String> names = names(county, answering);
    List<BoardPages.Answer> answers = new ArrayList<>();
    for (Answering.Step step : answering.steps()) {
      boolean chief = CHIEFS.contains(step.rung());
      if (chief || step.filled() && step.rung() != Rung.COUNTY_DESK) {
        answers.add(answer(step, names));
      }
    }
    organisations
        .deskOf(county, path, OrganisationKind.STATION)
        .ifPresent(station -> answers.add(station(station)));
    return List.copyOf(answers);
  }

  /// Where the printed code leads.
  String link(String code, String host) {
    return (address.isEmpty() ? host : address) + "/b/" + code;
  }

  /// True when a printed code would lead somewhere: a public address is set, or the sample prints
  /// with its mark.
  boolean mayPrint() {
    return sample || address.startsWith("https://");
  }

  private Map<String, String> names(String county, Answering answering) {
    Set<String> paths = new LinkedHashSet<>();
    answering.steps().stream()
        .map(Answering.Step::placePath)
        .filter(p -> !p.isEmpty())
        .forEach(paths::add);
    return places.fullNames(county, paths);
  }

  private static BoardPages.Answer answer(Answering.Step step, Map<String, String> names) {
    String full = names.getOrDefault(step.placePath(), "");
    return new BoardPages.Answer(
        step.rung().name(),
        CHIEFS.contains(step.rung()) ? last(full) : "",
        step.name(),
        step.dutyPhone(),
        step.hours(),
        null);
  }

  private static boolean isChief(BoardPages.Answer answer) {
    return CHIEFS.stream().anyMatch(rung -> rung.name().equals(answer.rung()));
  }

  private static BoardPages.Answer station(Organisation station) {
    return new BoardPages.Answer(
        "STATION", "", station.name(), station.dutyPhone(), station.dutyHours(), station.address());
  }

  // "5栋 2单元": a stairway alone says nothing
  private static String own(List<Place> chain) {
    return join(chain.subList(Math.min(split(chain), chain.size()), chain.size()));
  }

  private static String above(List<Place> chain) {
    return join(chain.subList(Math.min(1, chain.size()), Math.min(split(chain), chain.size())));
  }

  private static int split(List<Place> chain) {
    int first = 0;
    while (first < chain.size() - 1 && chain.get(first).path().length() < Paths.BUILDING) {
      first++;
    }
    return first;
  }

  private static String join(List<Place> places) {
    return String.join(" ", places.stream().map(Place::name).toList());
  }

  private static String last(String name) {
    return Arrays.asList(name.split(" ")).getLast();
  }
}
