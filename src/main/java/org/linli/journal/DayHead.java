package org.linli.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/// 日首签 — one signed line about one county: the heads of every subject that moved until the end of a
/// day.
///
/// The signature covers the line and the signature before it, so that no line can be changed, left
/// out or moved.
///
/// @param day the last day it covers
/// @param from the acts it covers begin here; the end of the line before it, or the beginning of
///   time
/// @param until the end of the day, not included
/// @param subjects how many subjects moved
/// @param rows how many acts
/// @param digest keyed digest over subject, number and hash of the last act of each
/// @param signature keyed digest over this line and the signature before
record DayHead(
    LocalDate day,
    Instant from,
    Instant until,
    long subjects,
    long rows,
    String digest,
    String signature) {

  static DayHead sign(
      Chain chain,
      String county,
      LocalDate day,
      Instant from,
      Instant until,
      Sum sum,
      String previous) {
    var unsigned = new DayHead(day, from, until, sum.subjects(), sum.rows(), sum.digest(), "");
    return new DayHead(
        day,
        from,
        until,
        sum.subjects(),
        sum.rows(),
        sum.digest(),
        unsigned.signature(chain, county, previous));
  }

  static DayHead parse(String line) {
    String[] words = line.split(" ");
    if (words.length != 7) {
      throw new IllegalArgumentException("not a signed head");
    }
    return new DayHead(
        LocalDate.parse(words[0]),
        Instant.parse(words[1]),
        Instant.parse(words[2]),
        Long.parseLong(words[3]),
        Long.parseLong(words[4]),
        words[5],
        words[6]);
  }

  /// The signature this line must have after that one.
  String signature(Chain chain, String county, String previous) {
    String text = "head 1 %s %s %s".formatted(county, unsigned(), previous);
    return HexFormat.of().formatHex(chain.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  boolean matches(Sum sum) {
    return subjects == sum.subjects() && rows == sum.rows() && digest.equals(sum.digest());
  }

  String line() {
    return unsigned() + " " + signature;
  }

  private String unsigned() {
    return "%s %s %s %d %d %s".formatted(day, from, until, subjects, rows, digest);
  }

  /// 合计 — what a head says about the acts of its time.
  record Sum(long subjects, long rows, String digest) {}
}
