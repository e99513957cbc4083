package org.linli.division;

import java.util.HashMap;
import java.util.Map;

/// 上级名称 — the names down to the streets, of the dictionary and of the file that is read: what
/// stands above a place is left out of its short name.
final class UpperNames {

  private final Map<String, String> names = new HashMap<>();

  void add(String code, String name) {
    if (code.length() <= DivisionCode.STREET) {
      names.put(code, name);
    }
  }

  String shortName(String code, String name) {
    if (code.length() < DivisionCode.STREET) {
      return name;
    }
    String county = county(code.substring(0, DivisionCode.COUNTY));
    if (code.length() == DivisionCode.STREET) {
      return DivisionNames.street(county, name);
    }
    String street = names.getOrDefault(code.substring(0, DivisionCode.STREET), "");
    return DivisionNames.community(county, DivisionNames.street(county, street), name);
  }

  private String county(String code) {
    return DivisionCode.namesOfCounty(code).stream()
        .filter(names::containsKey)
        .findFirst()
        .map(names::get)
        .orElse("");
  }
}
