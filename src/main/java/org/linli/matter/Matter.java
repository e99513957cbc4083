package org.linli.matter;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;

/// 事项记录 — one row of `matter` as it stands now: no words and no person in it.
///
/// @param follows the matter about the same that leads, while this one is merged into it
/// @param promisedFrom from when the promise to the resident is counted: the report, or the latest
///   reopening
/// @param promiseAt until when it is promised to be closed out
record Matter(
    String county,
    MatterId id,
    String number,
    UUID placeId,
    String placePath,
    Report.Kind kind,
    String category,
    Report.Channel channel,
    MatterState state,
    boolean aboutPersons,
    boolean verified,
    boolean urgent,
    Instant openedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant closedAt,
    @Nullable Boolean closedInTime,
    @Nullable Rung endedRung,
    @Nullable Boolean solved,
    @Nullable Boolean satisfied,
    @Nullable Integer stars,
    int reopened,
    @Nullable String releasedText,
    @Nullable Instant releasedAt,
    @Nullable MatterId follows,
    @Nullable Instant promisedFrom,
    @Nullable Instant promiseAt,
    int version) {

  /// Stars from which a rating counts as satisfied.
  private static final int SATISFIED = 4;

  // whoever is told that it is looked after with another one has his answer too
  private static final Set<MatterAction> ANSWERS =
      EnumSet.of(MatterAction.ACCEPT, MatterAction.MERGE, MatterAction.SPLIT);

  /// The state of the whole: its least advanced open item, or the common end.
  static MatterState stateOf(List<MatterItem> items) {
    return items.stream()
        .map(MatterItem::state)
        .filter(s -> s.ordinal() < MatterState.REJECTED.ordinal())
        .min(MatterState::compareTo)
        .orElseGet(() -> items.getFirst().state());
  }

  /// The matter as its items make it after an act.
  Matter after(MatterAction action, List<MatterItem> items, Instant now) {
    MatterState next = stateOf(items);
    boolean closed = next == MatterState.CLOSED || next == MatterState.CONFIRMED;
    List<MatterItem> done = items.stream().filter(i -> i.closedAt() != null).toList();
    return with(
        m -> {
          m.state = next;
          m.acceptedAt = acceptedAt == null && ANSWERS.contains(action) ? now : acceptedAt;
          m.closedAt = closed ? (closedAt == null ? now : closedAt) : null;
          // what only followed another was no work of its own
          boolean worked = closed && !done.isEmpty();
          m.closedInTime = worked ? done.stream().noneMatch(MatterItem::late) : null;
          m.endedRung = closed ? highest(done) : null;
          if (action == MatterAction.CONFIRM) {
            m.solved = true;
          }
          if (action == MatterAction.REOPEN) {
            m.solved = false;
            m.reopened++;
          }
          if (action == MatterAction.REOPEN || action == MatterAction.SPLIT) {
            m.follows = null;
          }
          m.version++;
        });
  }

  /// The matter at another place.
  Matter at(UUID place, String path) {
    return with(
        m -> {
          m.placeId = place;
          m.placePath = path;
        });
  }

  /// The matter behind another one about the same.
  Matter following(MatterId leading) {
    return with(m -> m.follows = leading);
  }

  /// The matter kept from everybody but the desks and its holders from now on.
  Matter guarded() {
    return with(m -> m.aboutPersons = true);
  }

  /// The matter with the reporter's answer; four stars and more are satisfied.
  Matter rated(int given, @Nullable Boolean said) {
    return with(
        m -> {
          m.solved = said == null ? solved : said;
          m.satisfied = given >= SATISFIED;
          m.stars = given;
          m.version++;
        });
  }

  /// The matter with what a revisit was told; what is null was not asked, for the reporter has said
  /// it himself.
  Matter revisited(@Nullable Integer given, @Nullable Boolean said) {
    return with(
        m -> {
          m.solved = said == null ? solved : said;
          m.satisfied = given == null ? satisfied : Boolean.valueOf(given >= SATISFIED);
          m.stars = given == null ? stars : given;
          m.version++;
        });
  }

  /// The matter with more words beside it.
  Matter touched() {
    return with(m -> m.version++);
  }

  /// The matter with words the desk publishes.
  Matter released(String text, Instant now) {
    return with(
        m -> {
          m.releasedText = text;
          m.releasedAt = now;
          m.version++;
        });
  }

  // the highest rung that had a hand in it
  private static @Nullable Rung highest(List<MatterItem> done) {
    return done.stream()
        .map(i -> i.fedBackRung() == null ? i.rung() : i.fedBackRung())
        .max(Rung::compareTo)
        .orElse(null);
  }

  private Matter with(Consumer<Draft> change) {
    Draft draft = new Draft();
    change.accept(draft);
    return draft.made();
  }

  /// 草稿 — what an act may change of a matter; it begins as the matter stands.
  private final class Draft {
    UUID placeId = Matter.this.placeId;
    String placePath = Matter.this.placePath;
    MatterState state = Matter.this.state;
    boolean aboutPersons = Matter.this.aboutPersons;
    @Nullable Instant acceptedAt = Matter.this.acceptedAt;
    @Nullable Instant closedAt = Matter.this.closedAt;
    @Nullable Boolean closedInTime = Matter.this.closedInTime;
    @Nullable Rung endedRung = Matter.this.endedRung;
    @Nullable Boolean solved = Matter.this.solved;
    @Nullable Boolean satisfied = Matter.this.satisfied;
    @Nullable Integer stars = Matter.this.stars;
    int reopened = Matter.this.reopened;
    @Nullable String releasedText = Matter.this.releasedText;
    @Nullable Instant releasedAt = Matter.this.releasedAt;
    @Nullable MatterId follows = Matter.this.follows;
    int version = Matter.this.version;

    Matter made() {
      return new Matter(
          county,
          id,
          number,
          placeId,
          placePath,
          kind,
          category,
          channel,
          state,
          aboutPersons,
          verified,
          urgent,
          openedAt,
          acceptedAt,
          closedAt,
          closedInTime,
          endedRung,
          solved,
          satisfied,
          stars,
          reopened,
          releasedText,
          releasedAt,
          follows,
          promisedFrom,
          promiseAt,
          version);
    }
  }
}
