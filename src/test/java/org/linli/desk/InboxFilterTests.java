package org.linli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.matter.MatterLists;
import org.linli.matter.Report;

/// 收件箱筛选测试 — the filter is what the address says; what cannot be read is left out.
class InboxFilterTests {

  @Test
  void theAddressCarriesTheWholeFilter() {
    InboxFilter filter =
        InboxFilter.of(
            Map.of(
                "view", "OVERDUE", "category", "LIFT", "channel", "BOARD", "from", "2026-11-01"));

    assertThat(filter.filter().view()).isEqualTo(MatterLists.View.OVERDUE);
    assertThat(filter.filter().channel()).isEqualTo(Report.Channel.BOARD);
    assertThat(filter.filter().from()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(filter.base()).isEqualTo("&category=LIFT&channel=BOARD&from=2026-11-01");
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    InboxFilter filter =
        InboxFilter.of(Map.of("view", "x", "from", "yesterday", "channel", "&", "area", " "));

    assertThat(filter.view()).isEqualTo(InboxFilter.of(Map.of()).view());
    assertThat(filter.filter().from()).isNull();
    assertThat(filter.filter().channel()).isNull();
    assertThat(filter.filter().area()).isNull();
  }
}
