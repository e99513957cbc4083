package org.linli.whistle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.place.Paths;
import org.springframework.stereotype.Component;

/// 可召集单位 — whom a desk may call to a place: every department of the county, and the property
/// companies that answer for something in the same community.
@Component
class Callable {

  private final Organisations organisations;

  Callable(Organisations organisations) {
    this.organisations = organisations;
  }

  /// Departments first, each kind in its order.
  List<Organisation> at(String county, String path) {
    String around = Paths.community(path).orElse(path);
    return Stream.concat(
            organisations.byKind(county, OrganisationKind.DEPARTMENT).stream(),
            organisations.at(county, around).stream()
                .filter(each -> each.kind() == OrganisationKind.PROPERTY_COMPANY))
        .filter(each -> !each.retired())
        .toList();
  }

  /// One of them.
  Optional<Organisation> find(String county, String path, UUID id) {
    return at(county, path).stream().filter(each -> each.id().value().equals(id)).findFirst();
  }

  /// The names of organisations.
  Map<UUID, String> names(String county, List<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    organisations
        .names(county, ids.stream().distinct().map(OrganisationId::new).toList())
        .forEach((id, name) -> names.put(id.value(), name));
    return names;
  }
}
