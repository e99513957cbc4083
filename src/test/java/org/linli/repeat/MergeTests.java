package org.linli.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterId;
import org.linli.matter.MatterLists;
import org.linli.matter.MatterPages;
import org.linli.matter.MatterState;
import org.linli.matter.Merges;
import org.linli.matter.Reported;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 并案测试 — who joins or is merged keeps his own number, follows the leading matter, answers for
/// himself, and is no work done twice.
@LinliTest
class MergeTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Merges merges;
  @Autowired private MatterLists lists;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  private Walk walk;
  private Actor desk;
  private Actor chief;

  @BeforeEach
  void moveIn() {
    walk = Walk.begin(beans);
    desk = walk.community();
    chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
  }

  @Test
  void whoSaysMineTooHasANumberOfHisOwnAndSeesNothingOfTheOther() {
    String leading = walk.report("NOISE");
    Actor neighbour = walk.here().resident();

    Reported mine = join(neighbour, leading);

    assertThat(mine.number()).isNotEqualTo(leading);
    var seen = walk.matters().show(neighbour, mine.number());
    assertThat(seen.state()).isEqualTo(MatterState.MERGED);
    assertThat(Objects.requireNonNull(seen.leading()).number()).isEqualTo(leading);
    assertThat(seen.toString()).doesNotContain("请来看看").contains("我家也听得到");
    var other = walk.matters().show(walk.resident(), leading);
    assertThat(other.toString()).doesNotContain("我家也听得到").doesNotContain(mine.number());
    assertThat(other.followers()).isEqualTo(1);
    Actor guest = walk.matters().withLink(Actor.guest(county()), mine.number(), mine.link());
    assertThat(walk.matters().show(guest, mine.number()).leading()).isNotNull();
    assertThat(lists.openAt(desk, List.of(walk.here().stairwell()), 10))
        .extracting(MatterLists.Line::number)
        .containsExactly(leading);
  }

  @Test
  void theSameReportSentTwiceJoinsOnce() {
    String leading = walk.report("NOISE");
    var report = walk.here().report("NOISE", "我家也听得到");
    var tx = Id.fresh();
    Actor neighbour = walk.here().resident();

    var first = walk.matters().report(neighbour, report, leading, tx);
    var again = walk.matters().report(neighbour, report, leading, tx);

    assertThat(again.number()).isEqualTo(first.number());
    assertThat(walk.matters().show(desk, leading).followers()).isEqualTo(1);
  }

  @Test
  void whatIsOverOrAboutPersonsOrNoNumberCannotBeJoined() {
    String persons = walk.report("DISPUTE");
    String over = closed(walk.report("NOISE"));

    for (String number : List.of(persons, over, "nonsense")) {
      assertThatThrownBy(() -> join(walk.here().resident(), number))
          .isInstanceOfSatisfying(
              Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys("joins"));
    }
  }

  @Test
  void whatIsSuggestedIsOfTheSameClassNearbyWithTheNumberOfReporters() {
    String leading = walk.report("NOISE");
    join(walk.here().resident(), leading);
    walk.report("DISPUTE");

    assertThat(merges.similar(county(), walk.here().stairwell(), "NOISE", 5))
        .singleElement()
        .satisfies(likely -> assertThat(likely.number()).isEqualTo(leading))
        .satisfies(likely -> assertThat(likely.reporters()).isEqualTo(2));
  }

  @Test
  void mergedMattersAreClosedOutWithTheLeadingOneAndRatedByTheirOwnReporters() {
    String leading = walk.report("NOISE");
    String other = walk.report("RUBBISH");
    merge(leading, other);
    assertThat(state(other)).isEqualTo(MatterState.MERGED);

    closed(leading);

    assertThat(state(other)).isEqualTo(MatterState.CLOSED);
    walk.matters()
        .move(
            walk.resident(),
            other,
            0,
            MatterAction.RATE,
            Brought.rating(2, false, "还是吵"),
            Id.fresh(),
            -1);
    assertThat(rating(other)).isEqualTo(2);
    assertThat(rating(leading)).isNull();
    // the one list of what was closed out names the work once, the list of answers both
    assertThat(satisfied(null)).containsExactly(leading);
    assertThat(satisfied(MatterLists.Answer.RATED)).containsExactly(other);
  }

  @Test
  void theFiguresCountTwoReportsAndOneClosing() {
    String leading = walk.report("NOISE");
    merge(leading, walk.report("NOISE"));
    closed(leading);
    walk.settle();

    assertThat(
            jdbc.sql(
                    """
                    select sum(reported) || ' ' || sum(accepted) || ' ' || sum(closed) || ' ' || sum(in_time)
                    from figure_cell where county = ? and place_path = ? and span = 'D' and slice = ''
                    """)
                .params(county(), county())
                .query(String.class)
                .single())
        .isEqualTo("2 2 1 1");
  }

  @Test
  void whoIsNotContentAsksForHisOwnAndThenItIsWorkOfItsOwn() {
    String leading = walk.report("NOISE");
    String other = walk.report("NOISE");
    merge(leading, other);
    closed(leading);

    walk.move(walk.resident(), other, 0, MatterAction.REOPEN, Brought.reason("我这里没有解决"));

    assertThat(state(other)).isEqualTo(MatterState.ACCEPTED);
    assertThat(state(leading)).isEqualTo(MatterState.CLOSED);
    assertThat(walk.matters().show(desk, other).leading()).isNull();
    assertThat(
            merges
                .of(county(), new MatterId(walk.matters().show(desk, other).id()))
                .getFirst()
                .splitAt())
        .isNotNull();
  }

  @Test
  void whatWasMergedByMistakeGoesItsOwnWayAgainAndTheTrailStays() {
    String leading = walk.report("NOISE");
    String other = walk.report("NOISE");
    merge(leading, other);

    assertThatThrownBy(() -> merges.split(desk, other, "", Id.fresh())).isInstanceOf(Invalid.class);
    merges.split(desk, other, "是楼上那一家", Id.fresh());

    assertThat(state(other)).isEqualTo(MatterState.ACCEPTED);
    var shown = walk.matters().show(desk, other);
    assertThat(shown.leading()).isNull();
    assertThat(shown.story())
        .extracting(MatterPages.Event::action)
        .contains(MatterAction.MERGE, MatterAction.SPLIT);
    assertThat(shown.story()).extracting(MatterPages.Event::note).contains("同一件", "是楼上那一家");
    assertThat(merges.of(county(), new MatterId(shown.id())))
        .singleElement()
        .satisfies(each -> assertThat(each.number()).isEqualTo(leading))
        .satisfies(each -> assertThat(each.splitAt()).isNotNull());
    // one act is one entry, and no words stand there
    assertThat(journal.of(Scope.county(county()), shown.id()))
        .extracting(Entry::action)
        .endsWith("MERGE", "SPLIT");
    closed(leading);
    assertThat(state(other)).isEqualTo(MatterState.ACCEPTED);
    refused(() -> merges.split(desk, other, "再拆", Id.fresh()), "matter.refused.split");
  }

  @Test
  void whatFollowedARefusedMatterGoesItsOwnWayAgain() {
    String leading = walk.report("OTHER");
    String other = walk.report("OTHER");
    merge(leading, other);

    walk.act(desk, leading, MatterAction.REJECT, Brought.reason("不属于社区"));

    assertThat(state(other)).isEqualTo(MatterState.ACCEPTED);
  }

  @Test
  void onlyADeskOfThePlaceMergesWithAReasonAndNeverTwice() {
    String leading = walk.report("NOISE");
    String other = walk.report("NOISE");
    List<String> numbers = List.of(other);

    assertThatThrownBy(() -> merges.merge(desk, leading, numbers, " ", Id.fresh()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> merges.merge(desk, leading, List.of(), "同一件", Id.fresh()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> merges.merge(desk, leading, List.of("9"), "同一件", Id.fresh()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> merges.merge(chief, leading, numbers, "同一件", Id.fresh()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> merges.merge(walk.here().resident(), leading, numbers, "同一件", Id.fresh()))
        .isInstanceOf(NotFound.class);
    refused(() -> merge(leading, leading), "matter.refused.merge.itself");
    merge(leading, other);
    refused(() -> merge(leading, other), "matter.refused.merge.over");
    String third = walk.report("NOISE");
    refused(() -> merge(third, leading), "matter.refused.merge.leads");
    String persons = walk.report("DISPUTE");
    refused(() -> merge(persons, third), "matter.refused.merge.persons");
    assertThat(state(third)).isNotEqualTo(MatterState.MERGED);
  }

  private Reported join(Actor neighbour, String leading) {
    var report = walk.here().report("NOISE", "我家也听得到");
    return walk.matters().report(neighbour, report, leading, Id.fresh());
  }

  private void merge(String leading, String other) {
    merges.merge(desk, leading, List.of(other), "同一件", Id.fresh());
  }

  private String closed(String number) {
    Actor county = walk.here().member(OrganisationKind.COUNTY_DESK);
    if (state(number) == MatterState.REPORTED) {
      walk.act(desk, number, MatterAction.ACCEPT, Brought.nothing());
    }
    if (state(number) == MatterState.ACCEPTED) {
      walk.act(desk, number, MatterAction.DISPATCH, Brought.assignee("STAIRWELL_CHIEF"));
    }
    walk.act(chief, number, MatterAction.TAKE, Brought.nothing());
    walk.act(chief, number, MatterAction.FEED_BACK, Brought.note("劝好了"));
    walk.act(county, number, MatterAction.CLOSE_OUT, Brought.nothing());
    return number;
  }

  private static void refused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  private List<String> satisfied(MatterLists.@Nullable Answer answer) {
    var all = MatterLists.Filter.all();
    var filter =
        new MatterLists.Filter(all.view(), null, null, null, null, null, null, null, answer, null);
    return lists.satisfied(desk, filter, null).lines().stream()
        .map(MatterLists.Line::number)
        .toList();
  }

  private MatterState state(String number) {
    return walk.matters().show(desk, number).state();
  }

  private @Nullable Integer rating(String number) {
    return Objects.requireNonNull(walk.matters().show(desk, number).rating()).stars();
  }

  private String county() {
    return walk.here().county();
  }
}
