package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// 错误测试 — what is a bug gets a number and a line in the log, and nothing else does.
@LinliTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTests {

  @Autowired private Errors errors;

  @Test
  void aReaderWhoClosedThePageIsNoIncident(CapturedOutput output) {
    var answer = caller().get().uri("/gone").exchange();

    assertThat(answer).bodyText().isEmpty();
    assertThat(output).doesNotContain("incident");
  }

  @Test
  void aBugGetsANumberThatStandsInTheLog(CapturedOutput output) {
    assertThat(caller().get().uri("/bug").exchange()).hasStatus(500);
    assertThat(output).contains("incident").contains("GET /bug");
  }

  private MockMvcTester caller() {
    return MockMvcTester.create(
        MockMvcBuilders.standaloneSetup(new Broken()).setControllerAdvice(errors).build());
  }

  /// 坏页 — pages that do not end well.
  @RestController
  private static final class Broken {

    @GetMapping("/gone")
    void gone() throws AsyncRequestNotUsableException {
      throw new AsyncRequestNotUsableException("the reader is gone");
    }

    @GetMapping("/bug")
    void bug() {
      throw new IllegalStateException("a bug");
    }
  }
}
