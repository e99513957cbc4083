package org.linli.clearlist;

import static org.linli.clearlist.ClearListLifecycle.CLEAR_LIST;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.AreaLists;
import org.linli.exchange.Subject;
import org.linli.person.Purpose;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Phrase;
import org.linli.shared.Review;
import org.springframework.stereotype.Component;

/// 申请核对 — makes a request of what was typed, or names every field that is wrong.
@Component
class ClearListAsking {

  private static final int MOST_WORDS = 200;

  private final AreaLists lists;
  private final Places places;
  private final Clock clock;

  ClearListAsking(AreaLists lists, Places places, Clock clock) {
    this.lists = lists;
    this.places = places;
    this.clock = clock;
  }

  /// In the transaction that files the request.
  ClearList asked(Actor actor, ClearListForm form) {
    Place found = lists.area(actor, Objects.requireNonNullElse(form.place(), ""));
    // the row carries the path of the place: it is held where it is
    places.hold(actor.county(), found.id());
    Place area = lists.area(actor, found.id());
    Map<String, String> wrong = new LinkedHashMap<>();
    Subject subject = known(AreaLists.SUBJECTS, form.subject(), "subject", wrong);
    Purpose purpose = known(List.of(Purpose.values()), form.purpose(), "purpose", wrong);
    String reason = words(form.reason(), wrong);
    int hours = hours(form.hours(), wrong);
    List<String> fields = fields(actor, subject, form.chosen(), wrong);
    if (isTooLong(actor, subject, area)) {
      wrong.put("subject", "clearlist.error.tooLong");
    }
    if (!wrong.isEmpty()) {
      Phrase most = new Phrase("clearlist.error.most", ClearList.MOST_LINES);
      throw new Invalid(
          wrong,
          "clearlist.error.tooLong".equals(wrong.get("subject"))
              ? Map.of("subject", List.of(most))
              : Map.of());
    }
    return new ClearList(
        Id.fresh(),
        actor.county(),
        area.id(),
        area.path(),
        subject,
        purpose,
        fields,
        hours,
        CLEAR_LIST.start(),
        Review.asked(actor, clock.instant()),
        reason,
        null,
        0);
  }

  /// In a transaction of the actor's scope.
  boolean isTooLong(Actor actor, Subject subject, Place area) {
    return lists.count(actor, subject, area, ClearList.MOST_LINES + 1) > ClearList.MOST_LINES;
  }

  /// What was typed, without blanks around it.
  static String words(@Nullable String typed, Map<String, String> wrong) {
    String words = typed == null ? "" : typed.strip();
    if (words.isEmpty()) {
      wrong.put("reason", "web.required");
    } else if (words.length() > MOST_WORDS) {
      wrong.put("reason", "clearlist.error.reason");
    }
    return words;
  }

  private List<String> fields(
      Actor actor, Subject subject, List<String> chosen, Map<String, String> wrong) {
    List<String> known =
        lists.columns(actor.county(), subject).stream().map(AreaLists.Column::field).toList();
    if (!known.containsAll(chosen)) {
      wrong.put("fields", "clearlist.error.fields");
    } else if (Collections.disjoint(chosen, AreaLists.MASKED)) {
      wrong.put("fields", "clearlist.error.masked");
    }
    return known.stream().filter(chosen::contains).toList();
  }

  private static int hours(@Nullable String typed, Map<String, String> wrong) {
    return ClearList.HOURS.stream()
        .filter(each -> each.toString().equals(typed))
        .findFirst()
        .orElseGet(
            () -> {
              wrong.put("hours", "clearlist.error.hours");
              return ClearList.HOURS.getFirst();
            });
  }

  private static <E extends Enum<E>> E known(
      List<E> all, @Nullable String typed, String field, Map<String, String> wrong) {
    return all.stream()
        .filter(each -> each.name().equals(typed))
        .findFirst()
        .orElseGet(
            () -> {
              wrong.put(field, "clearlist.error." + field);
              return all.getFirst();
            });
  }
}
