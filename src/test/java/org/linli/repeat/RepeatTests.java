package org.linli.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Walk;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 重复测试 — the same person, the same place and many people are counted from the records, and what is
/// hot this week against the weeks before.
@LinliTest
class RepeatTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private RepeatViews views;
  @Autowired private TopicViews topicViews;
  @Autowired private JdbcClient jdbc;
  private Walk walk;
  private Actor desk;

  @BeforeEach
  void moveIn() {
    walk = Walk.begin(beans);
    desk = walk.community();
  }

  @Test
  void theRepeatsOfAMatterAreCountedFromTheRecords() {
    String first = walk.report("NOISE");
    String second = walk.report("NOISE");
    String rubbish = walk.report("RUBBISH");

    var around = views.around(desk, first);

    assertThat(numbers(around, "PERSON")).containsExactlyInAnyOrder(second, rubbish);
    assertThat(numbers(around, "PLACE")).containsExactly(second);
    // who lives elsewhere is somebody else, and the desk of another place sees none of it
    join(first);
    join(first);
    assertThat(views.around(desk, first).reporters()).isEqualTo(3);
    assertThat(clusters("PERSON")).contains(rubbish);
    assertThat(clusters("GROUP")).contains(first);
    assertThatThrownBy(
            () -> views.listing(desk, new RepeatForm("PLACE", "30", county() + "002001")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aCategoryIsHotAgainstTheFourWeeksBefore() {
    for (int i = 0; i < 3; i++) {
      walk.report("NOISE");
    }
    String old = walk.report("RUBBISH");
    jdbc.sql("update matter set opened_at = opened_at - interval '10 days' where number = ?")
        .params(old)
        .update();
    walk.report("RUBBISH");

    var topics = topicViews.of(desk, new TopicForm(null, null));

    assertThat(topics.categories())
        .extracting(t -> t.category().code() + " " + t.week() + " " + t.average() + " " + t.hot())
        .containsExactly("NOISE 3 0.0 true", "RUBBISH 1 0.3 false");
    assertThat(topics.places())
        .extracting(t -> t.path() + " " + t.week())
        .contains(walk.here().path(PlaceKind.GRID) + " 3");
    assertThat(topicViews.of(desk, new TopicForm(null, "2020-02-30x")).until())
        .isEqualTo(topics.until());
  }

  private void join(String leading) {
    var report = walk.here().report("NOISE", "我家也听得到");
    walk.matters().report(walk.here().resident(), report, leading, Id.fresh());
  }

  private static List<String> numbers(RepeatPages.Around around, String kind) {
    return around.alike().stream()
        .filter(each -> each.kind().equals(kind))
        .flatMap(each -> each.lines().stream())
        .map(RepeatPages.Line::number)
        .toList();
  }

  private List<String> clusters(String kind) {
    return views.listing(desk, new RepeatForm(kind, "30", null)).clusters().stream()
        .map(RepeatPages.Cluster::number)
        .toList();
  }

  private String county() {
    return walk.here().county();
  }
}
