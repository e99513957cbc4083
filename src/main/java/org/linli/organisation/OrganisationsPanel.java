package org.linli.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.linli.web.Templates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// 单位面板 — on the page of a place: the organisations whose area of duty it lies in or holds.
@Component
class OrganisationsPanel implements Panel {

  private static final int SHOWN = 12;

  private final Organisations organisations;
  private final ObjectProvider<Templates> templates;

  OrganisationsPanel(Organisations organisations, ObjectProvider<Templates> templates) {
    this.organisations = organisations;
    this.templates = templates;
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
  public @Nullable View view(Page page, String county, String path, UUID id) {
    List<Organisation> found = organisations.at(county, path);
    if (found.isEmpty()) {
      return null;
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", page);
    parameters.put("organisations", found.subList(0, Math.min(SHOWN, found.size())));
    parameters.put("more", found.size() > SHOWN);
    return new View(
        page.t("organisation.organisations"),
        templates.getObject().content("organisation/here", parameters));
  }
}
