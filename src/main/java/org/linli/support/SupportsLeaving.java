package org.linli.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 离任交回面板 — what somebody who leaves a post gives back, on the page where he leaves.
@Component
class SupportsLeaving implements Panel {

  private final SupportStore store;

  SupportsLeaving(SupportStore store) {
    this.store = store;
  }

  @Override
  public String spot() {
    return "leaving";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    List<SupportPages.Issued> issued =
        store.toReturn(county, id).stream()
            .map(h -> new SupportPages.Issued(h.support().toString(), h.offer(), h.detail()))
            .toList();
    return issued.isEmpty()
        ? null
        : new Shown("support.leaving", "support/leaving", Map.of("issued", issued));
  }
}
