package org.linli.clearlist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.Subject;
import org.linli.person.Purpose;
import org.linli.place.PlaceId;
import org.linli.shared.Review;
import org.linli.shared.Time;

/// 明文名单 — one request for a list of an area in clear, as its row stands.
///
/// @param fields what it says of everybody, and nothing beside
/// @param hours how long it may be fetched once it is granted
/// @param reason in the words of who asked; gone a month after
/// @param answer in the words of who answered; gone a month after
/// @param fetches how often it was fetched
record ClearList(
    UUID id,
    String county,
    PlaceId place,
    String placePath,
    Subject subject,
    Purpose purpose,
    List<String> fields,
    int hours,
    ClearListState state,
    Review review,
    @Nullable String reason,
    @Nullable String answer,
    int fetches) {

  /// Hours after which a request that nobody answered ends: over a weekend, not over a week.
  static final int ANSWERED_WITHIN = 72;

  /// Hours it may be fetched, as a form offers them.
  static final List<Integer> HOURS = List.of(2, 8, 24);

  /// How often it may be fetched: a download that broke off can be repeated, a habit cannot.
  static final int MOST_FETCHES = 3;

  /// Lines of one list: a large community. Who needs more asks area by area, and one lost file is
  /// never a street.
  static final int MOST_LINES = 5000;

  /// The state at this moment, also where the hour's sweep has not yet come by.
  ClearListState stateAt(Instant now) {
    return switch (state) {
      case WAITING -> now.isBefore(answerUntil()) ? state : ClearListState.LAPSED;
      case GRANTED ->
          fetches < MOST_FETCHES && review.lasts(Duration.ofHours(hours), now)
              ? state
              : ClearListState.CLOSED;
      case REFUSED, WITHDRAWN, LAPSED, CLOSED -> state;
    };
  }

  /// Until when it has to be answered.
  Instant answerUntil() {
    return review.askedAt().plus(Duration.ofHours(ANSWERED_WITHIN));
  }

  /// Until when it can be fetched; null until it is answered.
  @Nullable Instant fetchUntil() {
    Instant at = review.answeredAt();
    return at == null || state == ClearListState.REFUSED ? null : at.plus(Duration.ofHours(hours));
  }

  /// By which people speak of it: the day and the end of its id.
  String number() {
    String all = id.toString();
    String end = all.substring(all.length() - 6).toUpperCase(Locale.ROOT);
    return Time.day(review.askedAt()).toString().replace("-", "") + "-" + end;
  }
}
