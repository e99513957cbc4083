package org.linli.notice;

import java.time.Clock;
import org.linli.shared.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 通知装配 — which gateway messages leave by.
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

  /// `screen` shows messages on a page, `none` sends nothing; when nothing is said, the sample on
  /// its own machine uses the screen. Never the screen by itself on a public server: everybody
  /// could read the codes there.
  @Bean
  Sender sender(
      Clock clock,
      @Value("${linli.sender:}") String kind,
      @Value("${linli.sample:true}") boolean sample,
      @Value("${linli.public:false}") boolean open) {
    return switch (kind) {
      case "screen" -> new ScreenSender(clock);
      case "none" -> new NoSender();
      case "" -> sample && !open ? new ScreenSender(clock) : new NoSender();
      default -> throw new IllegalArgumentException("linli.sender is screen or none, not " + kind);
    };
  }
}
