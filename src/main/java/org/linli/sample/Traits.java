package org.linli.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.person.Tenure;

/// 样例特征 — as what an invented family lives behind its door, of which ethnic group it is, and which
/// labels its members bear.
final class Traits {

  private static final int OLD = 70;
  private static final int GROWN = 18;

  // the seven groups of the community S4.9 beside the Han
  private static final List<String> GROUPS =
      List.of("01", "11", "10", "02", "03", "38", "08", "22");

  private final Dice dice;
  private final int size;
  private final int headAge;
  private final boolean let;
  private final boolean floating;
  private final String group;
  private final boolean poor;
  private final @Nullable LocalDate verified;

  Traits(Dice dice, int size, int headAge, LocalDate since) {
    this.dice = dice;
    this.size = size;
    this.headAge = headAge;
    let = dice.chance(14);
    floating = dice.chance(35);
    group = GROUPS.get(dice.weighted(880, 70, 18, 14, 12, 3, 2, 1));
    poor = dice.chance(3);
    LocalDate visit = LocalDate.of(2026, 10, 31).minusDays(dice.below(700));
    verified = dice.chance(72) && visit.isAfter(since) ? visit : null;
  }

  @Nullable LocalDate verified() {
    return verified;
  }

  Tenure tenure(boolean head) {
    if (let) {
      return floating ? Tenure.FLOATING : Tenure.TENANT;
    }
    return head ? Tenure.OWNER : dice.chance(5) ? Tenure.REGISTERED_ELSEWHERE : Tenure.FAMILY;
  }

  /// What is on file beside what is counted; most files are still thin.
  Map<String, String> elements(int age, boolean male) {
    Map<String, String> elements = new LinkedHashMap<>();
    if (age < GROWN || !dice.chance(8)) {
      return elements;
    }
    elements.put("maritalState", size > 1 ? "20" : age >= OLD ? "30" : "10");
    elements.put("politicalAffiliation", dice.chance(12) ? "01" : "13");
    elements.put("education", List.of("81", "71", "61", "31", "21").get(dice.below(5)));
    elements.put("livesWhereRegistered", let ? "02" : "01");
    if (let && floating) {
      elements.put("inflowReason", dice.chance(70) ? "01" : "03");
      elements.put("permitKind", "02");
      elements.put("dwellingKind", "01");
    }
    if (age >= OLD) {
      elements.put("health", dice.chance(40) ? "30" : "20");
    }
    elements.put("sex", male ? "1" : "2");
    elements.put("ethnicGroup", group);
    return elements;
  }

  /// The rental elements of a door that is let, as far as somebody wrote them down.
  Map<String, String> rental(String landlord) {
    Map<String, String> rental = new LinkedHashMap<>();
    if (let) {
      rental.put("rented", "1");
      rental.put("buildingUse", "01");
      rental.put("area", String.valueOf(dice.between(45, 110)));
      rental.put("hazard", dice.chance(90) ? "00" : "03");
      rental.put("landlordName", landlord);
    }
    return rental;
  }

  String ethnicGroup() {
    return group;
  }

  List<String> labels(int age, boolean male) {
    List<String> labels = new ArrayList<>();
    mark(labels, "ELDER_ALONE", age >= OLD && size == 1);
    mark(labels, "ELDER_NEST", age >= OLD && size == 2 && headAge >= OLD);
    mark(labels, "ELDER_FRAIL", age >= OLD && dice.chance(4));
    mark(labels, "DISABLED", dice.below(1000) < 18);
    mark(labels, "MINIMUM_LIVING", poor);
    mark(labels, "CHILD_LEFT_BEHIND", age < GROWN && dice.below(1000) < 12);
    mark(labels, "PREGNANT", !male && age >= 22 && age < 40 && dice.below(1000) < 20);
    mark(labels, "VETERAN", male && age >= GROWN && dice.below(1000) < 45);
    mark(labels, "VOLUNTEER", age >= GROWN && age < OLD && dice.below(1000) < 25);
    return labels;
  }

  private static void mark(List<String> labels, String label, boolean borne) {
    if (borne) {
      labels.add(label);
    }
  }
}
