package org.linli.sample;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// 样例启动 — loads the sample before the first page is served, and says how far it is.
@Component
@ConditionalOnBooleanProperty("linli.sample")
class SampleStart implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);

  private final Sample sample;
  private final Words words;
  private boolean running;

  SampleStart(Sample sample, MessageSource messages) {
    this.sample = sample;
    this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
  }

  @Override
  public void start() {
    running = true;
    if (sample.loaded()) {
      return;
    }
    LOG.info("{}", words.t("sample.begin"));
    long began = System.nanoTime();
    AtomicReference<String> last = new AtomicReference<>("");
    sample.load(
        (stage, done, all) -> {
          String line =
              words.t(
                  "sample.progress",
                  stage.ordinal() + 1,
                  Stage.values().length,
                  "key:sample.stage." + stage,
                  done * 100 / all);
          if (!line.equals(last.getAndSet(line))) {
            LOG.info("{}", line);
          }
        });
    LOG.info("{}", words.t("sample.end", (System.nanoTime() - began) / 1_000_000_000));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  // before the dispatcher, and long before the server takes its first request
  @Override
  public int getPhase() {
    return 0;
  }
}
