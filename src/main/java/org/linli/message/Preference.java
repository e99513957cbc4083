package org.linli.message;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.shared.Time;

/// 偏好 — which kinds by which way, in which hours nothing rings, and what is gathered until when.
///
/// @param wanted as `KIND/OUTLET`
/// @param quietFrom hour of Asia/Shanghai from which nothing rings that is not urgent; the same as
///   `quietUntil` = no such hours
/// @param hour at which what is gathered leaves
record Preference(
    Set<String> wanted, int quietFrom, int quietUntil, Digest digest, int hour, int version) {

  /// What holds where nobody has chosen anything.
  static final Preference USUAL = new Preference(all(), 22, 7, Digest.AT_ONCE, 9, 0);

  private static Set<String> all() {
    return Arrays.stream(MessageKind.values())
        .flatMap(
            kind ->
                Arrays.stream(Outlet.values())
                    .filter(Outlet::isPersonal)
                    .filter(kind::goes)
                    .map(outlet -> word(kind, outlet)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// How a choice is written down.
  static String word(MessageKind kind, Outlet outlet) {
    return kind + "/" + outlet;
  }

  boolean wants(MessageKind kind, Outlet outlet) {
    return kind.goes(outlet) && wanted.contains(word(kind, outlet));
  }

  /// When something that happens now may leave.
  ///
  /// A short message carries the link of its matter and is never gathered.
  Preferences.Plan plan(MessageKind kind, Outlet outlet, Instant now) {
    if (kind.isUrgent()) {
      return new Preferences.Plan(now, false, false);
    }
    if (digest != Digest.AT_ONCE && (outlet == Outlet.PUSH || outlet == Outlet.EMAIL)) {
      return new Preferences.Plan(gathered(now.atZone(Time.ZONE)).toInstant(), true, true);
    }
    ZonedDateTime here = now.atZone(Time.ZONE);
    return isQuiet(here.getHour())
        ? new Preferences.Plan(next(here, quietUntil).toInstant(), true, false)
        : new Preferences.Plan(now, false, false);
  }

  private boolean isQuiet(int at) {
    return quietFrom <= quietUntil
        ? quietFrom <= at && at < quietUntil
        : at >= quietFrom || at < quietUntil;
  }

  private ZonedDateTime gathered(ZonedDateTime now) {
    ZonedDateTime next = next(now, hour);
    return digest == Digest.WEEKLY
        ? next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
        : next;
  }

  private static ZonedDateTime next(ZonedDateTime now, int at) {
    ZonedDateTime today = now.truncatedTo(ChronoUnit.DAYS).withHour(at);
    return today.isAfter(now) ? today : today.plusDays(1);
  }
}
