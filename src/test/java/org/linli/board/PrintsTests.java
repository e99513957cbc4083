package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.database.TestServer;
import org.linli.journal.Journal;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.story.Neighbours;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 印制测试 — what is drawn, who fetches it, and what an interrupted, cancelled or failed run leaves.
@LinliTest
class PrintsTests {

  private static final String A4 = "A4_PORTRAIT";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Boards boards;
  @Autowired private Prints prints;
  @Autowired private PrintViews views;
  @Autowired private PrintWorker worker;
  @Autowired private PrintClearing clearing;
  @Autowired private Places places;
  @Autowired private Journal journal;
  @Autowired private MutableClock clock;
  @Autowired private JdbcClient jdbc;
  private Neighbours here;
  private int held;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
  }

  @AfterEach
  void letOthersDraw() {
    worker.pens.release(held);
    held = 0;
  }

  @Test
  void aSelectionIsOneFileWithNamesAndCodes() throws IOException {
    here.appoint(PostKind.STAIRWELL_CHIEF, "王建国");
    String gate = boards.putUp(here.desk(), here.id(PlaceKind.GRID), Id.fresh());

    UUID run = begin(here.desk(), wanted(here.board(), gate));

    Printed printed = printed(run, A4);
    assertThat(views.show(here.desk(), run).state()).isEqualTo("READY");
    assertThat(printed.pages()).isEqualTo(2);
    assertThat(printed.text(1)).contains("3网格", "网格长", "暂缺", gate);
    assertThat(printed.text(2)).contains("5栋2单元", "王建国", "安居物业公司", here.board());
    assertThat(printed.code(2)).isEqualTo("https://linli.example.org/b/" + here.board());
    assertThat(journal.of(here.desk().scope(), run))
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.action()).isEqualTo("DRAW");
              assertThat(act.detail()).isEqualTo("2");
            });
  }

  @Test
  void everyCommunityAndPaperIsAFileOfItsOwn() {
    boards.putUp(here.desk(), here.id(PlaceKind.GRID), "A3_LANDSCAPE", Id.fresh());
    boards.putUp(here.desk(), street(), Id.fresh());

    var own = views.show(here.desk(), begin(here.desk(), all("")));
    var large = views.show(here.desk(), begin(here.desk(), all("A3_LANDSCAPE")));

    assertThat(own.files())
        .extracting(f -> f.area() + " " + f.paper() + " " + f.boards())
        .containsExactly(
            here.county() + "001 A4_PORTRAIT 1",
            here.county() + "001001 A3_LANDSCAPE 1",
            here.county() + "001001 A4_PORTRAIT 1");
    assertThat(large.files()).extracting(f -> f.paper()).containsOnly("A3_LANDSCAPE");
    assertThat(own.place()).isEqualTo("平东街道");
  }

  @Test
  void theSameSubmitDrawsOnce() {
    var tx = Id.fresh();

    UUID first = prints.begin(here.desk(), wanted(here.board()), "zh-CN", "", tx);
    UUID second = prints.begin(here.desk(), wanted(here.board()), "zh-CN", "", tx);

    assertThat(second).isEqualTo(first);
    assertThat(views.latest(here.desk())).hasSize(1);
  }

  @Test
  void whoSeesACommunityFetchesItsFileAndNoOther() {
    boards.putUp(here.desk(), street(), Id.fresh());
    UUID run = begin(here.desk(), all(""));
    Actor community = community("001001");

    assertThat(views.show(community, run).files())
        .extracting(f -> f.area())
        .containsExactly(here.county() + "001001");
    assertThat(prints.file(community, run, here.county() + "001001", A4).exists()).isTrue();
    assertThatThrownBy(() -> prints.file(community, run, here.county() + "001", A4))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> views.show(community("001002"), run)).isInstanceOf(NotFound.class);
    assertThat(views.latest(community("001002"))).isEmpty();
    undrawn(run);
    assertThatThrownBy(() -> prints.move(community, run, "CANCEL", Id.fresh()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whatWasCutOffIsNotOfferedAndIsDrawnAnew() throws IOException {
    UUID run = begin(here.desk(), wanted(here.board()));
    undrawn(run);
    Path whole = folder(run).resolve(here.county() + "001001-A4_PORTRAIT.pdf");
    Files.delete(whole);
    Files.writeString(whole.resolveSibling(whole.getFileName() + ".unfinished"), "%PDF-1.6 half");

    assertThat(views.show(here.desk(), run).state()).isEqualTo("WAITING");
    assertThatThrownBy(() -> prints.file(here.desk(), run, here.county() + "001001", A4))
        .isInstanceOf(NotFound.class);
    draw(run);

    assertThat(views.show(here.desk(), run).state()).isEqualTo("READY");
    assertThat(printed(run, A4).pages()).isEqualTo(1);
    try (var left = Files.list(folder(run))) {
      assertThat(left).containsExactly(whole);
    }
  }

  @Test
  void aCancelledRunIsNeitherDrawnNorFetchedNorPrinted() {
    UUID run = begin(here.desk(), wanted(here.board()));
    undrawn(run);

    prints.move(here.desk(), run, "CANCEL", Id.fresh());
    draw(run);

    assertThat(views.show(here.desk(), run).state()).isEqualTo("CANCELLED");
    assertThat(views.show(here.desk(), run).drawn()).isZero();
    assertThatThrownBy(() -> prints.file(here.desk(), run, here.county() + "001001", A4))
        .isInstanceOf(NotFound.class);
    for (String action : List.of("PRINT", "MOUNT", "CANCEL")) {
      assertThatThrownBy(() -> prints.move(here.desk(), run, action, Id.fresh()))
          .as(action)
          .isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> prints.move(here.desk(), run, "TAKE_DOWN", Id.fresh()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void filesAreKeptForAWeek() {
    UUID run = begin(here.desk(), wanted(here.board()));
    clearing.clear(here.county());
    assertThat(folder(run)).exists();
    clock.advance(Duration.ofDays(8));
    try {
      assertThat(views.show(here.desk(), run).state()).isEqualTo("EXPIRED");
      assertThatThrownBy(() -> prints.file(here.desk(), run, here.county() + "001001", A4))
          .isInstanceOf(NotFound.class);

      clearing.clear(here.county());

      assertThat(folder(run)).doesNotExist();
      prints.move(here.desk(), run, "PRINT", Id.fresh());
      assertThat(views.show(here.desk(), run).since().printed()).isEqualTo(1);
    } finally {
      clock.reset();
    }
  }

  @Test
  void whatCannotBeDrawnIsGivenUpAndSaidSo() throws IOException {
    UUID run = begin(here.desk(), wanted(here.board()));
    undrawn(run);
    Path whole = folder(run).resolve(here.county() + "001001-A4_PORTRAIT.pdf");
    Files.delete(whole);
    Files.createDirectories(whole.resolve("in the way"));

    draw(run);

    var shown = views.show(here.desk(), run);
    assertThat(shown.state()).isEqualTo("FAILED");
    assertThat(shown.files()).allMatch(f -> f.failed() && !f.ready());
    assertThatThrownBy(() -> prints.move(here.desk(), run, "PRINT", Id.fresh()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aNameTheFontLacksIsSaidBeforeAnybodyPrints() {
    here.appoint(PostKind.STAIRWELL_CHIEF, "王𠮷国");

    UUID run = begin(here.desk(), wanted(here.board()));

    assertThat(views.show(here.desk(), run).files())
        .extracting(f -> f.missing())
        .containsOnly("𠮷");
    assertThat(printed(run, A4).text(1)).contains("王〓国");
  }

  private UUID begin(Actor actor, Prints.Wanted wanted) {
    return prints.begin(actor, wanted, "zh-CN", "http://127.0.0.1", Id.fresh());
  }

  private static Prints.Wanted wanted(String... codes) {
    return new Prints.Wanted(List.of(codes), "", "", "");
  }

  private static Prints.Wanted all(String paper) {
    return new Prints.Wanted(List.of(), "", "ALL", paper);
  }

  private Printed printed(UUID run, String paper) {
    try {
      return new Printed(
          prints.file(here.desk(), run, here.county() + "001001", paper).getContentAsByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  // as a power cut leaves it: claimed, perhaps written, never said to be ready; nobody else draws
  // meanwhile
  private void undrawn(UUID run) {
    worker.pens.acquireUninterruptibly(2);
    held = 2;
    for (String forget :
        List.of("board_print_file set ready_at = null", "board_sheet set shown = null")) {
      jdbc.sql("update " + forget + " where county = ? and print_id = ?")
          .params(here.county(), run)
          .update();
    }
  }

  private void draw(UUID run) {
    worker.pens.release();
    held--;
    worker.drawNow(here.county(), run);
  }

  private Path folder(UUID run) {
    return TestServer.folder()
        .resolve("files")
        .toAbsolutePath()
        .resolve(here.county())
        .resolve("boards")
        .resolve(run.toString());
  }

  private org.linli.place.PlaceId street() {
    return places.byPath(here.county(), here.county() + "001").id();
  }

  private Actor community(String rest) {
    return new Actor(
        Id.fresh(), AccountPart.COMMUNITY_DESK, "", Scope.of(here.county(), here.county() + rest));
  }
}
