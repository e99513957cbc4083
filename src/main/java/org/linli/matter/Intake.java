package org.linli.matter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.category.Answer;
import org.linli.category.Answers;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Phrase;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 收件 — turns what somebody says into a matter with one item: checked field by field, numbered,
/// held by the desk.
@Component
class Intake {

  private static final int LONGEST = 2000;
  private static final int LONGEST_BY_PARTNER = 5000;
  private static final int LONGEST_NAME = 40;
  private static final int MOST_PHOTOS = 9;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,18}[0-9]");

  /// 已核对 — a matter ready to be written.
  record Checked(Matter matter, MatterItem item, Report report, List<Answer> answers) {}

  private final Places places;
  private final Categories categories;
  private final Ladder ladder;
  private final MatterClock clock;
  private final MatterNumbers numbers;

  Intake(
      Places places,
      Categories categories,
      Ladder ladder,
      MatterClock clock,
      MatterNumbers numbers) {
    this.places = places;
    this.categories = categories;
    this.ladder = ladder;
    this.clock = clock;
    this.numbers = numbers;
  }

  /// 已读 — what the fields of a report mean.
  private record Read(Category category, Place place, List<Answer> answers) {}

  /// Checks every field at once; [Invalid] names each that is wrong.
  Checked check(Actor actor, Report report) {
    Read read = read(actor, report);
    return made(actor, report, read.category(), read.place(), read.answers());
  }

  /// Only checks: [Invalid] names each field that is wrong.
  void look(Actor actor, Report report) {
    read(actor, report);
  }

  private Read read(Actor actor, Report report) {
    Map<String, String> wrong = new LinkedHashMap<>();
    var category = categories.find(actor.county(), report.category()).orElse(null);
    Place place = place(actor.county(), report.placePath());
    text(report, wrong);
    if (category == null) {
      wrong.put("category", "matter.error.category");
    }
    if (place == null || place.retired()) {
      wrong.put("place", "matter.error.place");
    }
    if (report.photos().size() > MOST_PHOTOS) {
      wrong.put("photos", "matter.error.photos");
    }
    who(actor, report, category, wrong);
    if (category != null && category.stop() != null) {
      throw stopped(category.stop());
    }
    var answers =
        category == null
            ? List.<Answer>of()
            : Answers.read(category.questions(), report.answers(), wrong);
    if (category == null || place == null || !wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Read(category, place, answers);
  }

  /// The same where its place stands at this moment and, until the transaction ends, stays: a
  /// redraw may have come between.
  Checked settled(Checked checked) {
    Matter matter = checked.matter();
    Place place =
        places
            .hold(matter.county(), new PlaceId(matter.placeId()))
            .filter(held -> !held.retired())
            .orElseThrow(() -> new Invalid("place", "matter.error.place"));
    if (place.path().equals(matter.placePath())) {
      return checked;
    }
    Matter moved = matter.at(place.id().value(), place.path());
    MatterItem item = checked.item();
    var desk = ladder.desk(moved.county(), moved.placePath());
    var due = new Due(item.dueAt(), item.soonAt());
    return new Checked(
        moved,
        MatterItem.fresh(
            moved, 1, moved.category(), MatterState.REPORTED, desk, due, moved.openedAt()),
        checked.report(),
        checked.answers());
  }

  // 不归我们管: nothing is kept, the words say whom to call
  private static Invalid stopped(Category.Stop stop) {
    return new Invalid(
        Map.of("category", "matter.error.stop"),
        Map.of(
            "category",
            List.of(new Phrase("matter.error.stop.call", stop.zh(), stop.en(), stop.phone()))));
  }

  private Checked made(
      Actor actor, Report report, Category category, Place place, List<Answer> answers) {
    Instant now = clock.now();
    var desk = ladder.desk(actor.county(), place.path());
    var due = clock.due(actor.county(), category.code(), MatterState.REPORTED, now);
    var promise = clock.promise(actor.county(), category.code(), now, List.of());
    var matter =
        new Matter(
            actor.county(),
            new MatterId(Id.fresh()),
            numbers.next(actor.county(), Time.day(now)),
            place.id().value(),
            place.path(),
            report.kind(),
            category.code(),
            report.channel(),
            MatterState.REPORTED,
            category.aboutPersons(),
            actor.part() != AccountPart.GUEST,
            category.urgent(),
            now,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            null,
            null,
            null,
            now,
            promise,
            0);
    var item = MatterItem.fresh(matter, 1, category.code(), MatterState.REPORTED, desk, due, now);
    return new Checked(matter, item, report, answers);
  }

  private static void text(Report report, Map<String, String> wrong) {
    boolean partner = report.channel() == Report.Channel.PARTNER;
    if (report.text().isBlank()) {
      wrong.put("text", "web.required");
    } else if (report.text().length() > (partner ? LONGEST_BY_PARTNER : LONGEST)) {
      wrong.put("text", "web.tooLong");
    }
  }

  private static void who(
      Actor actor, Report report, @Nullable Category category, Map<String, String> wrong) {
    if (report.anonymous()) {
      if (category != null && !category.anonymousAllowed()) {
        wrong.put("anonymous", "matter.error.anonymous");
      }
      return;
    }
    String name = report.name();
    String phone = report.phone();
    if (name != null && name.length() > LONGEST_NAME) {
      wrong.put("name", "web.tooLong");
    }
    if (phone != null && !phone.isBlank() && !PHONE.matcher(phone.strip()).matches()) {
      wrong.put("phone", "matter.error.phone");
    } else if (actor.part() == AccountPart.GUEST
        && report.channel() != Report.Channel.PARTNER
        && (phone == null || phone.isBlank())) {
      // a partner answers for who reported through it
      wrong.put("phone", "web.required");
    }
  }

  private @Nullable Place place(String county, String path) {
    if (path.length() < county.length() || !path.startsWith(county)) {
      return null;
    }
    return places.whereabouts(county, path).orElse(null);
  }
}
