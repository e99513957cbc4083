package org.linli.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.journal.ClientTransactions;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 楼栋群 — lines of a building's chat group become matters where somebody says so; what was pasted is
/// never kept.
@Component
class Chats {

  private static final int LONGEST = 8000;
  private static final int LIKELY = 2;
  private static final int LOOKED = 500;
  private static final String NUMERALS = "一二三四五六七八九";
  private static final Pattern COUNTED = Pattern.compile("([一二三四五六七八九])(?=单元|栋|幢|号楼|门栋)");

  private final QuickEntries entries;
  private final Places places;
  private final ClientTransactions once;

  Chats(QuickEntries entries, Places places, ClientTransactions once) {
    this.entries = entries;
    this.places = places;
    this.once = once;
  }

  /// The place a group belongs to; [NotFound] outside of the actor's area.
  Place place(Actor actor, String path) {
    return path.startsWith(actor.county()) && actor.scope().covers(path)
        ? places.whereabouts(actor.county(), path).orElseThrow(NotFound::new)
        : missing();
  }

  /// Reads what was pasted: each line with a category and a place it is probably about.
  List<IntakePages.Row> read(Actor actor, Place place, String pasted) {
    if (pasted.isBlank()) {
      throw new Invalid("text", "web.required");
    }
    List<String> lines = ChatLines.of(pasted);
    if (pasted.length() > LONGEST || lines.size() > ChatLines.MOST) {
      throw new Invalid("text", "intake.chat.tooMany");
    }
    if (lines.isEmpty()) {
      throw new Invalid("text", "intake.chat.nothing");
    }
    return lines.stream()
        .map(
            line -> {
              List<Page.Option> likely = likely(actor, place, line);
              String category = entries.suggested(actor.county(), line);
              return new IntakePages.Row(false, line, category, likely.getFirst().value(), likely);
            })
        .toList();
  }

  /// The places a line may be about: what it names inside the place of the group, then that place.
  List<Page.Option> likely(Actor actor, Place place, String line) {
    String county = actor.county();
    String said = digits(line);
    Stream<Page.Option> named =
        places.subtree(actor.scope(), place.path(), null, "", LOOKED).stream()
            .filter(below -> !below.path().equals(place.path()) && !below.retired())
            .filter(below -> said.contains(below.name()))
            .sorted(Comparator.comparing((Place below) -> -below.path().length()))
            .limit(LIKELY)
            .map(below -> new Page.Option(below.path(), places.fullName(county, below.path())));
    var own = new Page.Option(place.path(), places.fullName(county, place.path()));
    return Stream.concat(named, Stream.of(own)).toList();
  }

  /// Makes matters of the lines that are taken; the same `tx` again answers the same.
  List<Reported> take(Actor actor, Place place, ChatForm form, UUID tx) {
    List<QuickEntries.Line> lines = form.lines();
    if (lines.isEmpty()) {
      throw new Invalid("rows", "intake.chat.none");
    }
    if (form.given().size() > ChatLines.MOST) {
      throw new Invalid("rows", "intake.chat.tooMany");
    }
    entries.check(actor, Report.Channel.GROUP_CHAT, lines);
    List<Reported> reported = new ArrayList<>();
    once.once(
        actor,
        tx,
        ClientTransactions.digest("chat", place.path(), lines.toString()),
        () -> {
          reported.addAll(entries.take(actor, Report.Channel.GROUP_CHAT, lines, tx));
          return String.valueOf(reported.size());
        });
    // sent again: the reports answer as they did the first time
    return reported.isEmpty()
        ? entries.take(actor, Report.Channel.GROUP_CHAT, lines, tx)
        : List.copyOf(reported);
  }

  // 二单元 is 2单元 on the tree
  private static String digits(String line) {
    Matcher counted = COUNTED.matcher(line);
    return counted.replaceAll(found -> String.valueOf(NUMERALS.indexOf(found.group(1)) + 1));
  }

  private static Place missing() {
    throw new NotFound();
  }
}
