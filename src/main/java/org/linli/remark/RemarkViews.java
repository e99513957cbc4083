package org.linli.remark;

import java.util.List;
import java.util.Map;
import org.linli.access.Accounts;
import org.linli.matter.Asides;
import org.linli.matter.MatterId;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 备注视图 — what is kept beside a matter, for one reader: everything for whoever works on it, nothing
/// but that he follows it for others.
@Component
class RemarkViews {

  private final Asides asides;
  private final Remarks remarks;
  private final Tags tags;
  private final Follows follows;
  private final Accounts accounts;

  RemarkViews(Asides asides, Remarks remarks, Tags tags, Follows follows, Accounts accounts) {
    this.asides = asides;
    this.remarks = remarks;
    this.tags = tags;
    this.follows = follows;
    this.accounts = accounts;
  }

  RemarkPages.Around around(Actor actor, String number) {
    return around(actor, asides.of(actor, number));
  }

  RemarkPages.Around around(Actor actor, MatterId id) {
    return around(actor, asides.of(actor, id));
  }

  /// The words of the county, each with whether this reader may end it.
  List<RemarkPages.Tag> words(Actor actor) {
    boolean mayEnd = actor.part() == AccountPart.COUNTY_DESK;
    return tags.current(actor.county()).stream()
        .map(tag -> new RemarkPages.Tag(tag.id(), tag.name(), mayEnd))
        .toList();
  }

  private RemarkPages.Around around(Actor actor, Asides.Seen seen) {
    boolean follows = this.follows.follows(actor, seen.matter());
    if (!seen.inside()) {
      return new RemarkPages.Around(seen.number(), false, follows, List.of(), List.of(), List.of());
    }
    boolean desk = actor.part().isDesk();
    List<Tag> borne = tags.of(actor.county(), seen.matter().value());
    return new RemarkPages.Around(
        seen.number(),
        true,
        follows,
        borne.stream().map(tag -> new RemarkPages.Tag(tag.id(), tag.name(), desk)).toList(),
        desk
            ? tags.current(actor.county()).stream()
                .filter(tag -> !borne.contains(tag))
                .map(tag -> new RemarkPages.Tag(tag.id(), tag.name(), false))
                .toList()
            : List.of(),
        notes(actor, seen));
  }

  private List<RemarkPages.Note> notes(Actor actor, Asides.Seen seen) {
    List<Remark> all = remarks.of(actor.county(), seen.matter());
    Map<Integer, String> said = asides.said(actor.scope(), seen.matter(), Asides.INTERNAL);
    var names = accounts.names(actor.county(), all.stream().map(Remark::account).toList());
    return all.stream()
        // what was erased leaves nothing to show
        .filter(remark -> !said.getOrDefault(remark.words(), "").isEmpty())
        .map(
            remark ->
                new RemarkPages.Note(
                    remark.id(),
                    names.getOrDefault(remark.account(), ""),
                    remark.at(),
                    said.getOrDefault(remark.words(), "")))
        .toList();
  }
}
