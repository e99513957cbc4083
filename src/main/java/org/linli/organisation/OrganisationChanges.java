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
class OrganisationChanges {
  OrganisationId add(Actor a,OrganisationFacts f) { throw new IllegalStateException(); }
  void change(Actor a,OrganisationId i,OrganisationFacts f,int v) { throw new IllegalStateException(); }
  void retire(Actor a,OrganisationId i,int v) { throw new IllegalStateException(); }
}
