package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.journal.Dispatcher;
import org.linli.organisation.PostKind;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 全区印制测试 — every board of a county in one run, by two pens; with `-Dlinli.long=true` the 5,750 of
/// a whole district. It prints how long it took and judges no time.
@LinliTest
class PrintLoadTests {

  private static final int GRIDS = 46;
  private static final int BOARDS_EACH = Boolean.getBoolean("linli.long") ? 125 : 2;

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  @Autowired private Boards boards;
  @Autowired private BoardLists lists;
  @Autowired private Prints prints;
  @Autowired private PrintViews views;
  @Autowired private PrintWorker worker;
  @Autowired private Dispatcher dispatcher;
  @Autowired private JdbcClient jdbc;

  @Test
  void everyBoardOfTheCountyIsDrawnInOneRun() throws Exception {
    var here = beans.createBean(Neighbours.class);
    String county = here.county();
    for (int i = 0; i < GRIDS; i++) {
      var grid = new NewPlace(county + "001001", null, PlaceKind.GRID, "大" + i + "网格", null, 0, 0);
      String code = boards.putUp(here.desk(), places.open(here.desk(), grid), Id.fresh());
      copies(county, code);
    }
    // as if each grid were a community, so that there are as many files
    UUID run = ordered(here);
    dispatcher.drain(county);

    long drawing = System.nanoTime();
    draw(county, run);
    Duration drawn = Duration.ofNanos(System.nanoTime() - drawing);

    var shown = views.show(here.desk(), run);
    assertThat(shown.state()).isEqualTo("READY");
    assertThat(shown.drawn()).isEqualTo(GRIDS * BOARDS_EACH + 1);
    prints.move(here.desk(), run, "PRINT", Id.fresh());
    here.appoint(PostKind.GRID_CHIEF, "刘敏");
    jdbc.sql("update board set shown = null where county = ?").param(county).update();
    long counting = System.nanoTime();
    dispatcher.drain(county);
    Duration counted = Duration.ofNanos(System.nanoTime() - counting);
    long listing = System.nanoTime();
    int stale = lists.page(here.desk(), "", "OUT_OF_DATE", "").count();
    Duration listed = Duration.ofNanos(System.nanoTime() - listing);

    assertThat(stale).isEqualTo(1);
    System.out.printf(
        "%d boards in %d files drawn in %d ms, counted in %d ms, reprint list in %d ms, heap %d"
            + " MB%n",
        shown.boards(),
        shown.files().size(),
        drawn.toMillis(),
        counted.toMillis(),
        listed.toMillis(),
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }

  private void copies(String county, String code) {
    jdbc.sql(
            """
            insert into board (county, id, code, place_id, place_path, put_up)
            select county, gen_random_uuid(), code || '-' || n, place_id, place_path, put_up
            from board, generate_series(2, ?) n where county = ? and code = ?
            """)
        .params(BOARDS_EACH, county, code)
        .update();
  }

  private UUID ordered(Neighbours here) {
    worker.pens.acquireUninterruptibly(2);
    try {
      var all = new Prints.Wanted(List.of(), "", "ALL", "");
      UUID run = prints.begin(here.desk(), all, "zh-CN", "", Id.fresh());
      jdbc.sql(
              """
              update board_sheet s set area = left(b.place_path, 15)
              from board b where b.county = s.county and b.id = s.board_id
                and s.county = ? and s.print_id = ?
              """)
          .params(here.county(), run)
          .update();
      jdbc.sql("delete from board_print_file where county = ? and print_id = ?")
          .params(here.county(), run)
          .update();
      jdbc.sql(
              """
              insert into board_print_file (county, print_id, area, paper, boards)
              select county, print_id, area, paper, count(*) from board_sheet
              where county = ? and print_id = ? group by county, print_id, area, paper
              """)
          .params(here.county(), run)
          .update();
      return run;
    } finally {
      worker.pens.release(2);
    }
  }

  private void draw(String county, UUID run) throws Exception {
    try (var hands = Executors.newFixedThreadPool(2)) {
      Callable<Boolean> hand =
          () -> {
            worker.drawNow(county, run);
            return true;
          };
      for (Future<Boolean> done : hands.invokeAll(List.of(hand, hand))) {
        assertThat(done.get()).isTrue();
      }
    }
    // whoever took a file meanwhile has put his pen down too
    worker.pens.acquireUninterruptibly(2);
    worker.pens.release(2);
  }
}
