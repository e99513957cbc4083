package org.linli.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.lifecycle.Refused;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Matters;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 批量派单 — dispatches several items to one assignee; each stands for itself, one that cannot go
/// stops no other.
@Component
class Dispatching {

  private static final Pattern ITEM = Pattern.compile("([0-9A-Za-z-]{1,40}):(\\d{1,4}):(\\d{1,9})");
  private static final int MOST = 100;

  private final Matters matters;

  Dispatching(Matters matters) {
    this.matters = matters;
  }

  /// Dispatches at most 100 items given as `number:item:version`; more: invalid, field "items".
  ///
  /// @param tx of the whole batch; every item gets its own made from it, so that sending twice
  ///   dispatches once
  DeskPages.Outcome dispatch(
      Actor actor, List<String> items, String assignee, UUID tx, Words words) {
    int done = 0;
    List<DeskPages.Failure> failures = new ArrayList<>();
    if (items.size() > MOST) {
      throw new Invalid("items", "desk.error.many");
    }
    for (String item : items.stream().distinct().toList()) {
      Matcher parts = ITEM.matcher(item);
      if (!parts.matches()) {
        failures.add(failure(item, words.t("web.notFound")));
        continue;
      }
      String number = parts.group(1);
      try {
        matters.move(
            actor,
            number,
            Integer.parseInt(parts.group(2)),
            MatterAction.DISPATCH,
            Brought.assignee(assignee),
            own(tx, item),
            Integer.parseInt(parts.group(3)));
        done++;
      } catch (Refused.Missing e) {
        failures.add(failure(number, words.t(e.fields().values().iterator().next())));
      } catch (Refusal e) {
        failures.add(failure(number, words.t(e.key(), e.arguments().toArray())));
      } catch (Invalid e) {
        failures.add(failure(number, words.t(e.fields().values().iterator().next())));
      } catch (NotFound e) {
        failures.add(failure(number, words.t("web.notFound")));
      }
    }
    return new DeskPages.Outcome(done, List.copyOf(failures));
  }

  private static DeskPages.Failure failure(String number, String reason) {
    return new DeskPages.Failure(number, reason);
  }

  private static UUID own(UUID tx, String item) {
    return UUID.nameUUIDFromBytes((tx + " " + item).getBytes(StandardCharsets.UTF_8));
  }
}
