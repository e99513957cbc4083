package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linli.web.Words;
import org.springframework.context.support.StaticMessageSource;

/// 缺字检查自测 — a page that asks for a text no bundle holds fails its test.
class MissingWordsTests {

  @Test
  void aKeyThatNoBundleHoldsFailsTheTest() {
    MissingWords.listen();
    new Words(new StaticMessageSource(), Locale.SIMPLIFIED_CHINESE).t("matter.no.such.key");

    assertThatThrownBy(MissingWords::check)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("matter.no.such.key");
    MissingWords.listen();
  }
}
