package org.linli.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.linli.shared.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/// 文字 — every text a reader sees, in the reader's language; times are Asia/Shanghai.
public final class Words {

  private static final Logger LOG = LoggerFactory.getLogger(Words.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MessageSource messages;
  private final Locale locale;

  public Words(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /// The text of a key with its places filled; an argument "key:x.y" is itself translated.
  public String t(String key, Object... arguments) {
    Object[] filled = arguments.clone();
    for (int i = 0; i < filled.length; i++) {
      if (filled[i] instanceof String text && text.startsWith("key:")) {
        filled[i] = t(text.substring(4));
      } else if (filled[i] instanceof Number number) {
        // no thousands separators in dates, room numbers and case numbers
        filled[i] = number.toString();
      }
    }
    try {
      return messages.getMessage(key, filled, locale);
    } catch (NoSuchMessageException e) {
      LOG.error("no text for key {} in {}", key, locale);
      return key;
    }
  }

  /// True when the key has a text.
  public boolean has(String key) {
    return messages.getMessage(key, null, "", locale) instanceof String text && !text.isEmpty();
  }

  /// 2026-11-22 09:30
  public String time(Instant instant) {
    return TIME.format(instant.atZone(Time.ZONE));
  }

  /// 2026-11-22
  public String day(LocalDate day) {
    return day.toString();
  }

  /// A length of time in its largest unit: "3 天", "5 小时", "12 分钟".
  public String length(Duration duration) {
    long minutes = duration.abs().toMinutes();
    if (minutes >= 48 * 60) {
      return t("web.days", minutes / (24 * 60));
    }
    return minutes >= 120 ? t("web.hours", minutes / 60) : t("web.minutes", minutes);
  }

  /// How long ago the instant was, or how long it is until then.
  public String ago(Instant instant, Instant now) {
    Duration between = Duration.between(instant, now);
    return between.isNegative() ? t("web.in", length(between)) : t("web.ago", length(between));
  }

  /// A name kept in both languages.
  public String pick(String chinese, String english) {
    return isEnglish() && !english.isBlank() ? english : chinese;
  }

  /// True when the reader reads English.
  public boolean isEnglish() {
    return locale.getLanguage().equals("en");
  }

  /// The value of the html `lang` attribute.
  public String language() {
    return isEnglish() ? "en" : "zh-CN";
  }
}
