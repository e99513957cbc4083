package org.linli.message;

import org.linli.shared.Actor;
import org.linli.web.Unread;
import org.springframework.stereotype.Component;

/// 本人未读 — the number at the top of every working page.
@Component
class OwnUnread implements Unread {

  private final Messages messages;

  OwnUnread(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int of(Actor reader) {
    return messages.unread(reader);
  }
}
