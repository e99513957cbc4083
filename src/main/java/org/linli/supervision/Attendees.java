package org.linli.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.springframework.stereotype.Component;

/// 参会单位 — who may sit in a meeting: departments, desks and property companies of the county.
@Component
class Attendees {

  private static final List<OrganisationKind> KINDS =
      List.of(
          OrganisationKind.DEPARTMENT,
          OrganisationKind.COUNTY_DESK,
          OrganisationKind.STREET_DESK,
          OrganisationKind.COMMUNITY_DESK,
          OrganisationKind.PROPERTY_COMPANY);

  private final Organisations organisations;

  Attendees(Organisations organisations) {
    this.organisations = organisations;
  }

  /// All of them, by kind; companies only those of the paths.
  List<Organisation> of(String county, Collection<String> paths) {
    return all(county)
        .filter(
            each ->
                each.kind() == OrganisationKind.DEPARTMENT
                    || paths.stream().anyMatch(path -> isNear(each.placePath(), path)))
        .toList();
  }

  /// True when all of these may.
  boolean areThere(String county, Set<UUID> ids) {
    Set<UUID> there = all(county).map(each -> each.id().value()).collect(Collectors.toSet());
    return there.containsAll(ids);
  }

  /// Their names.
  Map<UUID, String> names(String county, Collection<UUID> ids) {
    return organisations
        .names(county, ids.stream().map(OrganisationId::new).toList())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue));
  }

  private Stream<Organisation> all(String county) {
    return KINDS.stream()
        .flatMap(kind -> organisations.byKind(county, kind).stream())
        .filter(each -> !each.retired());
  }

  private static boolean isNear(String seat, String path) {
    return seat.startsWith(path) || path.startsWith(seat);
  }
}
