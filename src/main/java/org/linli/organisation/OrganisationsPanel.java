package org.linli.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 单位面板 — on the page of a place: the organisations whose area of duty it lies in or holds.
@Component
class OrganisationsPanel implements Panel {

  private static final int SHOWN = 12;

  private final Organisations organisations;

  OrganisationsPanel(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    List<Organisation> found = organisations.at(county, path);
    if (found.isEmpty()) {
      return null;
    }
    var first = found.subList(0, Math.min(SHOWN, found.size()));
    return new Shown(
        "organisation.organisations",
        "organisation/here",
        Map.of("organisations", first, "more", found.size() > SHOWN));
  }
}
