package org.linli.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Invalid;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 登录县区 — the county a resident signs in to: that of the board, door or matter he comes from, else
/// of the door he keeps, else the only one there is; otherwise he is asked.
@Component
class ResidentCounty {

  private static final Pattern CAME_FROM =
      Pattern.compile("/(?:(?:[bm]|a|wall)/|.*[?&](?:board|place|at)=)([0-9]{6}).*");
  private static final Pattern DOOR = Pattern.compile("([0-9]{6})[-0-9A-Za-z_]*");

  private final Places places;

  ResidentCounty(Places places) {
    this.places = places;
  }

  /// Empty when nothing says which.
  ///
  /// @param back path and query of the page he comes from
  /// @param home the door kept in the cookie, or empty
  String guess(String back, String home) {
    List<String> counties = places.counties().stream().map(Place::county).toList();
    for (Matcher found : List.of(CAME_FROM.matcher(back), DOOR.matcher(home))) {
      if (found.matches() && counties.contains(found.group(1))) {
        return found.group(1);
      }
    }
    return counties.size() == 1 ? counties.getFirst() : "";
  }

  /// What was chosen, or guessed when the form did not ask; neither: invalid, field "county".
  String chosen(String typed, String back, String home) {
    String county = typed.isEmpty() ? guess(back, home) : typed;
    if (places.counties().stream().noneMatch(place -> place.county().equals(county))) {
      throw new Invalid("county", "access.error.countyMissing");
    }
    return county;
  }

  /// The counties to choose from; none when there is nothing to choose.
  List<Page.Option> choices(Words words) {
    List<Place> counties = places.counties();
    if (counties.size() < 2) {
      return List.of();
    }
    List<Page.Option> choices = new ArrayList<>();
    choices.add(new Page.Option("", words.t("access.resident.choose")));
    counties.forEach(place -> choices.add(new Page.Option(place.county(), place.name())));
    return choices;
  }
}
