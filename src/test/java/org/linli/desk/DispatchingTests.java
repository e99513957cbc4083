package org.linli.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;
import org.linli.matter.Matters;
import org.linli.matter.Report;
import org.linli.place.PlaceKind;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.linli.story.Neighbours;
import org.linli.testing.LinliTest;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 批量派单测试 — several items go out with one tap; one that cannot go stops no other.
@LinliTest
class DispatchingTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Matters matters;
  @Autowired private Dispatching dispatching;
  @Autowired private Pages pages;
  private Neighbours here;
  private Words words;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    words = pages.words(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void whatWasAcceptedGoesOutAndTheRestIsNamedWithItsReason() {
    String first = accepted("垃圾没有清");
    String second = accepted("树枝挡路");
    String fresh = reported("还没有受理");

    var outcome = dispatch(Id.fresh(), item(first), item(second), item(fresh), "nonsense");

    assertThat(outcome.done()).isEqualTo(2);
    assertThat(outcome.failures())
        .extracting(DeskPages.Failure::number)
        .containsExactly(fresh, "nonsense");
    assertThat(outcome.failures().getFirst().reason()).isNotBlank();
    assertThat(state(first)).isEqualTo(MatterState.DISPATCHED);
    assertThat(state(fresh)).isEqualTo(MatterState.REPORTED);
  }

  @Test
  void moreThanAHundredAtOnceAreRefusedWhole() {
    String[] items = IntStream.range(0, 101).mapToObj(i -> "x:1:" + i).toArray(String[]::new);

    assertThatThrownBy(() -> dispatch(Id.fresh(), items)).isInstanceOf(Invalid.class);
  }

  @Test
  void sentTwiceItGoesOutOnce() {
    String item = item(accepted("垃圾没有清"));
    UUID tx = Id.fresh();

    dispatch(tx, item);
    var again = dispatch(tx, item);

    assertThat(again.failures()).isEmpty();
  }

  @Test
  void matterOfAnotherAreaLooksLikeNone() {
    String number = accepted("垃圾没有清");
    Actor other =
        new Actor(
            Id.fresh(),
            AccountPart.COMMUNITY_DESK,
            "",
            Scope.of(here.county(), here.county() + "001002"));

    var outcome =
        dispatching.dispatch(other, List.of(item(number)), "COMMUNITY_DESK", Id.fresh(), words);

    assertThat(outcome.done()).isZero();
    assertThat(outcome.failures().getFirst().reason()).isEqualTo(words.t("web.notFound"));
  }

  private DeskPages.Outcome dispatch(UUID tx, String... items) {
    return dispatching.dispatch(here.desk(), List.of(items), "COMMUNITY_DESK", tx, words);
  }

  private String accepted(String text) {
    String number = reported(text);
    matters.move(here.desk(), number, 1, MatterAction.ACCEPT, Brought.nothing(), Id.fresh(), -1);
    return number;
  }

  private String reported(String text) {
    var report =
        new Report(
            here.path(PlaceKind.STAIRWELL),
            Report.Kind.PROBLEM,
            "OTHER",
            text,
            Report.Channel.WEB,
            null,
            null,
            true,
            false,
            List.of());
    return matters.report(Actor.guest(here.county()), report, Id.fresh()).number();
  }

  private String item(String number) {
    var item = matters.show(here.desk(), number).items().getFirst();
    return number + ":" + item.item() + ":" + item.version();
  }

  private MatterState state(String number) {
    return matters.show(here.desk(), number).state();
  }
}
