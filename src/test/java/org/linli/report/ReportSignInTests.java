package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 上报验证测试 — the last step of a report: the code confirms the phone, and an answer that was lost is
/// asked for again.
@LinliTest
class ReportSignInTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  private Neighbours here;
  private UUID tx;
  private String phone = "";
  private String code = "";

  @BeforeEach
  void askForACode() {
    here = beans.createBean(Neighbours.class);
    tx = Id.fresh();
    phone = "139%08d".formatted(Math.floorMod(tx.hashCode(), 100_000_000));
    assertThat(step("code", "")).hasStatusOk();
    code = sent();
  }

  @Test
  void theCodeReportsAndSignsIn() {
    MvcTestResult answer = step("send", code);

    assertThat(answer).hasStatus3xxRedirection();
    assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/m/" + here.county());
    assertThat(answer.getResponse().getCookie("SESSION")).isNotNull();
  }

  @Test
  void sentAgainWithoutTheNewSessionItIsTheSameReport() {
    String first = step("send", code).getResponse().getRedirectedUrl();

    MvcTestResult again = step("send", code);

    assertThat(again).hasStatus3xxRedirection();
    assertThat(again.getResponse().getRedirectedUrl()).isEqualTo(first);
  }

  @Test
  void theCodeOfOneReportConfirmsNoOther() {
    step("send", code);
    tx = Id.fresh();

    assertThat(step("send", code)).hasStatus(422).bodyText().contains("e-code", "三楼的灯坏了");
  }

  @Test
  void aWrongCodeIsNamedAndNothingTypedIsLost() {
    String wrong = "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);

    MvcTestResult answer = step("send", wrong);

    assertThat(answer).hasStatus(422).bodyText().contains("e-code", "三楼的灯坏了", phone);
    assertThat(answer.getResponse().getCookie("SESSION")).isNull();
    assertThat(step("send", code)).hasStatus3xxRedirection();
  }

  private MvcTestResult step(String go, String typed) {
    return web.post()
        .uri("/report")
        .param("tx", tx.toString())
        .param("board", here.board())
        .param("place", here.path(PlaceKind.STAIRWELL))
        .param("category", "STAIR_LIGHT")
        .param("text", "三楼的灯坏了")
        .param("phone", phone)
        .param("code", typed)
        .param("go", go)
        .with(Forms.token())
        .exchange();
  }

  // the latest message on the screen of the sample
  private String sent() {
    var answer = web.get().uri("/sample/messages").exchange().getResponse();
    String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    Matcher found = Pattern.compile("验证码 ([0-9]{6})").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
