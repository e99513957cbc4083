package org.linli.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.matter.Matters;
import org.linli.matter.Merges;
import org.linli.matter.Report;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 样例重复 — one cold radiator told by half a stairway: two joined it, one was merged by the desk, one
/// was merged and split off again, and one who reports often.
@Component
@Order(15)
class Repeated implements Episode {

  private static final String COLD = "HEATING";
  private static final String CALLER = "13900000031";

  private final Accounts accounts;
  private final Matters matters;
  private final Merges merges;

  Repeated(Accounts accounts, Matters matters, Merges merges) {
    this.accounts = accounts;
    this.matters = matters;
    this.merges = merges;
  }

  @Override
  public void write(County county) {
    Actor desk = actor(county);
    Spot community = county.staff().shown("community").place();
    Spot building =
        county.layout().of(PlaceKind.BUILDING).stream()
            .filter(community::covers)
            .findFirst()
            .orElseThrow();
    String leading = report(desk, building, "整个单元暖气不热，室温十五度", CALLER, null);
    report(desk, building, "我家暖气也不热", "13900000032", leading);
    report(desk, building, "三楼暖气片是凉的", "13900000033", leading);
    List<String> others = new ArrayList<>();
    others.add(report(desk, building, "老人在家，暖气一直不热", "13900000034", null));
    others.add(report(desk, building, "暖气管滴水", "13900000035", null));
    merges.merge(desk, leading, others, "同一单元同一供暖立管", Id.fresh());
    merges.split(desk, others.getLast(), "是本户阀门滴水，不是供暖问题", Id.fresh());
    report(desk, building, "上次的暖气好了两天又不热", CALLER, null);
  }

  private Actor actor(County county) {
    return accounts
        .actorOf(county.district().county(), county.staff().shown("community").id())
        .orElseThrow(NotFound::new);
  }

  private String report(
      Actor desk, Spot building, String text, String phone, @Nullable String joins) {
    var report =
        new Report(
            building.path(),
            Report.Kind.PROBLEM,
            COLD,
            text,
            Report.Channel.PHONE,
            "居民",
            phone,
            false,
            false,
            List.of());
    return matters.report(desk, report, joins, Id.fresh()).number();
  }
}
