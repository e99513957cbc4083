package org.linli.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.figure.Figures;
import org.linli.figure.Period;
import org.linli.figure.Sums;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.linli.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 回访汇总测试 — the list of an area, and what figures make of the answers.
@LinliTest
class RevisitSumsTests {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T01:30:00Z");

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @Autowired private Revisits revisits;
  @Autowired private RevisitViews views;
  @Autowired private Figures figures;
  @Autowired private Pages pages;
  private Walk walk;
  private Actor chief;
  private Actor street;

  @BeforeEach
  void begin() {
    clock.set(TUESDAY);
    walk = Walk.begin(beans);
    chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    street = walk.here().member(OrganisationKind.STREET_DESK);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void theListIsOfTheAreaByDueTimeAndOverdueIsSaid() {
    String first = closed("NOISE");
    clock.set(clock.instant().plusSeconds(3600));
    String second = closed("NOISE");
    var words = pages.words(Locale.ENGLISH);
    assertThat(views.listing(street, "", words).due()).isEmpty();

    later(14);
    assertThat(views.listing(street, "", words).due())
        .extracting(RevisitPages.Line::number, RevisitPages.Line::overdue)
        .containsExactly(tuple(first, true), tuple(second, true));
    assertThat(views.waiting(chief)).isZero();
    assertThat(views.waiting(street)).isEqualTo(2);
  }

  @Test
  void figuresCountTheAnswerOfARevisitAndARebuildSaysTheSame() {
    String half = closed("NOISE");
    String solved = closed("NOISE");
    walk.settle();
    Sums before = sums();
    later(7);
    answer(street, half, "HALF", "3");
    answer(street, solved, "SOLVED", "5");
    walk.settle();

    Sums after = sums();
    assertThat(after.asked() - before.asked()).isEqualTo(2);
    assertThat(after.solved() - before.solved()).isEqualTo(1);
    assertThat(after.rated() - before.rated()).isEqualTo(2);
    assertThat(after.satisfied() - before.satisfied()).isEqualTo(1);
    figures.rebuild(walk.here().county());
    assertThat(sums()).isEqualTo(after);
  }

  private Sums sums() {
    var day = Time.day(TUESDAY);
    return figures.period(walk.here().county(), walk.here().county(), new Period(day, day));
  }

  private String closed(String category) {
    String number = walk.fedBack(chief, category);
    walk.act(walk.community(), number, MatterAction.CLOSE_OUT, Brought.nothing());
    walk.settle();
    return number;
  }

  private void answer(Actor by, String number, String result, String stars) {
    revisits.record(by, number, new RevisitForm(result, stars, "", null), Id.fresh());
  }

  private void later(int days) {
    clock.set(clock.instant().plus(Duration.ofDays(days)));
  }
}
