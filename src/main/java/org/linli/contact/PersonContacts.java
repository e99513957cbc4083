package org.linli.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 联人面板 — who keeps in touch with somebody, on the page of the person; for desks.
@Component
class PersonContacts implements Panel {

  private static final int AFTER_THE_HOMES = 20;

  private final ContactViews views;

  PersonContacts(ContactViews views) {
    this.views = views;
  }

  @Override
  public String spot() {
    return "person";
  }

  @Override
  public int order() {
    return AFTER_THE_HOMES;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (!page.actor().part().isDesk()) {
      return null;
    }
    List<ContactPages.Line> lines = views.with(page.actor(), id);
    return new Shown(
        "contact.person", "contact/person", Map.of("lines", lines, "person", id.toString()));
  }
}
