package org.linli.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.matter.Matters;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Phrase;
import org.linli.similar.Suggestions;
import org.springframework.stereotype.Component;

/// 快速登记 — several short lines become matters together, or none does.
@Component
public class QuickEntries {

  /// 一句 — one line that becomes a matter.
  ///
  /// @param field the row of the form it stands in, such as `rows[3]`
  /// @param place path
  /// @param category code
  public record Line(String field, String place, String category, String text) {}

  private final Intakes intakes;
  private final Matters matters;
  private final Suggestions suggestions;

  QuickEntries(Intakes intakes, Matters matters, Suggestions suggestions) {
    this.intakes = intakes;
    this.matters = matters;
    this.suggestions = suggestions;
  }

  /// The category a text probably is of; empty when nothing is like it.
  public String suggested(String county, String text) {
    return suggestions.category(county, text).orElse("");
  }

  /// Only checks, every line.
  ///
  /// @throws Invalid names the fields of each line that are wrong, such as `rows[3].text`
  public void check(Actor actor, Report.Channel channel, List<Line> lines) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Map<String, List<Phrase>> hints = new LinkedHashMap<>();
    for (Line line : lines) {
      try {
        if (!actor.scope().covers(line.place())) {
          throw new Invalid("place", "matter.error.place");
        }
        if (line.category().isEmpty()) {
          throw new Invalid("category", "intake.error.category");
        }
        matters.check(actor, report(channel, line));
      } catch (Invalid flaws) {
        flaws
            .fields()
            .forEach(
                (field, key) -> {
                  String at = line.field() + "." + shown(field);
                  wrong.putIfAbsent(at, shown(field).equals(field) ? key : "intake.error.asks");
                  hints.putIfAbsent(at, flaws.hints(field));
                });
      }
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong, hints);
    }
  }

  /// Takes them all in, in one transaction of the caller's; the same `tx` again answers the same.
  public List<Reported> take(Actor actor, Report.Channel channel, List<Line> lines, UUID tx) {
    List<Reported> reported = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      byte[] name = (tx + "/" + i).getBytes(StandardCharsets.UTF_8);
      Report report = report(channel, lines.get(i));
      reported.add(intakes.take(actor, report, UUID.nameUUIDFromBytes(name)));
    }
    return reported;
  }

  private static Report report(Report.Channel channel, Line line) {
    return new Report(
        line.place(),
        Report.Kind.PROBLEM,
        line.category(),
        line.text(),
        channel,
        null,
        null,
        false,
        false,
        List.of());
  }

  // a line has three fields only: what the category asks besides is not among them
  private static String shown(String field) {
    return field.equals("text") || field.equals("place") ? field : "category";
  }
}
