package org.linli.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.AddressBook.Spot;
import org.linli.organisation.NewAppointment;
import org.linli.organisation.Post;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostId;
import org.linli.organisation.RosterIntake;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Phrase;
import org.linli.shared.Verdict;

/// 名册核写 — the chiefs of a list, each at the post of the place it names.
final class RosterTaking implements Taking {

  private static final String ELECTED = "选任";

  private final Actor actor;
  private final Place area;
  private final AddressBook book;
  private final RosterIntake intake;
  private final LocalDate today;
  private final boolean writes;
  private final Map<PostId, Integer> seen = new HashMap<>();

  RosterTaking(
      Actor actor,
      Place area,
      AddressBook book,
      RosterIntake intake,
      LocalDate today,
      boolean writes) {
    this.actor = actor;
    this.area = area;
    this.book = book;
    this.intake = intake;
    this.today = today;
    this.writes = writes;
  }

  @Override
  public List<Verdict> take(List<Line> lines) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Line line : lines) {
      try {
        verdicts.add(take(line));
      } catch (Invalid wrong) {
        verdicts.add(Verdict.refused(wrong));
      }
    }
    return verdicts;
  }

  private Verdict take(Line line) {
    PostCharter charter =
        intake
            .called(actor.county(), line.value("postKind"))
            .orElseThrow(() -> new Invalid("postKind", "exchange.error.postKind"));
    String path = path(Objects.requireNonNull(charter.placeKind()), line.values());
    Post post =
        intake
            .at(actor, path, charter.kind())
            .orElseThrow(() -> new Invalid("postKind", "exchange.error.post"));
    Integer before = seen.putIfAbsent(post.id(), line.number());
    if (before != null) {
      throw new Invalid(
          Map.of("postKind", "exchange.error.postTwice"),
          Map.of("postKind", List.of(new Phrase("exchange.hint.line", before))));
    }
    if (line.value("name").isEmpty()) {
      // a post nobody is named for stays as it is
      return Verdict.SAME;
    }
    Boolean agreed = DoorWords.yes(line, "consent");
    Verdict verdict =
        intake.take(
            actor,
            post,
            new NewAppointment(
                post.id(),
                null,
                line.value("name"),
                given(line, "phone"),
                given(line, "dutyPhone"),
                Boolean.TRUE.equals(agreed),
                since(line),
                null,
                line.value("reason").isEmpty() ? ELECTED : line.value("reason")),
            writes);
    Invalid why = verdict.why();
    return why == null ? verdict : Verdict.refused(columns(why));
  }

  // the first day has a column of its own here
  private static Invalid columns(Invalid why) {
    Map<String, String> fields = new LinkedHashMap<>();
    why.fields().forEach((f, key) -> fields.put(f.equals("since") ? "appointedOn" : f, key));
    return new Invalid(fields);
  }

  // the level at which such a post stands, as far as the line names it
  private String path(PlaceKind level, Map<String, String> values) {
    String community = book.community(values);
    return switch (level) {
      case COMMUNITY, VILLAGE -> community;
      case GRID ->
          book.grid(community, values)
              .orElseThrow(() -> new Invalid("grid", "exchange.error.grid"))
              .path;
      case BUILDING -> building(community, values).path;
      case STAIRWELL -> {
        List<Spot> found =
            book.named(
                building(community, values).path,
                PlaceKind.STAIRWELL,
                values.getOrDefault("stairwell", ""));
        yield AddressBook.one(found, "stairwell", "exchange.error.stairwell").path;
      }
      case COUNTY, STREET, TOWNSHIP, ESTATE, HOUSEHOLD, SITE -> area.path();
    };
  }

  private Spot building(String community, Map<String, String> values) {
    return AddressBook.one(
        book.buildings(community, values), "building", "exchange.error.building");
  }

  private LocalDate since(Line line) {
    String written = line.value("appointedOn");
    try {
      return written.isEmpty() ? today : LocalDate.parse(written);
    } catch (DateTimeParseException unreadable) {
      throw new Invalid("appointedOn", "exchange.error.day");
    }
  }

  private static @Nullable String given(Line line, String field) {
    String value = line.value(field);
    return value.isEmpty() ? null : value;
  }
}
