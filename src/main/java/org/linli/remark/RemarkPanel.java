package org.linli.remark;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.shared.AccountPart;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 备注面板 — on the page of a matter: tags, internal remarks, and whether one follows it. Whoever came
/// by the link of a message sees nothing of it.
@Component
class RemarkPanel implements Panel {

  private static final int AFTER_RESPITES = 20;

  private final RemarkViews views;

  RemarkPanel(RemarkViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "matter";
  }

  @Override
  public int order() {
    return AFTER_RESPITES;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (page.actor().part() == AccountPart.LINK) {
      return null;
    }
    return new Shown(
        "remark.panel",
        "remark/around",
        Map.of(
            "around",
            views.around(page.actor(), new MatterId(id)),
            "typed",
            "",
            "errors",
            FieldErrors.none()));
  }
}
