package org.linli.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.category.Catalogue;
import org.linli.category.Rung;
import org.linli.matter.MatterLists;
import org.linli.matter.Report;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.remark.Tags;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 收件箱 — what concerns a desk, filtered as the address says.
@Component
class Inbox {

  private final MatterLists matters;
  private final DeskLines lines;
  private final Catalogue catalogue;
  private final Organisations organisations;
  private final Places places;
  private final Tags tags;
  private final SavedFilters saved;

  Inbox(
      MatterLists matters,
      DeskLines lines,
      Catalogue catalogue,
      Organisations organisations,
      Places places,
      Tags tags,
      SavedFilters saved) {
    this.matters = matters;
    this.lines = lines;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.places = places;
    this.tags = tags;
    this.saved = saved;
  }

  /// One page of the inbox of the reader of this page.
  DeskPages.Inbox of(Page page, Map<String, String> query, DeskPages.@Nullable Outcome outcome) {
    Actor actor = page.actor();
    Words words = page.words();
    InboxFilter filter = InboxFilter.of(query);
    MatterLists.Listing found =
        matters.inbox(actor, filter.filter(), query.getOrDefault("after", null));
    List<DeskPages.Line> shown = lines.of(found.lines(), actor, words);
    boolean mayDispatch =
        actor.part().isDesk() && shown.stream().anyMatch(DeskPages.Line::dispatchable);
    return new DeskPages.Inbox(
        actor.county(),
        filter.view().name(),
        Today.tiles(matters.countsFor(actor)),
        filter.base(),
        filter.values(),
        areas(actor),
        catalogue.options(actor.county(), words),
        Arrays.stream(Report.Channel.values())
            .map(c -> new Page.Option(c.name(), words.t("matter.channel." + c)))
            .toList(),
        tags.options(actor.county()),
        mayDispatch ? assignees(actor, words) : List.of(),
        mayDispatch,
        Id.fresh().toString(),
        DeskPages.Saved.of(actor, saved.of(actor)),
        shown,
        found.next() == null
            ? null
            : "view=" + filter.view() + filter.base() + "&after=" + found.next(),
        outcome);
  }

  private List<Page.Option> areas(Actor actor) {
    return actor.scope().paths().stream()
        .flatMap(path -> places.children(actor.county(), path).stream())
        .map((Place p) -> new Page.Option(p.path(), p.name()))
        .toList();
  }

  private List<Page.Option> assignees(Actor actor, Words words) {
    List<Page.Option> options = new ArrayList<>();
    for (Rung rung : Rung.values()) {
      if (rung != Rung.DEPARTMENT) {
        options.add(new Page.Option(rung.name(), words.t("category.rung." + rung)));
      }
    }
    organisations.byKind(actor.county(), OrganisationKind.DEPARTMENT).stream()
        .map(o -> new Page.Option("organisation:" + o.id().value(), o.name()))
        .forEach(options::add);
    return List.copyOf(options);
  }
}
