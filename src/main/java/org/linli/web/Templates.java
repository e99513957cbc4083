package org.linli.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// 模板 — renders a module's template into the content of a panel, and gathers the panels of a spot.
@Component
public class Templates {

  private final TemplateEngine engine;
  private final ObjectProvider<Panel> panels;

  Templates(TemplateEngine engine, ObjectProvider<Panel> panels) {
    this.engine = engine;
    this.panels = panels;
  }

  /// The template (without ending) with its parameters, as content of another one.
  public Content content(String template, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    return output -> engine.render(template + ".jte", all, output);
  }

  /// The panels of a spot for this reader and place, in order.
  public List<Panel.View> panels(String spot, Page page, String county, String path, UUID id) {
    return panels.stream()
        .filter(p -> p.spot().equals(spot))
        .sorted(java.util.Comparator.comparingInt(Panel::order))
        .map(p -> p.view(page, county, path, id))
        .filter(Objects::nonNull)
        .toList();
  }
}
