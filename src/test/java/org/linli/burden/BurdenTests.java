package org.linli.burden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/// 填报负担测试 — forms are counted by month, with both numbers.
@LinliTest
class BurdenTests {

  @Autowired private BurdenStore store;
  @Autowired private BurdenController controller;

  @Test
  void aFormIsCountedWithItsFieldsAndTheOneThatCostsMostComesFirst() {
    String county = TestCounty.fresh();
    store.add(county, "walks", 4);
    store.add(county, "quick", 3);
    store.add(county, "walks", 7);
    Actor desk = new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "desk", Scope.county(county));

    BurdenPages.Table table = controller.counts(desk);

    assertThat(table.months())
        .hasSize(6)
        .first()
        .isEqualTo(store.thisMonth().toString().substring(0, 7));
    assertThat(table.forms()).extracting(BurdenPages.Row::form).containsExactly("walks", "quick");
    assertThat(table.forms().getFirst().months().getFirst().each()).isEqualTo("5.5");
    assertThat(table.all().months().getFirst()).isEqualTo(new BurdenPages.Cell(3, 14));
    assertThat(table.all().months().get(1).each()).isEqualTo("—");
  }
}
