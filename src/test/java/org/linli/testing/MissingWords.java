package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.linli.web.Words;
import org.slf4j.LoggerFactory;

/// 缺字检查 — fails the test in which a page asked for a text that no bundle holds: keys that are put
/// together while the page is made are seen here and nowhere else.
final class MissingWords implements BeforeEachCallback, AfterEachCallback {

  private static final Queue<String> MISSING = new ConcurrentLinkedQueue<>();

  private static final AppenderBase<ILoggingEvent> LISTENING =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          MISSING.add(event.getFormattedMessage());
        }
      };

  // starting the application takes every listener off its loggers
  static void listen() {
    LISTENING.start();
    var words = (Logger) LoggerFactory.getLogger(Words.class);
    if (!words.isAttached(LISTENING)) {
      words.addAppender(LISTENING);
    }
    MISSING.clear();
  }

  static void check() {
    assertThat(MISSING).as("texts no bundle holds").isEmpty();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    listen();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    check();
  }
}
