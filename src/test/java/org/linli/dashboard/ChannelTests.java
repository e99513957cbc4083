package org.linli.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.figure.Figures;
import org.linli.matter.Report;
import org.linli.matter.Walk;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.testing.LinliTest;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 渠道统计测试 — every channel has a column, and the numbers of a month are those of its lists.
@LinliTest
class ChannelTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private ChannelViews views;
  @Autowired private FactLists lists;
  @Autowired private Figures figures;
  @Autowired private Pages pages;

  @Test
  void everyChannelHasAColumnAndAName() {
    assertThat(DashboardNames.CHANNELS)
        .containsExactlyElementsOf(Arrays.stream(Report.Channel.values()).map(Enum::name).toList());
    Words words = pages.words(Locale.SIMPLIFIED_CHINESE);
    assertThat(DashboardNames.CHANNELS)
        .allMatch(code -> words.has("dashboard.channel." + code))
        .allMatch(code -> words.has("matter.channel." + code));
  }

  @Test
  void theNumbersOfAMonthOpenTheirMattersAndStandInTheWorkbook() throws IOException {
    Walk walk = Walk.begin(beans);
    Actor desk = walk.community();
    walk.report("NOISE");
    walk.report("RUBBISH");
    walk.settle();
    figures.fold(desk.county());
    Words words = pages.words(Locale.SIMPLIFIED_CHINESE);

    var table = views.show(desk, "", views.now(), words);

    int board = DashboardNames.CHANNELS.indexOf("BOARD");
    var row = table.places().getFirst();
    assertThat(row.total().value()).isEqualTo(2);
    assertThat(row.channels().get(board).value()).isEqualTo(2);
    assertThat(row.channels().get(board).href()).contains("channel=BOARD", "measure=REPORTED");
    assertThat(table.places()).extracting(DashboardPages.ChannelRow::name).contains("3网格");
    assertThat(table.months()).hasSize(12);
    assertThat(table.months().getFirst().channels().get(board).value()).isEqualTo(2);
    String month = table.month();
    var asked =
        new FactLists.Asked(
            walk.here().path(PlaceKind.GRID),
            month + "-01",
            views.now().atEndOfMonth().toString(),
            null,
            "REPORTED",
            null,
            "BOARD",
            null,
            null);
    assertThat(lists.list(desk, asked, words).lines()).hasSize(2);
    var out = new ByteArrayOutputStream();
    ChannelSheet.write(out, table, words);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.get(1).getCellText(board + 2)).isEqualTo("2");
    }
  }

  @Test
  void aMonthThatIsNoneOrLiesAheadIsRefused() {
    for (String asked :
        new String[] {"2026-13", "soon", "1999-01", views.now().plusMonths(1) + ""}) {
      assertThatThrownBy(() -> views.month(asked)).isInstanceOf(Invalid.class);
    }
    assertThat(views.month("")).isEqualTo(views.now());
  }
}
