package org.linli.reach;

import java.util.List;
import java.util.UUID;
import org.linli.message.Outlet;
import org.linli.shared.Sender;
import org.springframework.stereotype.Component;

/// 短信递送 — by the gateway for short messages; whom they go to is said by the rules that write them.
@Component
class TextCarrier implements Carrier {

  private final Sender sender;

  TextCarrier(Sender sender) {
    this.sender = sender;
  }

  @Override
  public Outlet outlet() {
    return Outlet.SMS;
  }

  @Override
  public boolean isReady() {
    return sender.available();
  }

  @Override
  public List<UUID> targets(String county, UUID account) {
    return List.of();
  }

  @Override
  public void carry(String county, Letter letter) {
    sender.send(county, letter.to(), letter.text());
  }
}
