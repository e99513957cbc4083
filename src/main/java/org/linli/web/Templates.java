package org.linli.web;

import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// 模板 — gathers the panels of a spot and renders each by its module's template.
@Component
public class Templates {

  private final TemplateEngine engine;
  private final ObjectProvider<Panel> panels;

  Templates(TemplateEngine engine, ObjectProvider<Panel> panels) {
    this.engine = engine;
    this.panels = panels;
  }

  /// The panels of a spot for this reader and place, in order.
  public List<Panel.View> panels(String spot, Page page, String county, String path, UUID id) {
    return panels.stream()
        .filter(p -> p.spot().equals(spot))
        .sorted(Comparator.comparingInt(Panel::order))
        .map(p -> p.shown(page, county, path, id))
        .filter(Objects::nonNull)
        .map(shown -> view(page, shown))
        .toList();
  }

  private Panel.View view(Page page, Panel.Shown shown) {
    Map<String, Object> parameters = new HashMap<>(shown.parameters());
    parameters.put("page", page);
    return new Panel.View(
        page.t(shown.title()),
        output -> engine.render(shown.template() + ".jte", parameters, output));
  }
}
