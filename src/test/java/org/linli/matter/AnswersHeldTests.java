package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.PostKind;
import org.linli.person.Whom;
import org.linli.remark.RemarkForm;
import org.linli.remark.Remarks;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 回答持有测试 — what somebody answered is read by whoever may read his words, is part of what is held
/// about him, and goes when he is forgotten.
@LinliTest
class AnswersHeldTests {

  private static final String PHONE = "13812340000";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MattersHeld held;
  @Autowired private Remarks remarks;
  @Autowired private Asides asides;
  @Autowired private Transactions transactions;
  private Walk walk;

  @BeforeEach
  void begin() {
    walk = Walk.begin(beans);
  }

  @Test
  void theyAreReadHeldAndErasedWithTheWords() {
    var report =
        new Report(
            walk.here().stairwell(),
            Report.Kind.PROBLEM,
            "UNPAID_WAGES",
            "工地欠了三个月工资",
            Report.Channel.WEB,
            "曹明",
            PHONE,
            false,
            false,
            List.of(),
            Map.of("2", List.of("12"), "1", List.of("青川三号工地")));
    String number = walk.matters().report(walk.resident(), report, Id.fresh()).number();
    var whom = new Whom(walk.here().county(), List.of(UUID.randomUUID()), "曹明", PHONE, null);

    assertThat(walk.matters().show(walk.community(), number).answers())
        .extracting(a -> a.in("zh"))
        .containsExactly("青川三号工地", "12");
    assertThat(walk.matters().show(walk.resident(), number).answers()).hasSize(2);
    Scope county = Scope.county(walk.here().county());
    String facts = transactions.read(county, () -> held.held(whom).toString());
    assertThat(facts).contains("青川三号工地", "涉及几个人：12");

    transactions.run(county, () -> held.erase(whom));

    assertThat(walk.matters().show(walk.community(), number).answers()).isEmpty();
    var chief = walk.here().chief(PostKind.GRID_CHIEF, "赵网格");
    assertThatThrownBy(() -> walk.matters().show(chief, number)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatColleaguesNotedIsInNoCopyAndGoesWithTheWords() {
    var report =
        new Report(
            walk.here().stairwell(),
            Report.Kind.PROBLEM,
            "NOISE",
            "半夜敲墙",
            Report.Channel.WEB,
            "曹明",
            PHONE,
            false,
            false,
            List.of());
    String number = walk.matters().report(walk.resident(), report, Id.fresh()).number();
    var form = new RemarkForm("反映人上次很激动", null);
    remarks.add(walk.community(), number, form, Id.fresh());
    var whom = new Whom(walk.here().county(), List.of(UUID.randomUUID()), "曹明", PHONE, null);
    Scope county = Scope.county(walk.here().county());
    MatterId id = asides.of(walk.community(), number).matter();

    assertThat(asides.said(county, id, Asides.INTERNAL)).containsValue("反映人上次很激动");
    String facts = transactions.read(county, () -> held.held(whom).toString());
    assertThat(facts).contains("半夜敲墙").doesNotContain("激动");

    transactions.run(county, () -> held.erase(whom));

    assertThat(asides.said(county, id, Asides.INTERNAL)).containsOnlyKeys(2).containsValue("");
  }
}
