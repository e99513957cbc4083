package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;

/// 主管测试 — who may change what all counties read.
class HouseTests {

  @Test
  void withoutAHomeEverySystemAdministratorKeepsTheHouse() {
    assertThat(new House("").keptBy(actor(AccountPart.SYSTEM_ADMINISTRATOR, "220382"))).isTrue();
  }

  @Test
  void withAHomeItsSystemAdministratorAloneDoes() {
    assertThat(new House("220303").keptBy(actor(AccountPart.SYSTEM_ADMINISTRATOR, "220303")))
        .isTrue();
    assertThat(new House("220303").keptBy(actor(AccountPart.SYSTEM_ADMINISTRATOR, "220382")))
        .isFalse();
  }

  @Test
  void nobodyElseDoes() {
    var others =
        EnumSet.complementOf(EnumSet.of(AccountPart.SYSTEM, AccountPart.SYSTEM_ADMINISTRATOR));

    assertThat(others).noneMatch(part -> new House("").keptBy(actor(part, "220303")));
  }

  private static Actor actor(AccountPart part, String county) {
    return new Actor(Id.fresh(), part, "", Scope.nothing(county));
  }
}
