package org.linli.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// 地址文字测试 — the ways people write the same door.
class AddressTextTests {

  @Test
  void aWholeAddressIsTakenApart() {
    assertThat(AddressText.of("铁东区平东街道南桥社区3栋2单元501室"))
        .isEqualTo(new AddressText("铁东区平东街道南桥社区", "", "3", "2", "501"));
    assertThat(AddressText.of("南桥社区 第5网格 12栋"))
        .isEqualTo(new AddressText("南桥社区", "5", "12", "", ""));
  }

  @Test
  void houseNumbersHaveManyNames() {
    for (String typed :
        new String[] {"南桥3栋", "南桥３号楼", "南桥3幢", "南桥三栋", "南桥 03 栋", "南桥3座", "南桥，3#楼"}) {
      assertThat(AddressText.of(typed)).as(typed).isEqualTo(new AddressText("南桥", "", "3", "", ""));
    }
  }

  @Test
  void shortFormsWithDashesAreRead() {
    assertThat(AddressText.of("南桥社区3-2-501"))
        .isEqualTo(new AddressText("南桥社区", "", "3", "2", "501"));
    assertThat(AddressText.of("南桥社区3—2")).isEqualTo(new AddressText("南桥社区", "", "3", "2", ""));
    assertThat(AddressText.of("南桥社区3栋2-501"))
        .isEqualTo(new AddressText("南桥社区", "", "3", "2", "501"));
  }

  @Test
  void floorsAreNoPlacesAndLettersAreBuildings() {
    assertThat(AddressText.of("翰林名苑A座2门3楼301"))
        .isEqualTo(new AddressText("翰林名苑", "", "A", "2", "301"));
  }

  @Test
  void chineseNumbersAreCounted() {
    assertThat(AddressText.number("十二栋")).isEqualTo("12");
    assertThat(AddressText.number("二十号楼")).isEqualTo("20");
    assertThat(AddressText.number("一百零三室")).isEqualTo("103");
    assertThat(AddressText.number("三〇一室")).isEqualTo("301");
    assertThat(AddressText.number("０５单元")).isEqualTo("5");
    assertThat(AddressText.number("传达室")).isEmpty();
  }

  @Test
  void numbersInNamesStayInNames() {
    assertThat(AddressText.of("三道林子社区5栋").words()).isEqualTo("三道林子社区");
    assertThat(AddressText.of("")).isEqualTo(new AddressText("", "", "", "", ""));
  }
}
