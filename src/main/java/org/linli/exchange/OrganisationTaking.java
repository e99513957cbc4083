package org.linli.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.AddressBook.Spot;
import org.linli.organisation.OrganisationFacts;
import org.linli.organisation.OrganisationIntake;
import org.linli.organisation.OrganisationKind;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Phrase;
import org.linli.shared.Verdict;

/// 单位核写 — organisations of a list, each seated at the estate, grid or community it names, else at
/// the area itself.
final class OrganisationTaking implements Taking {

  private static final Map<OrganisationKind, List<String>> KINDS =
      Map.of(
          OrganisationKind.PROPERTY_COMPANY,
          List.of("物业公司", "物业", "物业服务企业"),
          OrganisationKind.OWNERS_COMMITTEE,
          List.of("业主委员会", "业委会", "物业管理委员会", "物管会"),
          OrganisationKind.DEPARTMENT,
          List.of("职能部门", "部门", "机关", "派出所", "司法所", "执法队"),
          OrganisationKind.STATION,
          List.of("网格党群服务站", "党群服务站", "服务站", "网格站"));

  private final Actor actor;
  private final Place area;
  private final AddressBook book;
  private final OrganisationIntake intake;
  private final boolean writes;
  private final Map<String, Integer> seen = new HashMap<>();

  OrganisationTaking(
      Actor actor, Place area, AddressBook book, OrganisationIntake intake, boolean writes) {
    this.actor = actor;
    this.area = area;
    this.book = book;
    this.intake = intake;
    this.writes = writes;
  }

  /// What our own lists call a kind; empty for desks, which no list brings.
  static String said(OrganisationKind kind) {
    return KINDS.getOrDefault(kind, List.of("")).getFirst();
  }

  @Override
  public List<Verdict> take(List<Line> lines) {
    Verdict[] verdicts = new Verdict[lines.size()];
    List<OrganisationFacts> facts = new ArrayList<>();
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < verdicts.length; i++) {
      try {
        facts.add(facts(lines.get(i)));
        wanted.add(i);
      } catch (Invalid wrong) {
        verdicts[i] = Verdict.refused(wrong);
      }
    }
    List<Verdict> taken = intake.take(actor, facts, writes);
    for (int k = 0; k < taken.size(); k++) {
      verdicts[wanted.get(k)] = taken.get(k);
    }
    return List.of(verdicts);
  }

  private OrganisationFacts facts(Line line) {
    OrganisationKind kind = kind(line.value("organisationKind"));
    String name = line.value("organisation");
    Integer before = seen.putIfAbsent(kind + name, line.number());
    if (before != null) {
      throw new Invalid(
          Map.of("organisation", "exchange.error.organisationTwice"),
          Map.of("organisation", List.of(new Phrase("exchange.hint.line", before))));
    }
    return new OrganisationFacts(
        kind,
        name,
        seat(line.values()),
        given(line, "dutyPhone"),
        given(line, "dutyHours"),
        given(line, "officeAddress"),
        List.of());
  }

  private PlaceId seat(Map<String, String> values) {
    boolean named =
        values.containsKey("community")
            || values.containsKey("grid")
            || values.containsKey("estate");
    if (!named) {
      return area.id();
    }
    String community = book.community(values);
    Spot seat = book.at(community);
    if (values.containsKey("grid")) {
      seat =
          book.grid(community, values)
              .orElseThrow(() -> new Invalid("grid", "exchange.error.grid"));
    }
    if (values.containsKey("estate")) {
      seat =
          book.estate(community, values)
              .orElseThrow(() -> new Invalid("estate", "exchange.error.estate"));
    }
    return seat == null ? area.id() : seat.id;
  }

  private static OrganisationKind kind(String written) {
    return KINDS.entrySet().stream()
        .filter(each -> each.getValue().contains(written) || each.getKey().name().equals(written))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new Invalid("organisationKind", "exchange.error.organisationKind"));
  }

  private static @Nullable String given(Line line, String field) {
    String value = line.value(field);
    return value.isEmpty() ? null : value;
  }
}
