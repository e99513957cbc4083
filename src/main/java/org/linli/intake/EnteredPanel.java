package org.linli.intake;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.matter.Matters;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 登记面板 — on the page of a matter: who typed it, whether the reporter waits for a call, and the
/// slip to hand over.
@Component
class EnteredPanel implements Panel {

  private final SlipViews slips;
  private final Matters matters;

  EnteredPanel(SlipViews slips, Matters matters) {
    this.slips = slips;
    this.matters = matters;
  }

  @Override
  public String spot() {
    return "matter";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    var entered = slips.entered(page.actor(), id);
    return entered == null
        ? null
        : new Shown(
            "intake.entered",
            "intake/entered",
            Map.of(
                "entered",
                entered,
                "number",
                matters
                    .holder(county, new MatterId(id), 1)
                    .map(Matters.Holder::number)
                    .orElse("")));
  }
}
