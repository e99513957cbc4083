package org.linli.sample;

import org.linli.shared.AccountPart;

/// 样例工作单 — what every desk keeps: a filter of its inbox, and sentences it writes again and again.
final class WorkListLoad {

  private WorkListLoad() {}

  static void write(Bulk bulk, Staff staff) {
    bulk.into(
        "saved_filter",
        "county, id, account_id, organisation_id, name, query",
        rows -> {
          for (Staff.Login l : staff.all()) {
            if (l.part().isDesk()) {
              Dice dice = new Dice(l.place().county(), "filter " + l.id());
              rows.add(
                  l.place().county(),
                  dice.id(Layout.EDITION),
                  l.id(),
                  l.organisation(),
                  "超时的楼道堆物",
                  "view=OVERDUE&category=STAIR_CLUTTER");
            }
          }
        });
    bulk.into(
        "wording",
        "county, id, account_id, organisation_id, title, body",
        rows -> {
          for (Staff.Login l : staff.all()) {
            if (l.part().isDesk() || l.part() == AccountPart.CHIEF && l.shown()) {
              kept(rows, l, "已到现场", "已到现场查看，情况属实，正在联系责任单位处置。");
              kept(rows, l, "三天内解决", "已与责任单位约定三天内解决，届时再到现场核查。");
              kept(rows, l, "已处置请核查", "已处置完毕，现场照片附后，请核查。");
            }
          }
        });
  }

  private static void kept(Rows rows, Staff.Login l, String title, String body) {
    Dice dice = new Dice(l.place().county(), title + " " + l.id());
    rows.add(l.place().county(), dice.id(Layout.EDITION), l.id(), l.organisation(), title, body);
  }
}
