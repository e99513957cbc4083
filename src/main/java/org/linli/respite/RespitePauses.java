package org.linli.respite;

import java.time.Instant;
import java.util.List;
import org.linli.calendar.Pause;
import org.linli.matter.MatterId;
import org.linli.matter.Pauses;
import org.springframework.stereotype.Component;

/// 停表记录 — tells `matter` what stopped or lengthened its clocks.
@Component
class RespitePauses implements Pauses {

  private final RespiteStore store;

  RespitePauses(RespiteStore store) {
    this.store = store;
  }

  @Override
  public List<Pause> ofItem(String county, MatterId matter, int item, Instant entered) {
    return store.of(county, matter).stream()
        .filter(each -> each.item() == item && each.entered().equals(entered))
        .flatMap(each -> each.pause().stream())
        .toList();
  }

  @Override
  public List<Pause> ofMatter(String county, MatterId matter) {
    return store.of(county, matter).stream()
        .filter(each -> each.kind().stops())
        .flatMap(each -> each.pause().stream())
        .toList();
  }
}
