package org.linli.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;
import org.linli.matter.Report;

/// 样例事项 — one matter walking its life cycle in memory, act by act, as the working application would
/// have written it.
final class Walk {

  static final UUID NOBODY = new UUID(0, 0);

  final Spot place;
  final Category category;
  final Report.Channel channel;
  final Report.Kind kind;
  final Instant opened;
  final List<Piece> pieces = new ArrayList<>();
  final List<Deed> deeds = new ArrayList<>();
  final List<Deed.Said> said = new ArrayList<>();
  final Hours hours;
  private final Answers answers;

  @Nullable Resident reporter;
  boolean named;
  boolean toChiefs;
  MatterState state = MatterState.REPORTED;
  @Nullable Instant acceptedAt;
  @Nullable Instant closedAt;
  @Nullable Boolean solved;
  @Nullable Integer stars;
  int reopened;
  @Nullable String released;
  @Nullable Instant releasedAt;
  int version;

  Walk(
      Hours hours,
      Answers answers,
      Spot place,
      Category category,
      Report.Channel channel,
      Report.Kind kind,
      Instant opened,
      UUID reportedBy,
      String text) {
    this.hours = hours;
    this.answers = answers;
    this.place = place;
    this.category = category;
    this.channel = channel;
    this.kind = kind;
    this.opened = opened;
    Piece first =
        new Piece(hours, 1, category.code(), MatterState.REPORTED, answers.desk(place), opened);
    pieces.add(first);
    said.add(new Deed.Said(1, 1, MatterAction.REPORT, text, opened));
    deeds.add(
        new Deed(
            1,
            MatterAction.REPORT,
            null,
            MatterState.REPORTED,
            first.rung,
            reportedBy,
            "REPORTER",
            opened,
            1));
  }

  Piece first() {
    return pieces.getFirst();
  }

  /// When the latest act was.
  Instant last() {
    return deeds.getLast().at();
  }

  void accept(Piece piece, UUID actor, String part, Instant at) {
    enter(piece, MatterAction.ACCEPT, MatterState.ACCEPTED, piece.rung, piece.holder, at);
    acceptedAt = acceptedAt == null ? at : acceptedAt;
    done(piece, MatterAction.ACCEPT, MatterState.REPORTED, actor, part, at, null);
  }

  void dispatch(Piece piece, Hands to, UUID actor, String part, Instant at) {
    MatterState from = piece.state;
    enter(piece, MatterAction.DISPATCH, MatterState.DISPATCHED, to.rung(), to, at);
    piece.handler = to;
    done(piece, MatterAction.DISPATCH, from, actor, part, at, null);
  }

  void take(Piece piece, Instant at) {
    Hands holder = piece.hands();
    enter(piece, MatterAction.TAKE, MatterState.IN_HAND, piece.rung, holder, at);
    done(piece, MatterAction.TAKE, MatterState.DISPATCHED, holder.actor(), "HOLDER", at, null);
  }

  void handle(Piece piece, Instant at, String note) {
    piece.version++;
    done(
        piece, MatterAction.HANDLE, MatterState.IN_HAND, piece.hands().actor(), "HOLDER", at, note);
  }

  /// Up the ladder; by the holder with a reason, or by the system because nobody took it.
  void passUp(Piece piece, Hands to, boolean byItself, Instant at, @Nullable String reason) {
    MatterState from = piece.state;
    UUID actor = byItself ? NOBODY : piece.hands().actor();
    enter(piece, MatterAction.PASS_UP, MatterState.DISPATCHED, to.rung(), to, at);
    piece.late = byItself ? piece.endedByRule() : piece.late;
    piece.handler = to;
    done(piece, MatterAction.PASS_UP, from, actor, byItself ? "SYSTEM" : "HOLDER", at, reason);
  }

  void sendBack(Piece piece, Instant at, String reason) {
    MatterState from = piece.state;
    UUID actor = piece.hands().actor();
    Hands desk = answers.desk(place);
    enter(piece, MatterAction.SEND_BACK, MatterState.ACCEPTED, desk.rung(), desk, at);
    done(piece, MatterAction.SEND_BACK, from, actor, "HOLDER", at, reason);
  }

  void feedBack(Piece piece, Instant at, String note) {
    UUID actor = piece.hands().actor();
    Hands desk = answers.desk(place);
    enter(piece, MatterAction.FEED_BACK, MatterState.AWAITING_CHECK, piece.rung, desk, at);
    piece.fedBackBy = actor;
    piece.fedBackRung = piece.rung;
    done(piece, MatterAction.FEED_BACK, MatterState.IN_HAND, actor, "HOLDER", at, note);
  }

  void closeOut(Piece piece, Instant at, @Nullable String note) {
    Hands checker = answers.checker(place, piece.rung);
    enter(piece, MatterAction.CLOSE_OUT, MatterState.CLOSED, piece.rung, null, at);
    piece.closedAt = at;
    done(
        piece,
        MatterAction.CLOSE_OUT,
        MatterState.AWAITING_CHECK,
        checker.actor(),
        part(checker),
        at,
        note);
  }

  void redo(Piece piece, Instant at, String reason) {
    Hands checker = answers.checker(place, piece.rung);
    enter(piece, MatterAction.REDO, MatterState.IN_HAND, piece.rung, piece.handler, at);
    piece.redone++;
    piece.fedBackBy = null;
    done(
        piece,
        MatterAction.REDO,
        MatterState.AWAITING_CHECK,
        checker.actor(),
        part(checker),
        at,
        reason);
  }

  void reject(Piece piece, Instant at, String reason) {
    UUID actor = piece.hands().actor();
    enter(piece, MatterAction.REJECT, MatterState.REJECTED, piece.rung, null, at);
    done(piece, MatterAction.REJECT, MatterState.REPORTED, actor, "DESK", at, reason);
  }

  void confirm(Piece piece, Instant at) {
    enter(piece, MatterAction.CONFIRM, MatterState.CONFIRMED, piece.rung, null, at);
    solved = Boolean.TRUE;
    done(piece, MatterAction.CONFIRM, MatterState.CLOSED, NOBODY, "REPORTER", at, null);
  }

  void reopen(Piece piece, Instant at, String reason) {
    Hands desk = answers.desk(place);
    enter(piece, MatterAction.REOPEN, MatterState.ACCEPTED, desk.rung(), desk, at);
    piece.fedBackBy = null;
    piece.closedAt = null;
    solved = Boolean.FALSE;
    reopened++;
    done(piece, MatterAction.REOPEN, MatterState.CLOSED, NOBODY, "REPORTER", at, reason);
  }

  void rate(int given, @Nullable Boolean said, Instant at, @Nullable String words) {
    stars = given;
    solved = said == null ? solved : said;
    whole(MatterAction.RATE, NOBODY, "REPORTER", at, words);
  }

  void release(Instant at, String text) {
    released = text;
    releasedAt = at;
    whole(MatterAction.RELEASE, answers.desk(place).actor(), "DESK", at, text);
  }

  Piece addItem(String code, Instant at, String note) {
    Hands desk = answers.desk(place);
    Piece piece = new Piece(hours, pieces.size() + 1, code, MatterState.ACCEPTED, desk, at);
    pieces.add(piece);
    done(piece, MatterAction.ADD_ITEM, null, desk.actor(), "DESK", at, note);
    return piece;
  }

  boolean closed() {
    return state == MatterState.CLOSED || state == MatterState.CONFIRMED;
  }

  @Nullable Boolean inTime() {
    return closed() ? pieces.stream().filter(p -> p.closedAt != null).noneMatch(p -> p.late) : null;
  }

  @Nullable Rung ended() {
    return closed()
        ? pieces.stream()
            .filter(p -> p.closedAt != null)
            .map(p -> p.fedBackRung == null ? p.rung : p.fedBackRung)
            .max(Rung::compareTo)
            .orElse(null)
        : null;
  }

  private static String part(Hands desk) {
    return desk.rung() == Rung.COMMUNITY_DESK ? "DESK" : "UPPER_DESK";
  }

  private void enter(
      Piece piece,
      MatterAction action,
      MatterState to,
      Rung rung,
      @Nullable Hands holder,
      Instant at) {
    if (at.isBefore(last())) {
      throw new IllegalStateException(action + " lies before the act before it");
    }
    piece.enter(action, to, rung, holder, at);
  }

  private void whole(
      MatterAction action, UUID actor, String part, Instant at, @Nullable String words) {
    version++;
    Rung ended = ended();
    deeds.add(
        new Deed(
            0,
            action,
            state,
            state,
            ended == null ? Rung.COMMUNITY_DESK : ended,
            actor,
            part,
            at,
            say(0, action, words, at)));
  }

  private void done(
      Piece piece,
      MatterAction action,
      @Nullable MatterState from,
      UUID actor,
      String part,
      Instant at,
      @Nullable String words) {
    version++;
    state =
        pieces.stream()
            .map(p -> p.state)
            .filter(s -> s.compareTo(MatterState.REJECTED) < 0)
            .min(MatterState::compareTo)
            .orElse(pieces.getFirst().state);
    closedAt = closed() ? (closedAt == null ? at : closedAt) : null;
    deeds.add(
        new Deed(
            piece.number,
            action,
            from,
            piece.state,
            piece.rung,
            actor,
            part,
            at,
            say(piece.number, action, words, at)));
  }

  private int say(int item, MatterAction action, @Nullable String words, Instant at) {
    if (words == null) {
      return 0;
    }
    int seq = said.size() + 1;
    said.add(new Deed.Said(seq, item, action, words, at));
    return seq;
  }
}
