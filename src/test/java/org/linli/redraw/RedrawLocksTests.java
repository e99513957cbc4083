package org.linli.redraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Reported;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 同时重划测试 — two redraws at once, and matters, people and places that come in while areas are
/// redrawn.
@LinliTest
class RedrawLocksTests {

  private static final int ROUNDS = Boolean.getBoolean("linli.long") ? 100 : 10;

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Redraws redraws;
  private Quarter here;

  @BeforeEach
  void moveIn() {
    here = new Quarter(beans.createBean(Quarter.Doors.class));
  }

  @Test
  void ofTwoRedrawsOfTheSameBuildingOneIsToldThatItCameSecond() throws Exception {
    Place third = here.open(here.community, PlaceKind.GRID, "3网格");
    Place building = here.buildings.getFirst();
    Wanted one = RedrawTests.move(building, here.second);
    Wanted other = RedrawTests.move(building, third);
    String seenOne = redraws.preview(here.desk, one).seen();
    String seenOther = redraws.preview(here.desk, other).seen();
    var together = new CyclicBarrier(2);

    List<Boolean> done =
        atOnce(
            () -> {
              together.await();
              return done(one, seenOne);
            },
            () -> {
              together.await();
              return done(other, seenOther);
            });

    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(here.now(building).path())
        .matches("(" + here.second.path() + "|" + third.path() + ")...");
    assertThat(here.strays()).isEmpty();
  }

  @Test
  void whateverIsRedrawnAtOnceTheTreeStaysWhole() throws Exception {
    List<Callable<Integer>> hands = new ArrayList<>();
    for (int hand = 0; hand < 2; hand++) {
      var random = new Random(hand);
      hands.add(
          () -> {
            int done = 0;
            for (int round = 0; round < ROUNDS; round++) {
              Place building = here.buildings.get(random.nextInt(4));
              Place grid = random.nextBoolean() ? here.first : here.second;
              try {
                Wanted move = RedrawTests.move(building, grid);
                done += done(move, redraws.preview(here.desk, move).seen()) ? 1 : 0;
              } catch (Invalid alreadyThere) {
                // the other hand was faster
              }
            }
            return done;
          });
    }

    assertThat(atOnce(hands).stream().mapToInt(Integer::intValue).sum()).isPositive();

    List<Place> all = new ArrayList<>(here.below(here.first));
    all.addAll(here.below(here.second));
    assertThat(all)
        .extracting(Place::id)
        .containsExactlyInAnyOrderElementsOf(here.buildings.stream().map(Place::id).toList());
    assertThat(all)
        .allSatisfy(building -> assertThat(here.below(here.below(building).getFirst())).hasSize(2));
    assertThat(here.strays()).isEmpty();
  }

  @Test
  void aMatterReportedDuringARedrawIsNeitherLostNorLeftBehind() throws Exception {
    Place building = here.buildings.getFirst();
    Place home = here.home(building);
    var running = new AtomicBoolean(true);
    var attempts = new AtomicInteger();
    var reported = new ConcurrentLinkedQueue<Reported>();
    Callable<Integer> reporter =
        () -> {
          while (running.get()) {
            // one for every second attempt: where the numbers never rest, nobody redraws
            if (reported.size() > attempts.get() / 2) {
              Thread.onSpinWait();
              continue;
            }
            // by the address it had at first, as an old link names it
            reported.add(here.matter(home.path()));
            here.resident(home);
          }
          return reported.size();
        };
    Callable<Integer> redrawer =
        () -> {
          int done = 0;
          try {
            for (int round = 0; round < ROUNDS; round++) {
              Wanted move = RedrawTests.move(building, round % 2 == 0 ? here.second : here.first);
              boolean carried = false;
              while (!carried) {
                attempts.incrementAndGet();
                carried = done(move, redraws.preview(here.desk, move).seen());
              }
              done++;
            }
          } finally {
            running.set(false);
          }
          return done;
        };

    assertThat(atOnce(reporter, redrawer).get(1)).isEqualTo(ROUNDS);

    assertThat(reported).isNotEmpty();
    assertThat(here.count("matter where county = ?", here.county)).isEqualTo(reported.size());
    assertThat(
            here.count(
                "matter_item where county = ? and place_path = ?",
                here.county,
                here.now(home).path()))
        .isEqualTo(reported.size());
    assertThat(here.strays()).isEmpty();
  }

  @Test
  void aDoorOpenedDuringARedrawHangsWhereItsStairwayIs() throws Exception {
    Place building = here.buildings.getFirst();
    Place stairwell = here.below(building).getFirst();
    var running = new AtomicBoolean(true);
    Callable<Integer> opener =
        () -> {
          int opened = 0;
          while (running.get() && opened < 500) {
            try {
              here.open(here.now(stairwell).path(), PlaceKind.HOUSEHOLD, "门");
              opened++;
            } catch (NotFound moved) {
              // it has just gone: look again
            }
          }
          return opened;
        };
    Callable<Integer> redrawer =
        () -> {
          int done = 0;
          try {
            for (int round = 0; round < ROUNDS; round++) {
              Wanted move = RedrawTests.move(building, round % 2 == 0 ? here.second : here.first);
              boolean carried = false;
              while (!carried) {
                carried = done(move, redraws.preview(here.desk, move).seen());
              }
              done++;
            }
          } finally {
            running.set(false);
          }
          return done;
        };

    int opened = atOnce(opener, redrawer).getFirst();

    assertThat(
            here.count(
                "place where county = ? and kind = 'HOUSEHOLD' and path like ? || '%'",
                here.county, here.now(stairwell).path()))
        .isEqualTo(opened + 2);
    assertThat(here.strays()).isEmpty();
  }

  private boolean done(Wanted wanted, String seen) {
    try {
      redraws.carryOut(here.desk, wanted, seen, Id.fresh(), new byte[1]);
      return true;
    } catch (PreviewChanged | Invalid second) {
      return false;
    }
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<T>... work) throws Exception {
    return atOnce(List.of(work));
  }

  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(work)) {
        results.add(each.get());
      }
      return results;
    }
  }
}
