package org.linli.organisation;

import java.time.LocalDate;
import java.util.*;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 岗位 — stub.
@Component
class OrganisationStore {
  Optional<Organisation> find(String c, OrganisationId i) { throw new IllegalStateException(); }
  List<Organisation> list(Scope s, @Nullable OrganisationKind k, @Nullable OrganisationId a, int l) { throw new IllegalStateException(); }
  Optional<Organisation> nearest(String c,String p,OrganisationKind k) { throw new IllegalStateException(); }
  Optional<Organisation> propertyOf(String c,String p) { throw new IllegalStateException(); }
  List<Organisation> at(String c,String p) { throw new IllegalStateException(); }
  List<OrganisationArea> areas(String c,OrganisationId i) { throw new IllegalStateException(); }
  Map<OrganisationId,String> names(String c,Collection<OrganisationId> i) { throw new IllegalStateException(); }
}
