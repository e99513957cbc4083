package org.linli.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 负责人面板 — on the page of a place: who answers for it, filled or vacant.
@Component
class ChiefsPanel implements Panel {

  private final Posts posts;
  private final PostKinds kinds;

  ChiefsPanel(Posts posts, PostKinds kinds) {
    this.posts = posts;
    this.kinds = kinds;
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
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    List<Answering.Step> steps = posts.whoAnswers(county, path).steps();
    Map<PostKind, PostCharter.Name> names = new HashMap<>();
    kinds.all(county).forEach(c -> names.put(c.kind(), c.name()));
    return new Shown(
        "organisation.chiefs", "organisation/chiefs", Map.of("steps", steps, "names", names));
  }
}
