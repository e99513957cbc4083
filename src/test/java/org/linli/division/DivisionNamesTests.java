package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 区划简称测试 — names as the dictionary prints them, and as a screen shows them.
class DivisionNamesTests {

  @ParameterizedTest
  @CsvSource({"四平市铁东区平东街道, 平东街道", "四平市铁东区叶赫满族镇, 叶赫满族镇", "海拉尔东路街道, 海拉尔东路街道", "铁东区, 铁东区"})
  void aStreetLosesWhatStandsAboveIt(String published, String shortened) {
    assertThat(DivisionNames.street("铁东区", published)).isEqualTo(shortened);
  }

  @ParameterizedTest
  @CsvSource({
    "铁东区, 平东街道, 四平市铁东区平东街道东晟社区居民委员会, 东晟社区",
    "铁东区, 平东街道, 四平市铁东区平东街辉煌社区居民委员会, 辉煌社区",
    "铁东区, 解放街道, 四平市铁东区解放街解放社区居民委员会, 解放社区",
    "铁东区, 平南街道, 四平市铁东区平南街道平东社区居民委员会, 平东社区",
    "铁东区, 石岭镇, 四平市铁东区石岭镇福鹿社区, 福鹿社区",
    "铁东区, 石岭镇, 石岭镇二龙社区居民委员会, 二龙社区",
    "铁东区, 山门镇, 四平市铁东区山门镇山门村村民委员会, 山门村",
    "铁东区, 山门镇, 四平市铁东区山门镇头道村民委员会, 头道村",
    "铁东区, 山门镇, 四平市铁东区山门镇英城满族村民委员会, 英城满族村",
    "双辽市, 辽北街道, 西化社区, 西化社区",
    "双辽市, 那木乡, 白市村委会, 白市村",
    "新城区, 东风路街道, 昭君新村社区居委会, 昭君新村社区",
    "双辽市, 吉林双辽经济开发区, 吉林双辽经济开发区虚拟社区, 虚拟社区"
  })
  void aCommunityIsNamedByItselfOnly(
      String county, String street, String published, String shortened) {
    assertThat(DivisionNames.community(county, street, published)).isEqualTo(shortened);
  }
}
