package org.linli.message;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 消息面板 — on Today: the latest few that were not read.
@Component
class MessagePanel implements Panel {

  private static final int LAST = 90;
  private static final int MOST = 3;

  private final Messages messages;
  private final MessageViews views;

  MessagePanel(Messages messages, MessageViews views) {
    this.messages = messages;
    this.views = views;
  }

  @Override
  public String spot() {
    return "today";
  }

  @Override
  public int order() {
    return LAST;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    List<Message> unread = messages.of(page.actor(), null, true, null, MOST);
    return unread.isEmpty()
        ? null
        : new Shown(
            "message.unread",
            "message/lines",
            Map.of("lines", views.lines(page.actor(), unread, page.words())));
  }
}
