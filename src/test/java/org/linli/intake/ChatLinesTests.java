package org.linli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// 群消息读法测试 — what was said stays, who said it and when goes.
class ChatLinesTests {

  @Test
  void namesTimesAndEmptyWordsAreLeftOut() {
    String pasted =
        """
        幸福3栋群
        张三 2026/11/22 10:03:22
        三单元楼道灯坏了，晚上看不见

        李四(302)  10:05
        [图片]
        王阿姨：小区门口有人占消防通道
        10:07 电梯又停了
        收到
        +1
        @物业小赵: 请问：几点来水？
        三单元楼道灯坏了，晚上看不见
        👍
        昨天 18:30
        """;

    assertThat(ChatLines.of(pasted))
        .containsExactly("幸福3栋群", "三单元楼道灯坏了，晚上看不见", "小区门口有人占消防通道", "电梯又停了", "请问：几点来水？");
  }
}
