package org.linli.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.intake.Intakes;
import org.linli.matter.Report;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.walk.WalkForm;
import org.linli.walk.Walks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 样例渠道 — what came in today by every channel that staff write down, and one walk from door to
/// door.
@Component
@Order(70)
class Channelled implements Episode {

  private static final int DOORS = 12;

  private final Accounts accounts;
  private final Intakes intakes;
  private final Walks walks;

  Channelled(Accounts accounts, Intakes intakes, Walks walks) {
    this.accounts = accounts;
    this.intakes = intakes;
    this.walks = walks;
  }

  @Override
  public void write(County county) {
    Spot community = county.staff().shown("community").place();
    Actor desk =
        accounts
            .actorOf(county.district().county(), county.staff().shown("community").id())
            .orElseThrow(NotFound::new);
    List<Spot> stairwells =
        county.layout().of(PlaceKind.STAIRWELL).stream().filter(community::covers).toList();
    Spot stairwell = stairwells.getLast();
    told(desk, stairwell, "STAIR_LIGHT", "单元门口的灯不亮，老人晚上看不清台阶", Report.Channel.PHONE, "13900000041");
    told(desk, stairwell, "RUBBISH", "楼后的垃圾两天没有清", Report.Channel.DESK, "13900000042");
    told(desk, stairwell, "STAIR_LIGHT", "群里说二楼的感应灯一直亮", Report.Channel.GROUP_CHAT, null);
    told(desk, stairwell, "RUBBISH", "巡查看到楼道堆着纸箱", Report.Channel.FOUND, null);
    told(desk, stairwell, "OTHER", "消防检查：灭火器过期", Report.Channel.INSPECTION, null);
    walk(desk, county, stairwell);
  }

  private void told(
      Actor desk,
      Spot place,
      String category,
      String text,
      Report.Channel channel,
      @Nullable String phone) {
    var report =
        new Report(
            place.path(),
            Report.Kind.PROBLEM,
            category,
            text,
            channel,
            phone == null ? null : "居民",
            phone,
            false,
            false,
            List.of());
    intakes.take(desk, report, Id.fresh());
  }

  private void walk(Actor desk, County county, Spot stairwell) {
    List<WalkForm.Row> rows = new ArrayList<>();
    List<Spot> doors = county.layout().below(stairwell, PlaceKind.HOUSEHOLD);
    for (Spot door : doors.subList(0, Math.min(DOORS, doors.size()))) {
      rows.add(
          switch (rows.size() % 4) {
            case 0 -> row(door, "NOBODY", "", "");
            case 1 -> row(door, "NOTHING", "", "");
            case 2 -> row(door, "THANKS", "", "");
            default -> row(door, "PROBLEM", "窗外的空调外机晃动", "OTHER");
          });
    }
    if (!rows.isEmpty()) {
      walks.take(desk, new WalkForm(stairwell.path(), rows, null), Id.fresh());
    }
  }

  private static WalkForm.Row row(Spot door, String outcome, String text, String category) {
    return new WalkForm.Row(door.path(), outcome, text, category);
  }
}
