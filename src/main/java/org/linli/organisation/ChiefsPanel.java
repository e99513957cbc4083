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

/// 负责人面板 — on the page of a place: who answers for it, filled or vacant.
@Component
class ChiefsPanel implements Panel {

  private final Posts posts;
  private final ObjectProvider<Templates> templates;

  ChiefsPanel(Posts posts, ObjectProvider<Templates> templates) {
    this.posts = posts;
    this.templates = templates;
  }

  @Override
  public String spot() {
    return "place";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public @Nullable View view(Page page, String county, String path, UUID id) {
    Map<String, Object> parameters = new HashMap<>();
    List<Answering.Step> steps = posts.whoAnswers(county, path).steps();
    parameters.put("page", page);
    parameters.put("steps", steps);
    return new View(
        page.t("organisation.chiefs"),
        templates.getObject().content("organisation/chiefs", parameters));
  }
}
