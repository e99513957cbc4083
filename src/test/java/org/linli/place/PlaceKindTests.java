package org.linli.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 地点类别测试 — what the official numbers stand for.
class PlaceKindTests {

  @ParameterizedTest
  @CsvSource({
    "220303001003, 四平市铁东区平东街道东晟社区居民委员会, COMMUNITY",
    "220303100200, 四平市铁东区山门镇山门村村民委员会, VILLAGE",
    "220382402498, 吉林双辽经济开发区虚拟社区, COMMUNITY",
    "150102008200, 毫沁营村委会, VILLAGE"
  })
  void villagesAreToldFromCommunities(String code, String name, PlaceKind kind) {
    assertThat(PlaceKind.ofCommunity(code, name)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "220303001, STREET",
    "220303100, TOWNSHIP",
    "220303200, TOWNSHIP",
    "150102400, STREET"
  })
  void townshipsAreToldFromStreets(String code, PlaceKind kind) {
    assertThat(PlaceKind.ofStreet(code)).isEqualTo(kind);
  }
}
