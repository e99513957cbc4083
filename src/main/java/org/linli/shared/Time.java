package org.linli.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 时间 — days, months and years are Asia/Shanghai everywhere.
@Configuration
public class Time {

  /// The one time zone of the country.
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /// The day in Asia/Shanghai on which the instant lies.
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /// The first instant of the day in Asia/Shanghai.
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZONE);
  }
}
