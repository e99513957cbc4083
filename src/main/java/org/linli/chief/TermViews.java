package org.linli.chief;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.linli.web.Panel;
import org.springframework.stereotype.Component;

/// 任期面板 — on Today of a desk: terms that end soon in its area; and the page of all of them.
@Component
class TermViews implements Panel {

  private static final int FIRST = 5;

  private final Terms terms;

  TermViews(Terms terms) {
    this.terms = terms;
  }

  ChiefPages.Terms show(Actor actor, String after, int limit) {
    List<ChiefPages.Term> found = terms.ending(actor.scope(), after, limit + 1);
    List<ChiefPages.Term> listed = found.subList(0, Math.min(limit, found.size()));
    return new ChiefPages.Terms(
        terms.count(actor.scope()),
        terms.days(),
        listed,
        found.size() > limit ? listed.getLast().key() : null);
  }

  @Override
  public String spot() {
    return "today";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public @Nullable Shown shown(Page page, String county, String path, UUID id) {
    if (!page.actor().part().isDesk()) {
      return null;
    }
    ChiefPages.Terms ending = show(page.actor(), "", FIRST);
    return ending.count() == 0
        ? null
        : new Shown("chief.terms", "chief/termsPanel", Map.of("terms", ending));
  }
}
