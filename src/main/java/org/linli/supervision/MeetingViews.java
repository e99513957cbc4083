package org.linli.supervision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Categories;
import org.linli.matter.Clocks;
import org.linli.matter.MatterId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 办公会视图 — meetings of an area and one of them, as pages and programs see them.
@Component
class MeetingViews {

  private static final int PAGE = 50;

  private final Meetings meetings;
  private final MeetingStore store;
  private final Attendees attendees;
  private final Clocks clocks;
  private final Categories categories;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  MeetingViews(
      Meetings meetings,
      MeetingStore store,
      Attendees attendees,
      Clocks clocks,
      Categories categories,
      Places places,
      Transactions transactions,
      Clock clock) {
    this.meetings = meetings;
    this.store = store;
    this.attendees = attendees;
    this.clocks = clocks;
    this.categories = categories;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// One meeting; matters that lie outside the reader's area are left out.
  MeetingPages.Show show(Actor actor, UUID id) {
    Meeting meeting = meetings.find(actor, id);
    String county = actor.county();
    Map<MatterId, Clocks.Standing> about = new HashMap<>();
    Map<MatterId, Map<Integer, String>> said = new HashMap<>();
    for (MatterId matter : meeting.matters()) {
      try {
        about.put(matter, clocks.of(actor, matter).getFirst());
        said.put(matter, clocks.said(actor.scope(), matter, Meetings.SAID));
      } catch (NotFound elsewhere) {
        // it moved to another area since: its words stay there
      }
    }
    return new MeetingPages.Show(
        id.toString(),
        meeting.heldOn(),
        places.fullName(county, meeting.placePath()),
        meeting.attendees().isEmpty()
            ? List.of()
            : attendees.names(county, meeting.attendees()).values().stream().sorted().toList(),
        about.values().stream().map(at -> about(county, at)).toList(),
        decided(meeting, about, said));
  }

  /// One page of the list, and what was typed into the form of a new meeting.
  MeetingPages.Listing listing(Actor actor, @Nullable UUID after, MeetingForm typed) {
    String county = actor.county();
    var rows = transactions.read(actor.scope(), () -> store.list(actor.scope(), after, PAGE + 1));
    boolean more = rows.size() > PAGE;
    var shown = more ? rows.subList(0, PAGE) : rows;
    var names =
        places.fullNames(county, shown.stream().map(r -> r.placePath()).distinct().toList());
    return new MeetingPages.Listing(
        shown.stream()
            .map(
                row ->
                    new MeetingPages.Line(
                        row.id().toString(),
                        row.heldOn(),
                        names.getOrDefault(row.placePath(), ""),
                        row.matters(),
                        row.decisions()))
            .toList(),
        typed.day() == null ? Time.day(clock.instant()).toString() : typed.day(),
        String.join(" ", typed.numbers()),
        typed.chosen(),
        attendees.of(county, actor.scope().paths()).stream()
            .map(each -> new Page.Option(each.id().value().toString(), each.name()))
            .toList(),
        more ? shown.getLast().id().toString() : "");
  }

  private MeetingPages.About about(String county, Clocks.Standing at) {
    return new MeetingPages.About(
        at.number(),
        categories.name(county, at.category()),
        places.fullName(county, at.placePath()));
  }

  private static List<MeetingPages.Decided> decided(
      Meeting meeting,
      Map<MatterId, Clocks.Standing> about,
      Map<MatterId, Map<Integer, String>> said) {
    List<MeetingPages.Decided> decided = new ArrayList<>();
    for (Meeting.Decision each : meeting.decisions()) {
      Clocks.Standing at = about.get(each.matter());
      if (at != null) {
        String words = said.getOrDefault(each.matter(), Map.of()).getOrDefault(each.words(), "");
        decided.add(new MeetingPages.Decided(each.seq(), at.number(), each.item(), words));
      }
    }
    return decided;
  }
}
