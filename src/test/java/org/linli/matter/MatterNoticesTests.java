package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.organisation.PostKind;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// 通知之事 — on dispatch the holder gets one message with a link.
@LinliTest
class MatterNoticesTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  @Autowired private JdbcClient jdbc;

  @Test
  void onDispatchTheHolderGetsOneMessageWithALinkOfItsOwn() throws Exception {
    Walk walk = Walk.begin(beans);
    String county = walk.here().county();
    walk.here().chief(PostKind.STAIRWELL_CHIEF, "秦禾");
    String number = walk.report("STAIR_LIGHT");
    String other = walk.report("STAIR_LIGHT");
    assertThat(walk.only(number).state()).isEqualTo(MatterState.DISPATCHED);
    assertThat(
            jdbc.sql("select count(*) from delivery where county = ? and purpose = 'HOLDER'")
                .params(county)
                .query(Integer.class)
                .single())
        .isEqualTo(2);

    assertThat(link(county, number)).isNotEqualTo(link(county, other));
  }

  // the mailing looks every two seconds
  private String link(String county, String number) throws InterruptedException {
    Pattern pattern = Pattern.compile(number + "，[^<]*?(/l/" + county + "-[\\w-]+)");
    for (int i = 0; i < 150; i++) {
      String page =
          new String(
              web.get().uri("/sample/messages").exchange().getResponse().getContentAsByteArray(),
              StandardCharsets.UTF_8);
      Matcher matcher = pattern.matcher(page);
      if (matcher.find()) {
        return matcher.group(1);
      }
      Thread.sleep(200);
    }
    throw new AssertionError("no message came for " + number);
  }
}
