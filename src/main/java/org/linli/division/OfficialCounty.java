package org.linli.division;

import java.util.List;

/// 官方县区 — a county as the dictionary knows it: what can be opened.
///
/// @param code six digits; of a city without counties its code and two zeros
/// @param name as published
/// @param below its streets and communities in force, in order of code; a community whose street
///   the dictionary does not know is left out
public record OfficialCounty(String code, String name, List<Division> below) {

  /// The number of streets and townships.
  public long streets() {
    return below.stream().filter(d -> d.code().length() == DivisionCode.STREET).count();
  }

  /// The number of communities and villages.
  public long communities() {
    return below.size() - streets();
  }
}
