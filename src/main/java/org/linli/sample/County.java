package org.linli.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 样例一县 — everything of one county, made from the seed when it is first asked for.
final class County {

  private final District district;
  private @Nullable Layout layout;
  private @Nullable Population population;
  private @Nullable Offices offices;
  private @Nullable Chiefs chiefs;
  private @Nullable Staff staff;
  private @Nullable Answers answers;
  private @Nullable Terrain terrain;

  County(District district) {
    this.district = district;
  }

  District district() {
    return district;
  }

  synchronized Layout layout() {
    Layout made = layout;
    if (made == null) {
      made = new Layout(district);
      layout = made;
    }
    return made;
  }

  synchronized Terrain terrain() {
    Terrain made = terrain;
    if (made == null) {
      made = new Terrain(layout());
      terrain = made;
    }
    return made;
  }

  synchronized Population population() {
    Population made = population;
    if (made == null) {
      made = new Population(layout());
      population = made;
    }
    return made;
  }

  synchronized Offices offices() {
    Offices made = offices;
    if (made == null) {
      made = new Offices(layout());
      offices = made;
    }
    return made;
  }

  synchronized Chiefs chiefs() {
    Chiefs made = chiefs;
    if (made == null) {
      made = new Chiefs(layout(), population(), offices().stationPlaces());
      chiefs = made;
    }
    return made;
  }

  synchronized Staff staff() {
    Staff made = staff;
    if (made == null) {
      made = new Staff(layout(), offices(), chiefs());
      staff = made;
    }
    return made;
  }

  synchronized Answers answers() {
    Answers made = answers;
    if (made == null) {
      made = new Answers(layout(), offices(), chiefs(), staff());
      answers = made;
    }
    return made;
  }

  /// The heads of the households at or below the place, at most forty.
  List<Resident> heads(Spot place) {
    return population().below(place).stream().map(h -> h.residents().getFirst()).toList();
  }
}
