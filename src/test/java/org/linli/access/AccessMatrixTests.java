package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.shared.AccountPart;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// 访问矩阵测试 — every endpoint of the running application × every part × own, sibling, parent and child
/// area: who may succeeds, who may not is answered like somebody who asks for nothing that exists.
@LinliTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {

  private final RequestMappingHandlerMapping mapping;
  private final AccessMatrix matrix;

  @Autowired
  AccessMatrixTests(
      AutowireCapableBeanFactory beans,
      MockMvcTester web,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
    matrix = new AccessMatrix(World.begin(beans), web);
  }

  @Test
  void everyEndpointGivesEveryPartWhatTheTableSaysAndNothingElse() {
    assertThat(matrix.faults(Endpoints.of(mapping), AccessTable.rows())).isEmpty();
    assertThat(matrix.cells()).isGreaterThan(2_000);
  }

  @Test
  void anEndpointNobodyThoughtOfIsNoticed() {
    assertThat(faults("GET /work/{county}/nowhere"))
        .containsExactly("no row for GET /work/{county}/nowhere");
    var row = row("GET /work/{county}/nowhere", EnumSet.of(AccountPart.CHIEF), Relation.NONE);
    assertThat(faults("GET /work/{county}/nowhere", row))
        .containsExactly("no sample for GET /work/{county}/nowhere");
  }

  @Test
  void aCellThatAnswersOtherwiseIsNoticed() {
    Set<AccountPart> auditorInsteadOfHandler =
        EnumSet.of(
            AccountPart.CHIEF,
            AccountPart.COMMUNITY_DESK,
            AccountPart.STREET_DESK,
            AccountPart.COUNTY_DESK,
            AccountPart.AUDITOR);
    var today = row("GET /work/{county}/today", auditorInsteadOfHandler, Relation.NONE);

    assertThat(faults("GET /work/{county}/today", today))
        .hasSize(2)
        .anyMatch(fault -> fault.contains("by HANDLER at OWN must be not found, but 200"))
        .anyMatch(fault -> fault.contains("by AUDITOR at OWN must succeed, but 404"));
  }

  @Test
  void anActInAnAreaThatIsNotOnesOwnIsNoticed() {
    var desks = EnumSet.of(AccountPart.COMMUNITY_DESK);
    // the page of the categories knows no area: whoever asks elsewhere gets it all the same
    var categories = row("GET /work/{county}/categories", desks, Relation.AREA);

    assertThat(faults("GET /work/{county}/categories", categories))
        .anyMatch(fault -> fault.contains("says not where its object lies"));
  }

  private List<String> faults(String endpoint, AccessRow... rows) {
    return matrix.faults(List.of(endpoint), Stream.of(rows).toList());
  }

  private static AccessRow row(String endpoint, Set<AccountPart> parts, Relation relation) {
    return AccessRow.of(endpoint, parts, relation);
  }
}
