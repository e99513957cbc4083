package org.linli.matter;

import java.util.UUID;
import org.linli.access.MatterAddress;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 事项入口 — where a link in a message leads: the working page of its matter.
@Component
class MatterDoor implements MatterAddress {

  private final MatterStore store;

  MatterDoor(MatterStore store) {
    this.store = store;
  }

  @Override
  public String of(String county, UUID matter) {
    String number =
        store.byId(county, new MatterId(matter)).map(Matter::number).orElseThrow(NotFound::new);
    return "/work/" + county + "/matters/" + number;
  }
}
