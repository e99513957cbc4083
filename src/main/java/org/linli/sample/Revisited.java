package org.linli.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.access.Accounts;
import org.linli.category.Rung;
import org.linli.matter.MatterId;
import org.linli.matter.MatterLists;
import org.linli.revisit.RevisitForm;
import org.linli.revisit.Revisits;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 样例回访 — whom the shown community has to ask about what was closed out lately, and what the street
/// was told already.
@Component
@Order(30)
class Revisited implements Episode {

  private static final Duration LATELY = Duration.ofDays(45);

  private final Accounts accounts;
  private final MatterLists lists;
  private final Revisits revisits;
  private final Clock clock;

  Revisited(Accounts accounts, MatterLists lists, Revisits revisits, Clock clock) {
    this.accounts = accounts;
    this.lists = lists;
    this.revisits = revisits;
    this.clock = clock;
  }

  @Override
  public void write(County county) {
    Actor street = actor(county, "street");
    Instant since = clock.instant().minus(LATELY);
    List<MatterLists.Line> closed =
        lists.satisfied(actor(county, "community"), MatterLists.Filter.all(), null).lines().stream()
            .filter(line -> line.stars() == null && line.closedAt() != null)
            .filter(line -> since.isBefore(line.closedAt()))
            .toList();
    closed.forEach(line -> revisits.plan(street.county(), new MatterId(line.matter())));
    List<String> asked =
        closed.stream()
            .filter(line -> line.endedRung() != Rung.STREET_DESK)
            .filter(line -> revisits.isDue(street.county(), new MatterId(line.matter())))
            .map(MatterLists.Line::number)
            .toList();
    record(street, asked, 0, "SOLVED", "5", "灯当天就亮了，谢谢");
    record(street, asked, 1, "SOLVED", "4", "");
    record(street, asked, 2, "HALF", "3", "修了一处，另一处还漏");
    record(street, asked, 3, "UNREACHABLE", "", "");
  }

  private Actor actor(County county, String login) {
    return accounts
        .actorOf(county.district().county(), county.staff().shown(login).id())
        .orElseThrow(NotFound::new);
  }

  private void record(
      Actor street, List<String> numbers, int at, String result, String stars, String words) {
    if (at < numbers.size()) {
      var form = new RevisitForm(result, stars, words, null);
      revisits.record(street, numbers.get(at), form, Id.fresh());
    }
  }
}
